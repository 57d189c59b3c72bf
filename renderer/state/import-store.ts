import { create } from "zustand";
import type { Answers, RequestArgument } from "#shared/ipc/contract";
import type { ImportDraft, ImportReport } from "#shared/ipc/import-types";
import type { Result } from "#shared/result";
import { importDropped, request } from "../api";
import { ask } from "./ask";
import { resetProgress } from "./jobs-store";
import { notifyError } from "./notices-store";
import { refreshProject } from "./project-actions";
import { useProject } from "./project-store";
import { closeDialog, openDialog } from "./view-store";

type Stage =
  | { at: "none" }
  | { at: "preparing" }
  | { at: "review"; draft: ImportDraft; busy: boolean }
  | { at: "committing"; draft: ImportDraft }
  | { at: "report"; report: ImportReport };

interface ImportState {
  stage: Stage;
  /** Files dropped while no project was open: imported as soon as there is one. */
  waiting: readonly File[];
}

/** An import on its way from files to articles. */
export const useImport = create<ImportState>()(() => ({ stage: { at: "none" }, waiting: [] }));

/** Whether an import covers the screen. */
export function importRuns(): boolean {
  return useImport.getState().stage.at !== "none";
}

async function prepare(answer: Promise<Result<ImportDraft | null>>): Promise<boolean> {
  resetProgress("import");
  useImport.setState({ stage: { at: "preparing" } });
  const result = await answer;
  if (useImport.getState().stage.at !== "preparing") return false;
  const draft = result.ok ? result.value : null;
  if (!result.ok && result.error.code !== "import-cancelled") notifyError(result.error);
  useImport.setState({
    stage: draft ? { at: "review", draft, busy: false } : { at: "none" },
  });
  return draft !== null;
}

/** Has the person choose files, and reads them for the review. */
export async function importFiles(): Promise<void> {
  await prepare(request("import:choose-files"));
}

/** Has the person choose a folder, and reads all files in it for the review. */
export async function importFolder(): Promise<void> {
  await prepare(request("import:choose-folder"));
}

/** Reads dropped files for the review; without a project they wait for one. */
export async function importDroppedFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  if (useProject.getState().phase === "open") {
    if (!importRuns()) await prepare(importDropped(files));
    return;
  }
  useImport.setState({ waiting: files });
  openDialog({ kind: "new-project" });
}

/** Imports what was dropped before the project was there. */
export async function importWaiting(): Promise<void> {
  const { waiting } = useImport.getState();
  useImport.setState({ waiting: [] });
  await importDroppedFiles(waiting);
}

/** Makes the review of one pasted text. */
export async function importPasted(text: string): Promise<void> {
  closeDialog();
  await prepare(request("import:paste", { text }));
}

type Edit = Omit<RequestArgument<"import:edit">, "draft">;
type Reread = Omit<RequestArgument<"import:reread">, "draft">;

// Changes of rows that are on their way; false when one of them was refused.
let changing: Promise<boolean> | undefined;

async function change(send: (draft: string) => Promise<Answers["import:edit"] | undefined>): Promise<void> {
  const { stage } = useImport.getState();
  if (stage.at !== "review") return;
  useImport.setState({ stage: { ...stage, busy: true } });
  const answer = send(stage.draft.draft);
  const all = Promise.all([changing ?? true, answer]).then(([before, now]) => before && now !== undefined);
  changing = all;
  const draft = await answer;
  const isLast = changing === all;
  if (isLast) changing = undefined;
  const now = useImport.getState().stage;
  if (now.at !== "review") return;
  useImport.setState({ stage: { ...now, draft: draft ?? now.draft, busy: !isLast } });
}

/** Changes what is known about rows, before they become articles. */
export async function editRows(edit: Edit): Promise<void> {
  await change((draft) => ask("import:edit", { draft, ...edit }));
}

/** Reads rows again with another encoding, or a table with other columns. */
export async function rereadRows(reread: Reread): Promise<void> {
  await change((draft) => ask("import:reread", { draft, ...reread }));
}

/** Leaves rows out of the import, or takes them in again. */
export async function skipRows(rows: readonly number[], skip: boolean): Promise<void> {
  await editRows({ rows: [...rows], skip });
}

/** The whole text of a row, for the preview. */
export async function rowText(row: number): Promise<string | undefined> {
  const { stage } = useImport.getState();
  if (stage.at !== "review") return undefined;
  return ask("import:text", { draft: stage.draft.draft, row });
}

/**
 * Makes articles of the reviewed rows. Changes that are on their way come first: leaving a field by pressing the
 * button keeps what was typed. When one of them is refused nothing is imported.
 */
export async function commitImport(): Promise<void> {
  if ((await changing) === false) return;
  const { stage } = useImport.getState();
  if (stage.at !== "review") return;
  resetProgress("import");
  useImport.setState({ stage: { at: "committing", draft: stage.draft } });
  const report = await ask("import:commit", { draft: stage.draft.draft });
  useImport.setState({ stage: report ? { at: "report", report } : { ...stage, busy: false } });
  if (report) await refreshProject();
}

/** Ends the import and leaves nothing behind of what was not imported. */
export async function leaveImport(): Promise<void> {
  const { stage } = useImport.getState();
  useImport.setState({ stage: { at: "none" } });
  if (stage.at === "review") await ask("import:discard", { draft: stage.draft.draft });
}
