export { identityRole, type LabelShapes, labelShapes } from "./codebook-shape";
export { MentionIndex } from "./mention-index";
export { type IndexJobArgument, type IndexJobKind, ProjectIndex } from "./project-index";
export { type ArticleHead, checkWanted, memoryOf, ProjectMemory } from "./project-memory";
export type { MentionTables, TaggedWork } from "./tagged-work";
export type { TalliedWording } from "./wording-tally";
