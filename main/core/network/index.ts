export { networkFileFormats, type SavedNetwork, saveNetwork } from "./save-network";
