import { ask } from "../state/ask";
import { exportAgain } from "../state/export-store";
import { importFiles, importFolder, importRuns } from "../state/import-store";
import { closeProject, openProject, openSample } from "../state/project-actions";
import { chooseForeign, foreignRuns } from "../state/span-import-store";
import { openDialog, useView } from "../state/view-store";
import type { Behaviour } from "./behaviour";
import { canChange, hasProject, noDialog } from "./conditions";

/** Nothing lies over the window. */
export const free = () => noDialog() && !importRuns() && !foreignRuns();

/** Commands about whole projects: file menu. */
export const projectCommands = {
  "project.new": { run: () => openDialog({ kind: "new-project" }), isEnabled: free },
  "project.open": { run: () => void openProject(), isEnabled: free },
  "project.open-sample": { run: () => void openSample(), isEnabled: free },
  "project.close": { run: () => void closeProject(), isEnabled: hasProject },
  "project.verify": { run: () => openDialog({ kind: "verify" }), isEnabled: hasProject },
  "project.reveal": { run: () => void ask("project:reveal"), isEnabled: hasProject },
  "import.files": { run: () => void importFiles(), isEnabled: canChange },
  "import.folder": { run: () => void importFolder(), isEnabled: canChange },
  "import.paste": { run: () => openDialog({ kind: "paste-article" }), isEnabled: canChange },
  "import.spans": { run: () => void chooseForeign("files"), isEnabled: canChange },
  "import.spans-folder": { run: () => void chooseForeign("folder"), isEnabled: canChange },
  "export.again": { run: () => void exportAgain("last"), isEnabled: hasProject },
  "export.dataset": { run: () => useView.setState({ screen: "dataset" }), isEnabled: hasProject },
  "coder.choose": { run: () => openDialog({ kind: "coders" }), isEnabled: hasProject },
  "settings.open": { run: () => openDialog({ kind: "settings" }), isEnabled: noDialog },
  "help.keys": { run: () => openDialog({ kind: "keys" }), isEnabled: noDialog },
  "help.about": { run: () => openDialog({ kind: "about" }), isEnabled: noDialog },
} satisfies Record<string, Behaviour>;
