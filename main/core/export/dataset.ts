import { type AppError, appError, describeError } from "#shared/errors";
import type { ExportRequest } from "#shared/ipc/export-types";
import type { ArticleSummary } from "#shared/ipc/project-types";
import { type Annotations, compareSpans, type Link, type Span } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import type { Codebook } from "#shared/model/codebook";
import { neverChanged } from "#shared/model/file";
import type { Actor, Coder, Project, Statement } from "#shared/model/project";
import { fail, ok, type Result } from "#shared/result";
import { normaliseMask } from "#shared/text/mask";
import { splitsSurrogatePair } from "#shared/text/offsets";
import type { LossReport } from "./loss-report";
import type {
  ArticleRows,
  DatasetHead,
  LinkRow,
  LinkTarget,
  MaskRow,
  SpanRow,
  SplitPart,
  WorkRow,
} from "./rows";
import { TextRows } from "./text-rows";
import { wellFormed } from "./well-formed";

/** What a dataset is made from; an open project is one. */
export interface DatasetSource {
  project(): Project;
  codebook(): Codebook;
  coders(): Coder[];
  actors(): Actor[];
  statements(): Statement[];
  summaries(): ArticleSummary[];
  article(id: string): Promise<Result<Article>>;
  text(id: string): Promise<Result<string>>;
  annotations(coder: string, article: string): Promise<Result<Annotations>>;
  annotatedBy(article: string): string[];
}

/** The rows of an export before any format has seen them. */
export interface Selection {
  head: DatasetHead;
  /** Ids in the order of the rows: by date (undated last), source, id. */
  articles: string[];
  /** Reads one article; undefined when it cannot be read, which is counted in `loss`. */
  rows(id: string, loss: LossReport, part?: SplitPart): Promise<ArticleRows | undefined>;
}

/** Chooses the coders, labels and articles of `request`, all when it names none. Fails on ids that do not exist. */
export function selectDataset(source: DatasetSource, request: ExportRequest): Result<Selection> {
  const unknown = findUnknown(source, request);
  if (unknown) return fail(unknown);
  const chosen = new Set(request.articles ?? source.summaries().map(({ id }) => id));
  const summaries = source
    .summaries()
    .filter(({ id }) => chosen.has(id))
    .sort(compareSummaries);
  if (summaries.length === 0) {
    return fail(appError("export-nothing", source.project().title, "there is no article to export."));
  }
  const articles = summaries.map(({ id }) => id);
  const coders = [
    ...new Set(
      request.coders ??
        source
          .coders()
          .map(({ id }) => id)
          .sort(compareText),
    ),
  ];
  const labels = request.labels ? new Set(request.labels) : undefined;
  const registry = new Map<string, LinkTarget>([
    ...source.actors().map(({ id }) => [id, "actor"] as const),
    ...source.statements().map(({ id }) => [id, "statement"] as const),
  ]);
  const isOne = request.work === "one";
  return ok({
    head: headOf(source, new Set(coders)),
    articles,
    rows: (id, loss, part = "") => readRows({ source, coders, isOne, labels, registry, part, loss }, id),
  });
}

function findUnknown(source: DatasetSource, request: ExportRequest): AppError | undefined {
  const coder = missing(request.coders, source.coders());
  if (coder) return appError("coder-not-found", coder, "there is no coder with this id.");
  const label = missing(request.labels, source.codebook().labels);
  if (label) return appError("label-not-found", label, "the codebook has no such label.");
  const article = missing(request.articles, source.summaries());
  if (article) return appError("article-not-found", article, "the project has no such article.");
  if (request.split && !(request.split.reduce((a, b) => a + b, 0) > 0)) {
    return appError("request-invalid", request.split.join(","), "a split needs percentages above zero.");
  }
  return undefined;
}

function missing(wanted: readonly string[] | undefined, known: ReadonlyArray<{ id: string }>) {
  const ids = new Set(known.map(({ id }) => id));
  return wanted?.find((id) => !ids.has(id));
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { id: string }, b: { id: string }) => compareText(a.id, b.id);

function compareSummaries(a: ArticleSummary, b: ArticleSummary): number {
  // "~" is behind every digit: articles without a date come last.
  return compareText(a.published ?? "~", b.published ?? "~") || compareText(a.source, b.source) || byId(a, b);
}

function headOf(source: DatasetSource, coders: ReadonlySet<string>): DatasetHead {
  const { id, title, language, created } = source.project();
  return wellFormed({
    project: { id, title, language, created },
    codebook: { ...source.codebook(), saved: neverChanged },
    coders: source
      .coders()
      .filter((coder) => coders.has(coder.id))
      .sort(byId)
      .map(({ id, name, initials, colour }) => ({ id, name, initials, colour })),
    actors: source.actors().map(withoutBlanks).sort(byId),
    statements: [...source.statements()].sort(byId),
  });
}

/** An empty parent or external id means none. */
function withoutBlanks({ parent, external, ...actor }: Actor): Actor {
  return { ...actor, ...(parent ? { parent } : {}), ...(external ? { external } : {}) };
}

interface RowsContext {
  source: DatasetSource;
  /** Those chosen, in the order in which they are preferred. */
  coders: readonly string[];
  /** Whether of each article the work of one coder is taken only. */
  isOne: boolean;
  labels: ReadonlySet<string> | undefined;
  /** What an id of the registries is. */
  registry: ReadonlyMap<string, LinkTarget>;
  part: SplitPart;
  loss: LossReport;
}

const halves = "half a character (an unpaired surrogate) was replaced by U+FFFD: no file can hold it.";

async function readRows(context: RowsContext, id: string): Promise<ArticleRows | undefined> {
  const { source, loss } = context;
  const [article, text] = await Promise.all([source.article(id), source.text(id)]);
  if (!article.ok || !text.ok) {
    const error = article.ok ? text : article;
    loss.add("articles", 1, error.ok ? "" : `could not be read. ${describeError(error.error)}`);
    return undefined;
  }
  const made = new TextRows(text.value);
  if (made.measures().textSha256 !== article.value.textSha256) {
    loss.add("articles", 1, `their text is not the one that was imported (${id}); run verify --repair.`);
    return undefined;
  }
  const rows: ArticleRows = {
    article: articleRow(article.value, made, context),
    work: [],
    spans: [],
    links: [],
  };
  const works = await readWorks(context, id);
  for (const work of context.isOne ? oneOf(works, loss) : works) addWork(rows, made, work, context);
  return wellFormed(rows, () => loss.add("texts of notes and fields", 1, halves));
}

/** The work of the chosen coders on an article, in the order in which they are preferred. */
async function readWorks({ source, coders, isOne, loss }: RowsContext, id: string): Promise<Annotations[]> {
  const present = new Set(source.annotatedBy(id));
  const chosen = coders.filter((coder) => present.has(coder));
  const works: Annotations[] = [];
  for (const coder of isOne ? chosen : chosen.sort(compareText)) {
    const annotations = await source.annotations(coder, id);
    if (annotations.ok) works.push(annotations.value);
    else loss.add("files of coders", 1, `could not be read. ${describeError(annotations.error)}`);
  }
  return works;
}

/** The work of the first coder who is done, else of the first who has tagged anything. */
function oneOf(works: readonly Annotations[], loss: LossReport): Annotations[] {
  const one = works.find(({ status }) => status === "done") ?? works.find(({ spans }) => spans.length > 0);
  const others = works.filter((work) => work !== one && work.spans.length > 0).length;
  loss.add("work of further coders on the same article", others, "one coder an article was asked for.");
  return one ? [one] : [];
}

function articleRow(article: Article, made: TextRows, context: RowsContext): ArticleRows["article"] {
  const { id, title, source, language, place, author, agency, words, provenance } = article;
  return {
    ...{ id, title, source, published: article.published ?? "", language, place, author, agency, words },
    ...made.measures(),
    split: context.part,
    fileName: provenance.fileName,
    importer: provenance.importer,
    encoding: provenance.encoding ?? "",
    bytesSha256: provenance.bytesSha256,
    imported: provenance.imported,
    mask: maskRows(article, made, context.loss),
    text: made.text,
  };
}

function maskRows(article: Article, made: TextRows, loss: LossReport): MaskRow[] {
  const mask = normaliseMask(article.mask, made.text.length);
  const whole = mask.filter((part) => isWhole(made.text, part));
  loss.add("masked stretches", mask.length - whole.length, "they begin or end inside a character.");
  return whole.map((part) => made.mask(made.place(part.start, part.end), part.reason));
}

function isWhole(text: string, { start, end }: { start: number; end: number }): boolean {
  return !splitsSurrogatePair(text, start) && !splitsSurrogatePair(text, end);
}

function addWork(rows: ArticleRows, made: TextRows, annotations: Annotations, context: RowsContext): void {
  const { coder, status, note } = annotations;
  const work: WorkRow = { coder, status, note };
  rows.work.push(work);
  const spans = [...annotations.spans]
    .sort(compareSpans)
    .map((span) => spanRow(made, coder, span, context))
    .filter((row) => row !== undefined);
  rows.spans.push(...spans);
  const known = new Set(spans.map(({ id }) => id));
  for (const link of [...annotations.links].sort(byId)) {
    const row = linkRow(coder, link, known, context);
    if (row) rows.links.push(row);
  }
}

function spanRow(made: TextRows, coder: string, span: Span, context: RowsContext): SpanRow | undefined {
  if (context.labels && !context.labels.has(span.label)) return undefined;
  const { start, end } = span;
  if (end <= start || made.text.slice(start, end) !== span.quote || !isWhole(made.text, span)) {
    context.loss.add("spans", 1, "their quote is not in the text at their offsets; run verify --repair.");
    return undefined;
  }
  const { id, label, attributes, note, created, modified } = span;
  return made.span(made.place(start, end), {
    ...{ id, coder, label, attributes, created, modified },
    note: note ?? "",
  });
}

function linkRow(
  coder: string,
  link: Link,
  spans: ReadonlySet<string>,
  context: RowsContext,
): LinkRow | undefined {
  const { id, role, from, to, attributes } = link;
  const toKind = spans.has(from) ? (spans.has(to) ? "span" : context.registry.get(to)) : undefined;
  if (!toKind) {
    context.loss.add("links", 1, "one of their ends is not in the dataset.");
    return undefined;
  }
  return { id, coder, role, from, to, toKind, attributes: attributes ?? {} };
}
