import { create } from "zustand";
import type {
  SpanImportDraft,
  SpanImportPreview,
  SpanImportReport,
  SpanMapping,
} from "#shared/ipc/span-import-types";
import { ask } from "./ask";
import { resetProgress } from "./jobs-store";

type Stage =
  | { at: "none" }
  | { at: "reading" }
  | { at: "mapping"; draft: SpanImportDraft; mapping: SpanMapping; preview: SpanImportPreview | undefined }
  | { at: "importing"; draft: SpanImportDraft }
  | { at: "report"; report: SpanImportReport };

/** Others' work on its way into the project. */
export const useSpanImport = create<{ stage: Stage }>()(() => ({ stage: { at: "none" } }));

/** Whether an import of others' work covers the screen. */
export function foreignRuns(): boolean {
  return useSpanImport.getState().stage.at !== "none";
}

/** Has the person choose files or a folder, and reads others' work in them. */
export async function chooseForeign(what: "files" | "folder"): Promise<void> {
  resetProgress("spans");
  useSpanImport.setState({ stage: { at: "reading" } });
  const draft = await ask("spans:choose", { what });
  useSpanImport.setState({
    stage: draft ? { at: "mapping", draft, mapping: draft.mapping, preview: undefined } : { at: "none" },
  });
}
