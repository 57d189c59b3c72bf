import { readFile } from "node:fs/promises";
import type { Codebook } from "#shared/model/codebook";
import type { Actor, Statement } from "#shared/model/project";
import type { DatasetWriter, Exporter, ReadContext, WriteContext } from "../exporter";
import type { ArticleRow, ArticleRows, CoderRow, Dataset, DatasetHead, WorkRow } from "../rows";
import { TextRows } from "../text-rows";
import {
  type AnnotationPage,
  bodiesFor,
  context as jsonLdContext,
  ProjectIris,
  type WebAnnotation,
} from "../web-annotation-model";
import { addAnnotation, annotationsOf, describing } from "../web-annotation-rows";

const collectionFile = "collection.jsonld";
const descriptionFile = "project.jsonld";
const pageFile = (article: string) => `annotations/${article}.jsonld`;
const textFile = (article: string) => `texts/${article}.txt`;

/** What the description page says of an article; its text and its mask are elsewhere. */
type ArticleFacts = Omit<ArticleRow, "id" | "text" | "mask" | "lengthUtf16" | "lengthCodePoints"> &
  Partial<Pick<ArticleRow, "lengthUtf16" | "lengthCodePoints">>;

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function headDescriptions(head: DatasetHead, iris: ProjectIris): WebAnnotation[] {
  const { project, codebook, coders, actors, statements } = head;
  return [
    describing("project", [project.id], project, iris),
    describing("codebook", [project.id], codebook, iris),
    ...coders.map((coder) => describing("coder", [coder.id], coder, iris)),
    ...actors.map((actor) => describing("actor", [actor.id], actor, iris)),
    ...statements.map((statement) => describing("statement", [statement.id], statement, iris)),
  ];
}

function articleDescriptions({ article, work }: ArticleRows, iris: ProjectIris): WebAnnotation[] {
  const { id, text, mask: _m, lengthUtf16, lengthCodePoints, ...facts } = article;
  // Where the text is there its lengths need not be said.
  const lengths = text === "" ? { lengthUtf16, lengthCodePoints } : {};
  return [
    describing("article", [id], { ...facts, ...lengths }, iris),
    ...work.map((row) => describing("work", [id, row.coder], row, iris)),
  ];
}

async function open(context: WriteContext): Promise<DatasetWriter> {
  const { head } = context;
  const iris = new ProjectIris(head.project.id);
  const coders = new Map(head.coders.map((coder) => [coder.id, coder]));
  const collection = iris.of("annotations", head.project.id);
  const descriptions = headDescriptions(head, iris);
  const pages: string[] = [];
  let total = 0;
  // A page names the next one, so it is written when the next article is known to exist.
  let waiting: AnnotationPage | undefined;
  const flush = async (next?: string) => {
    if (!waiting) return;
    const article = iris.ids("page", waiting.id)[0] ?? "";
    const { items, ...page } = waiting;
    await context.writeFile(
      pageFile(article),
      json({ ...page, ...(next ? { next } : {}), items }),
      items.length,
    );
  };
  return {
    async add(rows) {
      const { id, text } = rows.article;
      const page = iris.of("page", id);
      await flush(page);
      const items = annotationsOf(rows, iris, coders);
      waiting = {
        "@context": jsonLdContext,
        ...{ id: page, type: "AnnotationPage", partOf: { id: collection }, startIndex: total, items },
      };
      total += items.length;
      pages.push(page);
      descriptions.push(...articleDescriptions(rows, iris));
      if (context.about.texts === "full") await context.writeFile(textFile(id), text);
    },
    async finish() {
      await flush();
      await context.writeFile(
        collectionFile,
        json({
          "@context": jsonLdContext,
          ...{ id: collection, type: "AnnotationCollection", label: head.project.title, total },
          ...(pages.length > 0 ? { first: pages[0], last: pages.at(-1) } : {}),
        }),
      );
      const description = iris.of("descriptions", head.project.id);
      await context.writeFile(
        descriptionFile,
        json({
          "@context": jsonLdContext,
          ...{ id: description, type: "AnnotationPage", startIndex: 0, items: descriptions },
        }),
        descriptions.length,
      );
    },
  };
}

/** What the description page says, by kind and in its order. */
class Descriptions {
  readonly #byKind = new Map<string, unknown[]>();
  readonly #byTarget = new Map<string, unknown>();
  readonly #work = new Map<string, unknown[]>();

  constructor(items: readonly WebAnnotation[]) {
    for (const item of items) {
      const target = item.target as string;
      const [, , , kind = "", id = ""] = target.split(":");
      const value: unknown = JSON.parse(bodiesFor(item, "describing")[0]?.value ?? "null");
      this.#byTarget.set(target, value);
      const list = this.#byKind.get(kind) ?? [];
      if (list.length === 0) this.#byKind.set(kind, list);
      list.push(value);
      if (kind === "work") this.#work.set(id, [...(this.#work.get(id) ?? []), value]);
    }
  }

  all<T>(kind: string): T[] {
    return (this.#byKind.get(kind) ?? []) as T[];
  }

  one<T>(target: string): T {
    if (!this.#byTarget.has(target)) throw new Error(`nothing is said of ${target}`);
    return this.#byTarget.get(target) as T;
  }

  /** How far each coder is with an article, in the order of the page. */
  work(article: string): WorkRow[] {
    return (this.#work.get(article) ?? []) as WorkRow[];
  }
}

async function readJson<T>(context: ReadContext, path: string): Promise<T> {
  return JSON.parse(await readFile(context.locate(path), "utf8")) as T;
}

async function read(context: ReadContext): Promise<Dataset> {
  const page = await readJson<{ id: string; items: WebAnnotation[] }>(context, descriptionFile);
  const descriptions = new Descriptions(page.items);
  const project = descriptions.all<DatasetHead["project"]>("project")[0];
  if (!project) throw new Error("nothing is said of the project");
  const head: DatasetHead = {
    project,
    codebook: descriptions.all<Codebook | null>("codebook")[0] ?? null,
    coders: descriptions.all<CoderRow>("coder"),
    actors: descriptions.all<Actor>("actor"),
    statements: descriptions.all<Statement>("statement"),
  };
  const iris = new ProjectIris(project.id);
  const present = new Set(context.files);
  const textOf = async (id: string) =>
    present.has(textFile(id)) ? await readFile(context.locate(textFile(id)), "utf8") : undefined;
  return { head, articles: readArticles({ context, descriptions, iris, textOf }) };
}

interface Reading {
  context: ReadContext;
  descriptions: Descriptions;
  iris: ProjectIris;
  /** Undefined in a dataset without texts. */
  textOf(article: string): Promise<string | undefined>;
}

async function* readArticles(reading: Reading): AsyncGenerator<ArticleRows> {
  const { context, iris } = reading;
  const collection = await readJson<{ total: number; first?: string }>(context, collectionFile);
  let next = collection.first;
  let total = 0;
  while (next) {
    const id = iris.ids("page", next)[0] ?? "";
    const page: AnnotationPage = await readJson(context, pageFile(id));
    if (page.id !== next || page.startIndex !== total)
      throw new Error(`the page of ${id} is not in its place`);
    yield await readArticle(page, reading);
    total += page.items.length;
    next = page.next;
  }
  if (total !== collection.total) throw new Error(`${collection.total} annotations were announced`);
}

async function readArticle(
  page: AnnotationPage,
  { descriptions, iris, textOf }: Reading,
): Promise<ArticleRows> {
  const id = iris.ids("page", page.id)[0] ?? "";
  const facts = descriptions.one<ArticleFacts>(iris.of("article", id));
  const text = await textOf(id);
  const made = text === undefined ? undefined : new TextRows(text);
  const { lengthUtf16 = 0, lengthCodePoints = 0, textSha256 } = facts;
  const measures = made?.measures() ?? { lengthUtf16, lengthCodePoints, textSha256 };
  if (measures.textSha256 !== textSha256) throw new Error(`the text of ${id} is not the same`);
  const rows: ArticleRows = {
    article: { id, ...facts, ...measures, mask: [], text: text ?? "" },
    work: descriptions.work(id),
    spans: [],
    links: [],
  };
  for (const annotation of page.items) addAnnotation(rows, annotation, made, iris);
  return rows;
}

/** The W3C Web Annotation model as JSON-LD: one page an article, with the texts beside them. */
export const webAnnotation: Exporter = {
  id: "web-annotation",
  name: "W3C Web Annotation (JSON-LD)",
  group: "standoff",
  extensions: ["jsonld"],
  textFree: true,
  offsetUnit: "code-point",
  options: [],
  cannotCarry: {},
  open,
  read,
  describe: () => [
    "collection.jsonld is the AnnotationCollection; annotations/<article>.jsonld are its pages, texts/<article>.txt",
    "the texts they are about (UTF-8, LF). The source of a target is urn:wortlaut:<project>:article:<article>; the id",
    "of an article is derived from its text, so it names this version of it and no other.",
    "Spans have the motivation tagging: the label is a tagging body, attributes are classifying bodies name=value,",
    "notes commenting bodies. Positions count Unicode code points, as the specification demands. Links have the",
    "motivation linking: the role is the classifying body, the span they start from a body, what they point to the",
    "target. Masked stretches have the motivation classifying. project.jsonld describes the project, its codebook,",
    "coders, registries and articles: each description is a JSON text in a describing body.",
    "In a dataset without texts there is no folder texts, and targets have a position but no quote: a describing body",
    "of each span holds its offsets in UTF-16 units, the SHA-256 of its words and what is shown of them.",
  ],
};
