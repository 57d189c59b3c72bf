import { create } from "zustand";
import type { Answers } from "#shared/ipc/contract";
import type {
  MappingTarget,
  SpanImportDraft,
  SpanImportPreview,
  SpanImportReport,
  SpanMapping,
} from "#shared/ipc/span-import-types";
import type { Result } from "#shared/result";
import { request } from "../api";
import { ask } from "./ask";
import { cancelJob, resetProgress } from "./jobs-store";
import { notifyError } from "./notices-store";
import { refreshProject } from "./project-actions";
import { useProject } from "./project-store";

type Stage =
  | { at: "none" }
  | { at: "reading" }
  | {
      at: "mapping";
      draft: SpanImportDraft;
      mapping: SpanMapping;
      /** What this mapping would do; that of the mapping before while the new one is asked for. */
      preview: SpanImportPreview | undefined;
      /** Whether `preview` is being asked for anew. */
      looking: boolean;
      /** The files are being read in another format. */
      rereading: boolean;
    }
  | { at: "importing" }
  | { at: "report"; report: SpanImportReport };

/** Others' work on its way into the project. */
export const useSpanImport = create<{ stage: Stage }>()(() => ({ stage: { at: "none" } }));

/** Whether an import of others' work covers the screen. */
export function foreignRuns(): boolean {
  return useSpanImport.getState().stage.at !== "none";
}

const set = (stage: Stage) => useSpanImport.setState({ stage });

/** Has the person choose files or a folder, and reads others' work in them. */
export async function chooseForeign(what: "files" | "folder"): Promise<void> {
  resetProgress("spans");
  set({ at: "reading" });
  const read: Result<Answers["spans:choose"]> = await request("spans:choose", { what });
  if (useSpanImport.getState().stage.at !== "reading") return;
  if (!read.ok && read.error.code !== "import-cancelled") notifyError(read.error);
  if (read.ok && read.value) showDraft(read.value);
  else set({ at: "none" });
}

function showDraft(draft: SpanImportDraft): void {
  set({
    ...{ at: "mapping", draft, mapping: draft.mapping, preview: undefined },
    ...{ looking: false, rereading: false },
  });
  void look();
}

/** Reads the files of the draft again, in another format. */
export async function readForeignAs(format: string): Promise<void> {
  const { stage } = useSpanImport.getState();
  if (stage.at !== "mapping") return;
  resetProgress("spans");
  set({ ...stage, rereading: true });
  const draft = await ask("spans:read-as", { draft: stage.draft.draft, format });
  const now = useSpanImport.getState().stage;
  if (now.at !== "mapping" || now.draft.draft !== stage.draft.draft) return;
  if (draft) showDraft(draft);
  else set({ ...now, rereading: false });
}

/** The parts of a mapping that are tables of names. */
export type MappedPart = "labels" | "attributes" | "roles" | "coders";

/** Says what becomes of a name of the file. */
export function mapName(part: MappedPart, name: string, target: MappingTarget): void {
  change((mapping) => ({ ...mapping, [part]: { ...mapping[part], [name]: target } }));
}

/** Whether texts the project does not have become articles. */
export function addForeignArticles(addArticles: boolean): void {
  change((mapping) => ({ ...mapping, addArticles }));
}

function change(edit: (mapping: SpanMapping) => SpanMapping): void {
  const { stage } = useSpanImport.getState();
  if (stage.at !== "mapping") return;
  set({ ...stage, mapping: edit(stage.mapping) });
  void look();
}

let looks = 0;
const pause = 250;

/** Asks what the mapping would do, once no more is changed for a moment. */
async function look(): Promise<void> {
  const own = ++looks;
  const isOwn = () => own === looks && useSpanImport.getState().stage.at === "mapping";
  const before = useSpanImport.getState().stage;
  if (before.at !== "mapping" || before.draft.unit.unit === null) return;
  set({ ...before, looking: true });
  await new Promise((resolve) => setTimeout(resolve, pause));
  const { stage } = useSpanImport.getState();
  if (!isOwn() || stage.at !== "mapping") return;
  const { draft, mapping } = stage;
  const preview = await request("spans:preview", { draft: draft.draft, mapping });
  const now = useSpanImport.getState().stage;
  if (!isOwn() || now.at !== "mapping") return;
  if (!preview.ok) notifyError(preview.error);
  set({ ...now, looking: false, preview: preview.ok ? preview.value : undefined });
}

/** Takes others' work into the project, as one step. */
export async function importForeign(): Promise<void> {
  const { stage } = useSpanImport.getState();
  if (stage.at !== "mapping") return;
  resetProgress("spans");
  looks++;
  set({ at: "importing" });
  const report = await ask("spans:run", { draft: stage.draft.draft, mapping: stage.mapping });
  if (!report) {
    set({ ...stage, looking: false });
    return;
  }
  await refreshProject();
  set({ at: "report", report });
}

/** Gives the import up, or closes its report. */
export async function leaveForeign(): Promise<void> {
  const { stage } = useSpanImport.getState();
  looks++;
  set({ at: "none" });
  if (stage.at === "reading") await cancelJob("spans");
  if (stage.at === "mapping") await ask("spans:discard", { draft: stage.draft.draft });
}

// What is on its way belongs to the project it was begun in.
useProject.subscribe(({ snapshot }, before) => {
  if (snapshot?.project.id === before.snapshot?.project.id || !foreignRuns()) return;
  looks++;
  set({ at: "none" });
});
