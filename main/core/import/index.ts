export type { PrepareInput } from "./draft/draft";
export {
  commitImport,
  discardImport,
  editImport,
  type ImportResult,
  type ImportTarget,
  importText,
  prepareImport,
  rereadImport,
} from "./import-articles";
export type { EditInput, RereadInput } from "./import-jobs";
export { readableExtensions } from "./readable-extensions";
