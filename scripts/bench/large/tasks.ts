export { timeEverywhere, timeTagging } from "./everywhere-tasks";
export { weighCaches, weighWorker } from "./memory-tasks";
export { makeLargeProject } from "./project";
export { timeMerge, timeRegistry, timeTyping } from "./registry-tasks";
export { timeFirstSearch, timeSearches } from "./search-tasks";
export { timeFirstSuggestions, timeSuggestions } from "./suggest-tasks";
