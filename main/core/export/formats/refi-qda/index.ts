import { formatQdc } from "#core/codebook/write-qdc";
import { ZipFile } from "#core/tables/zip-file";
import type { DatasetWriter, Exporter, ReadContext, WriteContext } from "../../exporter";
import type { ArticleRows, Dataset, DatasetHead, LinkRow, SpanRow } from "../../rows";
import { TextRows } from "../../text-rows";
import { type ArticleRecord, numberedRows, SideFiles } from "../standoff-parts/article-records";
import { xmlNotes } from "../standoff-parts/xml-text";
import { Codes } from "./codes";
import { readDescription } from "./description";
import {
  LinksInOrder,
  type ProjectLink,
  readLinks,
  readSources,
  type Selection,
  type TextSource,
} from "./read-project";
import { Guids, ProjectFile, roleNames } from "./write-project";
import { ZipStream } from "./zip-stream";

const archive = "project.qdpx";
const projectFile = "project.qde";
const textFile = (guid: string) => `sources/${guid}.txt`;

const sampleColumns = ["user", "code", "startPosition", "endPosition", "selection", "description"];

function sampleRow({ coder, label, startCodePoint, endCodePoint, quote, note }: SpanRow): string[] {
  return [coder, label, String(startCodePoint), String(endCodePoint), quote, note];
}

async function open(context: WriteContext): Promise<DatasetWriter> {
  const { head } = context;
  const side = await SideFiles.open("refi-qda", context);
  if (head.codebook)
    await context.writeFile("codebook.qdc", formatQdc(head.codebook), head.codebook.labels.length);
  const zip = new ZipStream(await context.file(archive));
  const project = new ProjectFile(head, new Codes(head.codebook));
  let isSampled = false;
  return {
    async add(rows) {
      if (!isSampled && rows.spans.length > 0) {
        isSampled = true;
        context.sample(archive, sampleColumns, rows.spans.slice(0, 20).map(sampleRow));
      }
      const guid = project.add(rows);
      await zip.add(textFile(guid), [Buffer.from(rows.article.text, "utf8")], rows.spans.length);
      await side.add(rows);
    },
    async finish() {
      await zip.add(projectFile, project.bytes());
      await zip.finish();
    },
  };
}

async function read(context: ReadContext): Promise<Dataset> {
  const head = await SideFiles.readHead("refi-qda", context);
  const zip = await ZipFile.open(context.locate(archive));
  return { head, articles: readArticles(context, head, zip) };
}

async function* readArticles(
  context: ReadContext,
  head: DatasetHead,
  zip: ZipFile,
): AsyncGenerator<ArticleRows> {
  const codes = new Codes(head.codebook);
  // Two ways through one file, for the links stand behind all sources.
  const links = new LinksInOrder(readLinks(stoppable(zip.pieces(projectFile), context)));
  const sources = readSources(zip.pieces(projectFile), codes);
  const reader = new ArticleReader(head, codes);
  for await (const record of SideFiles.read("refi-qda", context)) {
    const source = (await sources.next()).value as TextSource | undefined;
    if (!source) throw new Error(`there is no source for ${record.article.id}`);
    const made = new TextRows(await zip.text(source.path.replace("internal://", "sources/")));
    const own = await links.take(new Set(source.selections.map(({ guid }) => guid)));
    yield reader.read(record, source, made, own);
  }
  if (!(await sources.next()).done) throw new Error("there are more sources than articles");
  await links.expectEnd();
}

async function* stoppable(pieces: AsyncIterable<string>, { signal }: ReadContext): AsyncGenerator<string> {
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    yield piece;
  }
}

/** Makes rows of sources. */
class ArticleReader {
  readonly #guids: Guids;
  readonly #codes: Codes;
  readonly #roles: ReadonlyMap<string, string>;
  readonly #cases = new Map<string, { toKind: "actor" | "statement"; to: string }>();

  constructor(head: DatasetHead, codes: Codes) {
    this.#guids = new Guids(head.project.id);
    this.#codes = codes;
    this.#roles = new Map([...roleNames(head.codebook?.roles ?? [])].map(([id, name]) => [name, id]));
    for (const { id } of head.actors)
      this.#cases.set(this.#guids.of("case", "actor", id), { toKind: "actor", to: id });
    for (const { id } of head.statements) {
      this.#cases.set(this.#guids.of("case", "statement", id), { toKind: "statement", to: id });
    }
  }

  read(
    record: ArticleRecord,
    { guid, selections }: TextSource,
    made: TextRows,
    own: readonly ProjectLink[],
  ): ArticleRows {
    if (guid !== this.#guids.of("source", record.article.id)) {
      throw new Error(`the source of ${record.article.id} is not in its place`);
    }
    const users = new Map(record.work.map(({ coder }) => [this.#guids.of("user", coder), coder]));
    const ids = new Map(selections.map((selection, at) => [selection.guid, `s${at + 1}`]));
    const spans = selections.map((selection) => this.#span(selection, users, ids, made));
    const coderOf = new Map(spans.map(({ id, coder }) => [id, coder]));
    const links = own.map((link, at) => this.#link(link, `l${at + 1}`, ids, coderOf));
    return numberedRows(record, made, { spans, links });
  }

  #span(
    { guid, start, end, user, created, modified, description, codes }: Selection,
    users: ReadonlyMap<string, string>,
    ids: ReadonlyMap<string, string>,
    made: TextRows,
  ): SpanRow {
    const coder = users.get(user);
    if (coder === undefined) throw new Error(`there is no coder ${user}`);
    const { note, rest } = readDescription(description);
    const { label, attributes } = this.#codes.read(codes);
    return made.span(made.placeOfCodePoints(start, end), {
      ...{ id: ids.get(guid) ?? "", coder, label, note, created, modified },
      attributes: { ...attributes, ...rest },
    });
  }

  #link(
    { name, origin, target }: ProjectLink,
    id: string,
    ids: ReadonlyMap<string, string>,
    coderOf: ReadonlyMap<string, string>,
  ): LinkRow {
    const from = ids.get(origin) ?? "";
    const span = ids.get(target);
    const entry = this.#cases.get(target);
    const end = span === undefined ? entry : { toKind: "span" as const, to: span };
    if (!end) throw new Error(`a link points to ${target}, which is nothing`);
    const role = this.#roles.get(name) ?? name;
    return { id, coder: coderOf.get(from) ?? "", role, from, ...end, attributes: {} };
  }
}

/** REFI-QDA: a project and its codebook, for programs of qualitative analysis. */
export const refiQda: Exporter = {
  id: "refi-qda",
  name: "REFI-QDA project (.qdpx)",
  group: "qda",
  extensions: ["qdpx", "qdc"],
  offsetUnit: "code-point",
  options: [],
  cannotCarry: {
    "link-attributes": "a link of REFI-QDA has a name and a direction only.",
    ids: "REFI-QDA names things by GUIDs.",
  },
  reduce: (rows, _options, loss) => xmlNotes(rows, loss),
  open,
  read,
  describe: () => [
    "project.qdpx is a REFI-QDA project: project.qde and the texts in sources/ (UTF-8, LF). It opens in MAXQDA,",
    "ATLAS.ti, NVivo, QualCoder and others. Positions count Unicode code points. Labels are codes; values of attributes",
    "that are chosen from a list are codes, too, put on the same stretch; notes are the description of the selection,",
    "followed by a line “Wortlaut {…}” with the attributes that are no codes. Coders are users, articles' fields",
    "variables, newspapers sets, actors and statements cases, links links. codebook.qdc is the codebook alone.",
    "refi-qda-project.json holds the project with its whole codebook and registries, refi-qda-articles.jsonl all",
    "fields of the articles, what coders noted on them, and masked stretches.",
  ],
};
