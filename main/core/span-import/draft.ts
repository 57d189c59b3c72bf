import { appError, WortlautError } from "#shared/errors";
import type {
  ForeignDocumentRow,
  ForeignName,
  MappingTarget,
  SpanImportDraft,
} from "#shared/ipc/span-import-types";
import { fail, ok, type Result } from "#shared/result";
import type { ProjectSession } from "../project/index";
import type { ForeignDataset } from "./foreign";
import { foreignNames } from "./mapping/foreign-names";
import { proposeMapping } from "./mapping/propose";
import { type MatchedDocument, matchDocuments } from "./matching/match-documents";
import { targetOf } from "./plan/codebook-growth";
import type { PlanSource } from "./plan/plan-import";
import type { ReadForeign } from "./read-foreign";
import { findUnit, type TestedDocument } from "./units/find-unit";

interface DraftControls {
  signal?: AbortSignal;
  onProgress?: (progress: { phase: string; done: number; total: number }) => void;
  coder?: string;
}

/** A draft as the core keeps it. */
export interface OpenDraft {
  paths: readonly string[];
  source: PlanSource;
  formats: SpanImportDraft["formats"];
  controls: Pick<DraftControls, "coder">;
}

/** Reads files, matches their documents to articles and finds out the unit of their offsets. */
export async function openDraft(
  read: ReadForeign,
  session: ProjectSession,
  argument: { paths: readonly string[]; format?: string },
  { signal, onProgress, coder }: DraftControls,
): Promise<Result<OpenDraft>> {
  const controls = { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) };
  const found = await read(argument, controls);
  if (!found.ok) return found;
  const { dataset, format, formats, files } = found.value;
  try {
    const matched = await matchDocuments(session, dataset.documents, controls);
    if (signal?.aborted)
      return fail(appError("import-cancelled", "spans", "it was stopped; nothing was changed."));
    const unit = await findUnit(dataset, await testedDocuments(session, dataset, matched));
    const source: PlanSource = { dataset, matched, unit, format, files };
    return ok({ paths: argument.paths, source, formats, controls: coder === undefined ? {} : { coder } });
  } catch (error) {
    if (error instanceof WortlautError) return fail(error.appError);
    throw error;
  }
}

/** The texts in which offsets can be tried: the file's own, else that of the article. */
async function testedDocuments(
  session: ProjectSession,
  { units }: ForeignDataset,
  matched: readonly MatchedDocument[],
): Promise<TestedDocument[]> {
  const tested: TestedDocument[] = [];
  if (units.length === 0) return tested;
  for (const { document, match, article } of matched) {
    if (document.text !== null) tested.push({ document, text: document.text, isCertain: true });
    else if (article !== undefined && session.hasText(article) === "present") {
      const text = await session.text(article);
      if (!text.ok) throw new WortlautError(text.error);
      tested.push({ document, text: text.value, isCertain: match === "same-text" });
    }
  }
  return tested;
}

/** So many documents are shown. */
const mostShown = 2000;

/** A draft as the screen and the command line show it. */
export function describeDraft(id: string, draft: OpenDraft, session: ProjectSession): SpanImportDraft {
  const { dataset, matched, unit, format, files } = draft.source;
  const all = foreignNames(dataset);
  const mapping = proposeMapping(dataset, all, {
    codebook: session.codebook(),
    coders: session.coders(),
    ...draft.controls,
  });
  const names = {
    ...all,
    labels: worthSaying(all.labels, mapping.labels),
    roles: worthSaying(all.roles, mapping.roles),
  };
  const titles = new Map(session.summaries().map((row) => [row.id, row.title]));
  const count = (of: "spans" | "links") =>
    dataset.documents.reduce((sum, document) => sum + document[of].length, 0);
  return {
    ...{ draft: id, format, formats: draft.formats, files: [...files], unit },
    documents: matched.slice(0, mostShown).map((one) => documentRow(one, titles)),
    counts: { documents: matched.length, spans: count("spans"), links: count("links") },
    ...names,
    problems: dataset.problems,
    mapping,
  };
}

/** Without names that nothing in the file is called by and that the project has already. */
function worthSaying(names: readonly ForeignName[], mapping: Record<string, MappingTarget>): ForeignName[] {
  return names.filter(({ name, count }) => count > 0 || !("id" in (targetOf(mapping, name) ?? {})));
}

function documentRow(
  { document, match, article }: MatchedDocument,
  titles: ReadonlyMap<string, string>,
): ForeignDocumentRow {
  const title = article === undefined ? undefined : titles.get(article);
  return {
    ...{ name: document.name, title: document.title, match },
    ...(article !== undefined && title !== undefined ? { article: { id: article, title } } : {}),
    ...{ spans: document.spans.length, links: document.links.length },
  };
}
