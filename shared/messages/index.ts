import { appMessages } from "./app";
import { changeMessages } from "./changes";
import { chronologyMessages } from "./chronology";
import { claimsTableMessages } from "./claims-table";
import { codebookDifferenceMessages } from "./codebook-differences";
import { codebookFlawMessages } from "./codebook-flaws";
import { commandMessages, menuMessages, systemMenuMessages } from "./commands";
import { compareMessages } from "./compare";
import { datasetMessages, lossMessages } from "./dataset";
import type { Message } from "./define";
import { dialogMessages } from "./dialogs";
import { figureMessages } from "./figure";
import { findMessages } from "./find";
import { formatMessages } from "./formats";
import {
  importerNames,
  importReasons,
  importRemarks,
  importSummaries,
  importSurenessMessages,
  leftOutReasons,
  maskReasonNames,
  surenessReasons,
} from "./import";
import { importScreenMessages } from "./import-screen";
import { inspectorMessages } from "./inspector";
import { keysMessages } from "./keys";
import { libraryMessages } from "./library";
import { linkMessages } from "./link";
import { overviewMessages } from "./overview";
import { paletteMessages } from "./palette";
import { projectMessages, repairMessages } from "./project";
import { readerMessages } from "./reader";
import { settingsMessages } from "./settings";
import { spanImportMessages } from "./span-import";
import { statisticsMessages } from "./statistics";
import { suggestionMessages } from "./suggestions";
import { modifierNames, timexMessages } from "./timex";
import { wordingMessages } from "./wording";

/** All words of the screen by feature, for the tests that look at every one of them. */
export const allMessages: Record<string, Record<string, Message>> = {
  app: appMessages,
  changes: changeMessages,
  codebookDifferences: codebookDifferenceMessages,
  codebookFlaws: codebookFlawMessages,
  commands: commandMessages,
  dataset: datasetMessages,
  dialogs: dialogMessages,
  find: findMessages,
  formats: formatMessages,
  spanImport: spanImportMessages,
  statistics: statisticsMessages,
  importers: importerNames,
  importReasons,
  importRemarks,
  importScreen: importScreenMessages,
  importSummaries,
  importSureness: importSurenessMessages,
  leftOutReasons,
  surenessReasons,
  inspector: inspectorMessages,
  keys: keysMessages,
  library: libraryMessages,
  link: linkMessages,
  loss: lossMessages,
  maskReasons: maskReasonNames,
  menus: menuMessages,
  palette: paletteMessages,
  project: projectMessages,
  reader: readerMessages,
  repairs: repairMessages,
  settings: settingsMessages,
  suggestions: suggestionMessages,
  systemMenu: systemMenuMessages,
  chronology: chronologyMessages,
  claimsTable: claimsTableMessages,
  compare: compareMessages,
  figure: figureMessages,
  overview: overviewMessages,
  wording: wordingMessages,
  timex: timexMessages,
  timexModifiers: modifierNames,
};
