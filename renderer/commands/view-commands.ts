import { appMessages } from "#shared/messages/app";
import { changeName } from "#shared/messages/changes";
import { say } from "../i18n/use-messages";
import { showWhatChanged } from "../state/navigation";
import { announce, reader } from "../state/reader-store";
import { canStep, stepHistory } from "../state/session-store";
import { changeSettings, useSettings } from "../state/settings-store";
import { floats, focusPane, type PaneName, useView } from "../state/view-store";
import type { Behaviour } from "./behaviour";
import { hasArticle, hasProject, noDialog } from "./conditions";
import { typesIn } from "./typing";

const sizes = { smallest: 13, normal: 18, largest: 30 };
const readingSize = () => useSettings.getState().settings.readingSize;

function resize(size: number): void {
  const readingSize = Math.min(sizes.largest, Math.max(sizes.smallest, size));
  void changeSettings({ readingSize });
}

function switchTheme(): void {
  const dark = document.documentElement.dataset.theme === "dark";
  void changeSettings({ theme: dark ? "light" : "dark" });
}

/** Whether a side pane is on the screen. */
function paneOpen(pane: "library" | "inspector"): boolean {
  return floats(pane) ? useView.getState().overlay === pane : useSettings.getState().settings[pane].open;
}

/** Folds a side pane away or brings it back. */
export function togglePane(pane: "library" | "inspector", open = !paneOpen(pane)): void {
  if (floats(pane)) useView.setState({ overlay: open ? pane : undefined });
  else if (open !== paneOpen(pane)) void changeSettings({ [pane]: { open } });
}

function goTo(pane: PaneName): void {
  useView.setState({ screen: "read" });
  if (pane === "reader") {
    useView.setState({ overlay: undefined });
    requestAnimationFrame(() => reader()?.focus());
    return;
  }
  togglePane(pane, true);
  focusPane(pane);
}

const onRead = () => hasProject() && useView.getState().screen === "read";

function paneCommand(pane: "library" | "inspector"): Behaviour {
  return { run: () => togglePane(pane), isEnabled: onRead, isChecked: () => paneOpen(pane) };
}

async function step(direction: "undo" | "redo"): Promise<void> {
  const applied = await stepHistory(direction);
  if (!applied) return;
  // What was taken back can be made again, and the other way round.
  const name = applied.history[direction === "undo" ? "redo" : "undo"];
  if (name) {
    const { language } = useSettings.getState();
    announce(
      say(appMessages, direction === "undo" ? "undone" : "redone", { name: changeName(name, language) }),
      true,
    );
  }
  showWhatChanged(applied, name);
}

// A text field has its own history, and the menu's Ctrl+Z means that one while it is in use.
function historyCommand(direction: "undo" | "redo"): Behaviour {
  return {
    run: () => {
      if (typesIn(document.activeElement)) document.execCommand(direction);
      else if (hasProject()) void step(direction);
    },
    isEnabled: () => typesIn(document.activeElement) || (hasProject() && canStep(direction)),
  };
}

function openFind(): void {
  useView.setState({ findOpen: true, overlay: undefined });
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>(".find-bar input")?.select());
}

function openProjectFind(): void {
  useView.setState({ screen: "read", projectFindOpen: true });
  togglePane("library", true);
  focusPane("library");
}

/** Commands about the window: edit, view and go menus. */
export const viewCommands = {
  "edit.undo": historyCommand("undo"),
  "edit.redo": historyCommand("redo"),
  "find.article": { run: openFind, isEnabled: hasArticle },
  "find.project": { run: openProjectFind, isEnabled: hasProject },
  "go.library": {
    run: () => {
      useView.setState({ projectFindOpen: false });
      goTo("library");
    },
    isEnabled: hasProject,
  },
  "go.reader": { run: () => goTo("reader"), isEnabled: hasProject },
  "go.inspector": { run: () => goTo("inspector"), isEnabled: hasProject },
  "go.read": { run: () => useView.setState({ screen: "read" }), isEnabled: hasProject },
  "go.compare": { run: () => useView.setState({ screen: "compare" }), isEnabled: hasProject },
  "go.overview": { run: () => useView.setState({ screen: "overview" }), isEnabled: hasProject },
  "go.wording": { run: () => useView.setState({ screen: "wording" }), isEnabled: hasProject },
  "go.chronology": { run: () => useView.setState({ screen: "chronology" }), isEnabled: hasProject },
  "go.concordance": { run: () => useView.setState({ screen: "concordance" }), isEnabled: hasProject },
  "go.actors": { run: () => useView.setState({ screen: "actors" }), isEnabled: hasProject },
  "go.claims": { run: () => useView.setState({ screen: "claims" }), isEnabled: hasProject },
  "go.codebook": { run: () => useView.setState({ screen: "codebook" }), isEnabled: hasProject },
  "go.dataset": { run: () => useView.setState({ screen: "dataset" }), isEnabled: hasProject },
  "view.library": paneCommand("library"),
  "view.inspector": paneCommand("inspector"),
  "view.minimap": {
    run: () => void changeSettings({ minimap: !useSettings.getState().settings.minimap }),
    isEnabled: onRead,
    isChecked: () => useSettings.getState().settings.minimap,
  },
  "view.larger": { run: () => resize(readingSize() + 1), isEnabled: () => readingSize() < sizes.largest },
  "view.smaller": { run: () => resize(readingSize() - 1), isEnabled: () => readingSize() > sizes.smallest },
  "view.normal-size": { run: () => resize(sizes.normal) },
  "view.theme": { run: switchTheme, isEnabled: noDialog },
} satisfies Record<string, Behaviour>;
