import { version } from "../../../package.json";

/** Name and version of the program, as written into datasets. */
export const application = `Wortlaut ${version}`;
export { version };
