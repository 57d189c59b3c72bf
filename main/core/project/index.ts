export { isOriginalName, type NewArticle, type OriginalFile, writeArticleFolder } from "./article-folder";
export { createProject, type NewProject } from "./create-project";
export { type OpenOptions, openProject } from "./open-project";
export { createSampleProject } from "./sample-project";
export { ProjectSession } from "./session";
export type { SessionEventName, SessionEvents } from "./session-events";
export { sha256 } from "./text-hash";
export { type VerifyOptions, verifyProject } from "./verify";
