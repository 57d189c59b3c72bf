import { appError } from "#shared/errors";
import type { ColumnMapping, ImportTable, Metadata } from "#shared/ipc/import-types";
import type { Encoding, Mask } from "#shared/model/article";
import { newId } from "#shared/model/ids";
import { fail, ok, type Result } from "#shared/result";
import type { Job, JobContext } from "../jobs/job";
import { writeArticleFolder } from "../project/article-folder";
import { writeDraft } from "./draft/commit";
import { Draft, ImportCancelled, type Pace, type PrepareInput, type PresentArticles } from "./draft/draft";

/** A draft without its rows, which come before it in parts. */
export interface DraftHead {
  draft: string;
  tables: ImportTable[];
}

/** Rows or records that are handed over at a time, so that taking them never holds up the caller. */
const partSize = 100;

function draftsOf({ memory }: JobContext): Map<string, Draft> {
  const drafts = (memory.get("import-drafts") as Map<string, Draft> | undefined) ?? new Map<string, Draft>();
  memory.set("import-drafts", drafts);
  return drafts;
}

function findDraft(id: string, context: JobContext): Result<Draft> {
  const draft = draftsOf(context).get(id);
  return draft ? ok(draft) : fail(appError("request-invalid", id, "This import is not open any more."));
}

function paceOf({ signal, progress, breathe }: JobContext): Pace {
  return {
    get cancelled() {
      return signal.aborted;
    },
    progress: (phase, done, total) => progress({ phase, done, total }),
    breathe,
  };
}

async function handOver(values: readonly unknown[], context: JobContext): Promise<void> {
  for (let i = 0; i < values.length; i += partSize) await context.part(values.slice(i, i + partSize));
}

async function answer(draft: Draft, context: JobContext): Promise<Result<DraftHead>> {
  await handOver(
    draft.rows.map(({ row }) => row),
    context,
  );
  return ok({ draft: draft.id, tables: draft.tables });
}

/** Reads what is to be imported and remembers it as a draft. */
export const prepareJob: Job<PrepareInput, DraftHead> = async (input, context) => {
  const draft = new Draft(newId("d"), input);
  try {
    await draft.prepare(input, paceOf(context));
  } catch (error) {
    if (!(error instanceof ImportCancelled)) throw error;
  }
  if (context.signal.aborted)
    return fail(appError("import-cancelled", "Import", "The import was cancelled."));
  draftsOf(context).set(draft.id, draft);
  return answer(draft, context);
};

export interface EditInput {
  draft: string;
  rows: number[];
  metadata?: Partial<Metadata>;
  mask?: Mask[];
  skip?: boolean;
}

/** Enters metadata, a mask or the wish to skip. */
export const editJob: Job<EditInput, DraftHead> = async ({ draft: id, rows, ...set }, context) => {
  const draft = findDraft(id, context);
  if (!draft.ok) return draft;
  const edited = draft.value.edit(rows, set);
  return edited.ok ? answer(draft.value, context) : edited;
};

export interface RereadInput {
  draft: string;
  rows?: number[];
  encoding?: Encoding;
  whole?: boolean;
  table?: { fileName: string; mapping: ColumnMapping };
}

/** Reads files again in another encoding or with other columns. */
export const rereadJob: Job<RereadInput, DraftHead> = async ({ draft: id, ...wish }, context) => {
  const draft = findDraft(id, context);
  if (!draft.ok) return draft;
  const read = await draft.value.reread(wish, paceOf(context));
  return read.ok ? answer(draft.value, context) : read;
};

/** The whole text of a row. */
export const textJob: Job<{ draft: string; row: number }, string> = async ({ draft: id, row }, context) => {
  const draft = findDraft(id, context);
  return draft.ok ? draft.value.text(row) : draft;
};

export interface CommitInput {
  draft: string;
  /** The project folder, whose lock the caller holds. */
  folder: string;
  present: PresentArticles;
}

/** Writes the articles of a draft. Hands over what became of each row; a draft that is done is forgotten. */
export const commitJob: Job<CommitInput, { cancelled: boolean }> = async (input, context) => {
  const draft = findDraft(input.draft, context);
  if (!draft.ok) return draft;
  draft.value.markDuplicates(input.present);
  const write = (article: Parameters<typeof writeArticleFolder>[1]) =>
    writeArticleFolder(input.folder, article);
  const committed = await writeDraft(draft.value, write, paceOf(context));
  const cancelled = committed.some(({ outcome }) => outcome.error?.code === "import-cancelled");
  if (!cancelled) draftsOf(context).delete(input.draft);
  await handOver(committed, context);
  return ok({ cancelled });
};

/** Forgets a draft. */
export const discardJob: Job<{ draft: string }, null> = async ({ draft }, context) => {
  draftsOf(context).delete(draft);
  return ok(null);
};
