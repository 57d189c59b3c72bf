export { fileName, placeFor } from "./file-name";
export { checkPicture, savePicture } from "./save-picture";
export type { SaveTableArgument } from "./save-table";
