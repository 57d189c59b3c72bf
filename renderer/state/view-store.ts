import type { ReactNode } from "react";
import { create } from "zustand";
import type { CommandId } from "#shared/commands";
import type { BulkAction, WorkItem } from "#shared/ipc/bulk-types";
import type { ImportedCodebook } from "#shared/ipc/codebook-types";

/** The screens of a project; each is a tab. */
export type Screen =
  | "read"
  | "compare"
  | "overview"
  | "wording"
  | "claims"
  | "chronology"
  | "concordance"
  | "actors"
  | "codebook"
  | "dataset";

/** The dialog that is open, with what it needs. One at a time. */
export type OpenDialog =
  | { kind: "new-project" }
  | { kind: "paste-article" }
  | { kind: "edit-article"; article: string }
  | { kind: "settings" }
  | { kind: "keys" }
  | { kind: "about" }
  | { kind: "coders" }
  | { kind: "problems" }
  | { kind: "verify" }
  | {
      kind: "merge-entries";
      registry: "actors" | "statements";
      entries: readonly string[];
      onDone?: () => void;
    }
  | {
      kind: "split-entry";
      registry: "actors" | "statements";
      /** The entry the links point to now; absent for claims that belong to no statement. */
      entry?: string;
      links: readonly WorkItem[];
      /** A name to begin with. */
      name?: string;
      onDone?: () => void;
    }
  | { kind: "recompute-dates" }
  | { kind: "save-codebook" }
  | { kind: "label-fate"; label: string; count: number; wish: "merge" | "remove" }
  | { kind: "split-label"; label: string }
  | { kind: "import-codebook"; imported: ImportedCodebook }
  | { kind: "bulk-review"; action: BulkAction; lead?: ReactNode; onDone?: () => void }
  | { kind: "everywhere"; label: string; wording: string; language: string; actor?: string }
  | { kind: "palette"; commands: readonly CommandId[] };

export type PaneName = "library" | "reader" | "inspector";

interface ViewState {
  screen: Screen;
  dialog: OpenDialog | undefined;
  /** The bar that finds in the open article. */
  findOpen: boolean;
  /** The panel that finds in all articles, in the place of the library. */
  projectFindOpen: boolean;
  /** Of the side panes that have no room beside the reader: the one that lies over it. */
  overlay: "library" | "inspector" | undefined;
  /** Which side panes have no room beside the reader. */
  narrow: "none" | "inspector" | "both";
  /** The guideline that stands beside the text, and of which label. */
  guideline: { label: string | undefined } | undefined;
  /** Whether the spans of other coders are drawn beside one's own. */
  showOthers: boolean;
}

/** What of the window is shown. */
export const useView = create<ViewState>()(() => ({
  screen: "read",
  dialog: undefined,
  findOpen: false,
  projectFindOpen: false,
  overlay: undefined,
  narrow: "none",
  guideline: undefined,
  showOthers: false,
}));

/** Whether a side pane lies over the reader when it is open, for want of room. */
export function floats(pane: "library" | "inspector", narrow = useView.getState().narrow): boolean {
  return narrow === "both" || (narrow === "inspector" && pane === "inspector");
}

// The reader's lines need about 560 CSS pixels beside what stays docked.
const roomForBoth = 1120;
const roomForLibrary = 820;

/** Notes how wide the window is, in CSS pixels. */
export function measureWindow(width = window.innerWidth): void {
  const narrow = width < roomForLibrary ? "both" : width < roomForBoth ? "inspector" : "none";
  if (useView.getState().narrow !== narrow) useView.setState({ narrow, overlay: undefined });
}

/** Opens a dialog, in the place of the one that is open. */
export function openDialog(dialog: OpenDialog): void {
  useView.setState({ dialog });
}

/** Shows a label's guideline beside the text; that of the same label again closes it. */
export function toggleGuideline(label: string | undefined): void {
  const { guideline } = useView.getState();
  const same = guideline && (guideline.label === label || label === undefined);
  useView.setState({ guideline: same ? undefined : { label } });
}

/** Takes the guideline away and gives the keyboard back to the text. */
export function closeGuideline(): void {
  useView.setState({ guideline: undefined });
  focusPane("reader");
}

/** Closes the dialog that is open. */
export function closeDialog(): void {
  useView.setState({ dialog: undefined });
}

/** Moves the keyboard to a pane once it is on the screen. */
export function focusPane(pane: PaneName): void {
  requestAnimationFrame(() => {
    const target = document.querySelector<HTMLElement>(`[data-pane="${pane}"] [data-pane-focus]`);
    target?.focus();
  });
}

/** Moves the keyboard into the details of the selected span: to its first field or to its note. */
export function focusInspector(place: "span" | "note"): void {
  requestAnimationFrame(() => {
    const selector = place === "note" ? "[data-span-note] textarea" : "[data-span-card]";
    const target = document.querySelector<HTMLElement>(`[data-pane="inspector"] ${selector}`);
    target?.focus();
    // One goes on writing where a note ends.
    if (target instanceof HTMLTextAreaElement)
      target.setSelectionRange(target.value.length, target.value.length);
  });
}
