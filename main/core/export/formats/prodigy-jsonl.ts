import type { Attributes } from "#shared/model/annotations";
import {
  type DocumentFacts,
  type DocumentLine,
  documentLines,
  type SpanFacts,
  type TokenSpan,
} from "../document-lines";
import { articlesOfLines, type ReadLine } from "../document-reader";
import type { DatasetWriter, Exporter, ReadContext, WriteContext } from "../exporter";
import { readProjectFile, writeProjectFile } from "../project-file";
import type { Dataset, LinkRow } from "../rows";
import { openSplitFiles, splitFileNames } from "../split-files";
import { jsonLine, readJsonLines } from "../text-lines";

const projectFile = "prodigy-project.json";

/** A span of a task: `token_end` is included, `end` is not. */
interface ProdigySpan {
  start: number;
  end: number;
  token_start: number;
  token_end: number;
  label: string;
}

/** Heads and children are token numbers: the last token of the span. `id`, `from` and `to` are ours. */
interface ProdigyRelation {
  head: number;
  child: number;
  label: string;
  head_span: ProdigySpan;
  child_span: ProdigySpan;
  id: string;
  from: string;
  to: string;
  attributes?: Attributes;
}

type Meta = Omit<DocumentFacts, "spans" | "links" | "mask"> & { article: string; coder: string };

interface ProdigyLine {
  text: string;
  tokens: Array<{ text: string; start: number; end: number; id: number; ws: boolean }>;
  spans: Array<ProdigySpan & Omit<SpanFacts, "label">>;
  relations: ProdigyRelation[];
  meta: Meta;
  answer: "accept";
  /** What Prodigy has no place for: masked stretches, and spans and links it cannot show. */
  wortlaut: Pick<DocumentFacts, "mask" | "spans" | "links">;
}

function prodigySpan({ start, end, firstToken, lastToken, row }: TokenSpan): ProdigySpan {
  return { start, end, token_start: firstToken, token_end: lastToken, label: row.label };
}

/** A link between two spans that both have tokens; undefined for any other. */
function relationOf(link: LinkRow, spans: ReadonlyMap<string, TokenSpan>): ProdigyRelation | undefined {
  const head = spans.get(link.from);
  const child = link.toKind === "span" ? spans.get(link.to) : undefined;
  if (!head || !child) return undefined;
  return {
    head: head.lastToken,
    child: child.lastToken,
    label: link.role,
    head_span: prodigySpan(head),
    child_span: prodigySpan(child),
    ...{ id: link.id, from: link.from, to: link.to },
    ...(Object.keys(link.attributes).length > 0 ? { attributes: link.attributes } : {}),
  };
}

function prodigyLine({ article, coder, tokens, spans, links, facts }: DocumentLine): ProdigyLine {
  const byId = new Map(spans.map((span) => [span.row.id, span]));
  const factsOf = new Map(facts.spans.map((fact) => [fact.id, fact]));
  const relations = links.map((link) => relationOf(link, byId)).filter((relation) => relation !== undefined);
  const related = new Set(relations.map(({ id }) => id));
  const { mask, spans: _spans, links: _links, ...fields } = facts;
  return {
    text: article.text,
    tokens: tokens.map(({ text, start, end, space }, id) => ({ text, start, end, id, ws: space })),
    spans: spans.map((span) => {
      const { label: _label, ...fact } = factsOf.get(span.row.id) ?? { id: span.row.id };
      return { ...prodigySpan(span), ...fact };
    }),
    relations,
    meta: { article: article.id, coder, ...fields },
    answer: "accept",
    wortlaut: {
      mask,
      spans: facts.spans.filter(({ id }) => !byId.has(id)),
      links: facts.links.filter(({ id }) => !related.has(id)),
    },
  };
}

async function open(context: WriteContext): Promise<DatasetWriter> {
  const { fileFor } = await openSplitFiles(context, "prodigy", "jsonl");
  await writeProjectFile(projectFile, context);
  return {
    async add(rows) {
      const file = fileFor(rows.article.split);
      for (const line of documentLines(rows, context.loss)) await file.write(jsonLine(prodigyLine(line)), 1);
    },
    async finish() {},
  };
}

async function* readLines(context: ReadContext): AsyncGenerator<ReadLine> {
  for (const name of splitFileNames("prodigy", "jsonl", context.split)) {
    for await (const value of readJsonLines(context.locate(name))) {
      yield readLine(value as unknown as ProdigyLine);
    }
  }
}

function readLine(line: ProdigyLine): ReadLine {
  const { article, coder, ...fields } = line.meta;
  checkTokens(line);
  for (const relation of line.relations) checkRelation(line, relation);
  const shown = line.spans.map(
    ({ start: _s, end: _e, token_start: _ts, token_end: _te, label: _l, ...fact }): SpanFacts => fact,
  );
  const links = line.relations.map(({ id, label, from, to, attributes }) => ({
    ...{ id, role: label, from, to, to_kind: "span" as const },
    ...(attributes ? { attributes } : {}),
  }));
  const { mask, spans, links: others } = line.wortlaut;
  return {
    article,
    coder,
    text: line.text,
    facts: {
      ...fields,
      mask,
      spans: [...shown, ...spans],
      links: [...links, ...others].sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
    spans: line.spans,
  };
}

/** Tokens are the text piece by piece, and those of a span begin and end where the span does. */
function checkTokens({ text, tokens, spans, meta }: ProdigyLine): void {
  if (tokens.map((token) => token.text + (token.ws ? " " : "")).join("") !== text) {
    throw new Error(`the tokens of ${meta.article} are not its text`);
  }
  for (const span of spans) {
    if (tokens[span.token_start]?.start !== span.start || tokens[span.token_end]?.end !== span.end) {
      throw new Error(`a span of ${meta.article} does not consist of whole tokens`);
    }
  }
}

function checkRelation({ spans, meta }: ProdigyLine, relation: ProdigyRelation): void {
  const find = (id: string) => spans.find((span) => span.id === id);
  const from = find(relation.from);
  const to = find(relation.to);
  if (from?.token_end !== relation.head || to?.token_end !== relation.child) {
    throw new Error(`a relation of ${meta.article} does not name the last tokens of its spans`);
  }
}

async function read(context: ReadContext): Promise<Dataset> {
  const head = { ...(await readProjectFile(projectFile, context)), coders: [], actors: [], statements: [] };
  return { head, articles: articlesOfLines(readLines(context)) };
}

/** Tasks for Prodigy's spans.manual and rel.manual. */
export const prodigyJsonl: Exporter = {
  id: "prodigy-jsonl",
  name: "Prodigy JSONL",
  group: "learning",
  extensions: ["jsonl"],
  offsetUnit: "code-point",
  options: [],
  cannotCarry: {
    provenance: "a Prodigy task has no place for them.",
    times: "a Prodigy task has no place for them.",
    coders: "only the id of the coder stands in each task.",
    actors: "links name the id of the entry only.",
    statements: "links name the id of the statement only.",
  },
  open,
  read,
  describe: () => [
    "One task a line, for each coder who worked on the article. Offsets count Unicode code points. token_end is the",
    "last token of the span (included); head and child of a relation are the last tokens of its two spans. Tokens were",
    "cut by Wortlaut. Spans also have id, attributes and note, relations the ids of the link and of both spans.",
    "meta has the article's fields; wortlaut has the mask and the links to actors and statements, which Prodigy",
    "does not show. prodigy-project.json holds the project and its codebook.",
  ],
};
