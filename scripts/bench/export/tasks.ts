export { cancelExport } from "./cancel-task";
export { exportFormats, timeExport } from "./export-task";
export { timeSpanImport } from "./import-task";
export { makeExportProject } from "./project";
export { timeStatistics } from "./statistics-task";
