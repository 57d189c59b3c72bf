import { appError } from "#shared/errors";
import type { SpanFate, SpanImportReport } from "#shared/ipc/span-import-types";
import { fail, ok, type Result } from "#shared/result";
import type { ProjectSession } from "../project/index";
import { describeDraft, openDraft } from "./draft";
import type { ReadForeign } from "./read-foreign";
import { runImport } from "./run-import";

interface ReattachControls {
  signal?: AbortSignal;
  onProgress?: (progress: { phase: string; done: number; total: number }) => void;
}

/** What came of joining a dataset to the texts a project has. Lists hold the first 1,000; counts are whole. */
export interface ReattachReport {
  articles: {
    /** The project has the text of the dataset, unit for unit. */
    same: number;
    /** It has another version of the article: spans were looked for by their words and hashes. */
    other: Array<{ name: string; article: string; title: string }>;
    missing: Array<{ name: string; title: string; source: string; published: string; spans: number }>;
  };
  spans: { exact: number; unchanged: number; reanchored: number; failed: number };
  links: SpanImportReport["links"];
  reanchored: SpanFate[];
  failed: SpanFate[];
  problems: Array<{ where: string; why: string }>;
  sideFile: string | null;
}

/** The formats that can be without texts. */
const formats: ReadonlySet<string> = new Set(["wortlaut-jsonl", "csv", "parquet", "web-annotation"]);

/**
 * Joins a dataset Wortlaut wrote, with or without the texts, to texts the person has imported, as one step that can be
 * undone. No text comes from the dataset, and no span is taken whose words do not have the hash the dataset says.
 */
export async function reattach(
  session: ProjectSession,
  path: string,
  read: ReadForeign,
  controls: ReattachControls = {},
): Promise<Result<ReattachReport>> {
  const opened = await openDraft(read, session, { paths: [path] }, controls);
  if (!opened.ok) return opened;
  const { source } = opened.value;
  if (!formats.has(source.format)) {
    const why = `it was recognised as ${source.format}; only datasets Wortlaut wrote as lines, tables or web annotations are joined again.`;
    return fail(
      appError("import-unknown-format", path, why, { todo: "Use import-spans for work of other tools." }),
    );
  }
  const { mapping } = describeDraft("", opened.value, session);
  // Articles are known by now; a text of the dataset never becomes one.
  const done = await runImport(
    session,
    source,
    { ...mapping, addArticles: false },
    { ...controls, name: "reattach" },
  );
  if (!done.ok) return done;
  const { added, unchanged, reanchored, failed, links, counts, sideFile } = done.value;
  const titles = new Map(session.summaries().map(({ id, title }) => [id, title]));
  const report: ReattachReport = {
    articles: { same: 0, other: [], missing: [] },
    spans: {
      exact: added - counts.reanchored,
      unchanged,
      reanchored: counts.reanchored,
      failed: counts.failed - links.failed,
    },
    ...{ links, reanchored, failed, problems: source.dataset.problems, sideFile },
  };
  for (const { document, match, article } of source.matched) {
    const { name, title, source: outlet, published, spans } = document;
    if (match === "same-text") report.articles.same++;
    else if (article !== undefined && match !== "new") {
      report.articles.other.push({ name, article, title: titles.get(article) ?? title });
    } else report.articles.missing.push({ name, title, source: outlet, published, spans: spans.length });
  }
  return ok(report);
}
