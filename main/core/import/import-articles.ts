import type { ImportDraft, ImportOutcome, ImportReport, ImportRow } from "#shared/ipc/import-types";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { Article } from "#shared/model/article";
import { ok, type Result } from "#shared/result";
import type { JobRunner, RunOptions } from "../jobs";
import type { Committed } from "./draft/commit";
import type { PrepareInput, PresentArticles } from "./draft/draft";
import type { DraftHead, EditInput, RereadInput } from "./import-jobs";

/** What an import needs of a project session. */
export interface ImportTarget {
  readonly folder: string;
  summaries(): ReadonlyArray<Pick<ArticleSummary, "id" | "title">>;
  hasText(articleId: string): "present" | "removed" | undefined;
  addImported(articles: Article[]): Promise<Result<unknown>>;
}

/** What an import made: one outcome a row, and the records of the articles that are new in the project. */
export interface ImportResult {
  report: ImportReport;
  articles: Article[];
}

type Following = Pick<RunOptions, "signal" | "onProgress">;

/** The titles of the articles a project has, for telling duplicates. */
export function presentArticles(target: Pick<ImportTarget, "summaries">): PresentArticles {
  return Object.fromEntries(target.summaries().map(({ id, title }) => [id, title]));
}

/** Reads files, folders or pasted text into a draft for review. Nothing is written. */
export async function prepareImport(
  jobs: JobRunner,
  target: Pick<ImportTarget, "summaries">,
  input: Omit<PrepareInput, "present">,
  following: Following = {},
): Promise<Result<ImportDraft>> {
  return collectRows(following, (options) =>
    jobs.run("import-prepare", { ...input, present: presentArticles(target) }, options),
  );
}

/** Enters metadata, a mask or the wish to skip for some rows of a draft. */
export async function editImport(jobs: JobRunner, input: EditInput): Promise<Result<ImportDraft>> {
  return collectRows({}, (options) => jobs.run("import-edit", input, options));
}

/** Reads files of a draft again in another encoding, or a table with other columns. */
export async function rereadImport(
  jobs: JobRunner,
  input: RereadInput,
  following: Following = {},
): Promise<Result<ImportDraft>> {
  return collectRows(following, (options) => jobs.run("import-reread", input, options));
}

/** The whole text of a row of a draft. */
export async function importText(
  jobs: JobRunner,
  input: { draft: string; row: number },
): Promise<Result<string>> {
  return jobs.run("import-text", input);
}

/** Forgets a draft. */
export async function discardImport(jobs: JobRunner, draft: string): Promise<Result<null>> {
  return jobs.run("import-discard", { draft });
}

async function collectRows(
  following: Following,
  run: (options: RunOptions) => Promise<Result<DraftHead>>,
): Promise<Result<ImportDraft>> {
  const rows: ImportRow[] = [];
  const onPart = (part: ImportRow[]) => void rows.push(...part);
  const head = await run({ ...following, onPart });
  return head.ok ? ok({ draft: head.value.draft, rows, tables: head.value.tables }) : head;
}

/**
 * Writes the articles of a draft into the project and makes them known to its session as one change. Every article
 * that is reported as imported is on disk, with its text; after a cancel too.
 */
export async function commitImport(
  jobs: JobRunner,
  target: ImportTarget,
  draft: string,
  following: Following = {},
): Promise<Result<ImportResult>> {
  const committed: Committed[] = [];
  const onPart = (part: Committed[]) => void committed.push(...part);
  const input = { draft, folder: target.folder, present: presentArticles(target) };
  const written = await jobs.run("import-commit", input, { ...following, onPart });
  if (!written.ok) return written;
  const articles: Article[] = [];
  const outcomes = committed.map(({ outcome, article, existed }): ImportOutcome => {
    // Its folder was there and the project knows it: another import was faster.
    if (article && existed && target.hasText(article.id) === "present")
      return { ...outcome, outcome: "duplicate" };
    if (article) articles.push(article);
    return outcome;
  });
  if (articles.length > 0) {
    const added = await target.addImported(articles);
    if (!added.ok) return added;
  }
  return ok({ report: reportOn(outcomes, written.value.cancelled), articles });
}

function reportOn(outcomes: ImportOutcome[], cancelled: boolean): ImportReport {
  const count = (kind: ImportOutcome["outcome"]) => outcomes.filter(({ outcome }) => outcome === kind).length;
  return {
    outcomes,
    imported: count("imported"),
    duplicates: count("duplicate"),
    failed: count("failed"),
    skipped: count("skipped"),
    cancelled,
  };
}
