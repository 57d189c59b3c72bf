export { application, version } from "./app-version";
export { type ExportSettings, exportFrom } from "./export-dataset";
export { exportDataset } from "./export-project";
export { previewExport } from "./preview-export";
export { formats } from "./registry";
export { exportFolderName } from "./target-folder";
