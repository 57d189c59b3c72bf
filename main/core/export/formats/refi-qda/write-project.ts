import { guidOf } from "#core/codebook/ids";
import type { LinkRole } from "#shared/model/codebook";
import type { Actor, Statement } from "#shared/model/project";
import type { ArticleRow, ArticleRows, DatasetHead, LinkRow, SpanRow } from "../../rows";
import { xmlAttribute, xmlAttributes, xmlText } from "../standoff-parts/xml-text";
import type { Codes } from "./codes";
import { formatDescription } from "./description";
import { StoredText } from "./stored-text";

/** The fields of an article that are variables of its source. */
const variables = {
  source: "Source",
  published: "Published",
  author: "Author",
  place: "Place",
  agency: "Agency",
  language: "Language",
  id: "Article",
} as const;
const kindVariable = "Kind";

/** The GUIDs of one project's things: the same in every export. */
export class Guids {
  readonly #project: string;

  constructor(project: string) {
    this.#project = project;
  }

  of(
    kind: "user" | "source" | "selection" | "coding" | "link" | "variable" | "set" | "case",
    ...ids: string[]
  ): string {
    return guidOf(["refi", this.#project, kind, ...ids].join("/"));
  }
}

/** The names links have by role: what the person calls it where no two are called alike, else the id. */
export function roleNames(roles: readonly LinkRole[]): Map<string, string> {
  const ids = new Set(roles.map(({ id }) => id));
  const count = (wanted: string) => roles.filter(({ name }) => name === wanted).length;
  const isClear = (name: string) =>
    count(name) === 1 && !ids.has(name) && /^[^\p{Cc}\uFFFE\uFFFF]+$/u.test(name);
  return new Map(roles.map(({ id, name }) => [id, isClear(name) ? name : id]));
}

/** Makes the project file of a .qdpx, article by article. */
export class ProjectFile {
  readonly #head: DatasetHead;
  readonly #guids: Guids;
  readonly #codes: Codes;
  readonly #roles: Map<string, string>;
  readonly #sources = new StoredText();
  readonly #links = new StoredText();
  /** GUIDs of the articles of each newspaper or agency service. */
  readonly #sets = new Map<string, string[]>();

  constructor(head: DatasetHead, codes: Codes) {
    this.#head = head;
    this.#guids = new Guids(head.project.id);
    this.#codes = codes;
    this.#roles = roleNames(head.codebook?.roles ?? []);
  }

  /** Adds an article with numbered rows and returns the GUID its text is stored under. */
  add(rows: ArticleRows): string {
    const { article, work, spans, links } = rows;
    const guid = this.#guids.of("source", article.id);
    const names = new Map(this.#head.coders.map(({ id, name }) => [id, name]));
    const notes = work
      .filter(({ note }) => note !== "")
      .map(({ coder, note }) => `${names.get(coder) ?? coder}: ${note}`)
      .join("\n\n");
    const first = work[0];
    const opening = xmlAttributes({
      guid,
      name: sourceName(article),
      plainTextPath: `internal://${guid}.txt`,
      creatingUser: first && this.#guids.of("user", first.coder),
      creationDateTime: article.imported,
    });
    this.#sources.push(`<TextSource${opening}>\n${description(notes)}`);
    for (const span of spans) this.#sources.push(this.#selection(article, span));
    this.#sources.push(`${this.#values(article)}</TextSource>\n`);
    for (const link of links) this.#links.push(this.#link(article, link));
    if (article.source !== "")
      this.#sets.set(article.source, [...(this.#sets.get(article.source) ?? []), guid]);
    return guid;
  }

  #selection(article: ArticleRow, span: SpanRow): string {
    const user = this.#guids.of("user", span.coder);
    const { guids, rest } = this.#codes.ofAttributes(span.attributes);
    const codings = [this.#codes.ofLabel(span.label), ...guids].map((target, at) => {
      const coding = xmlAttributes({
        guid: this.#guids.of("coding", article.id, span.id, String(at)),
        creatingUser: user,
        creationDateTime: span.created,
      });
      return `<Coding${coding}><CodeRef targetGUID="${target}"/></Coding>`;
    });
    const attributes = xmlAttributes({
      guid: this.#guids.of("selection", article.id, span.id),
      name: shortened(span.quote),
      startPosition: span.startCodePoint,
      endPosition: span.endCodePoint,
      creatingUser: user,
      creationDateTime: span.created,
      modifyingUser: span.modified && user,
      modifiedDateTime: span.modified,
    });
    const words = description(formatDescription(span.note, rest));
    return `<PlainTextSelection${attributes}>${words}${codings.join("")}</PlainTextSelection>\n`;
  }

  #values(article: ArticleRow): string {
    return Object.entries(variables)
      .map(([field, name]) => this.#value(name, article[field as keyof typeof variables]))
      .join("");
  }

  #value(variable: string, text: string): string {
    if (text === "") return "";
    const reference = `<VariableRef targetGUID="${this.#guids.of("variable", variable)}"/>`;
    return `<VariableValue>${reference}<TextValue>${xmlText(text)}</TextValue></VariableValue>`;
  }

  #link(article: ArticleRow, { id, role, from, to, toKind }: LinkRow): string {
    const selection = (span: string) => this.#guids.of("selection", article.id, span);
    const attributes = xmlAttributes({
      guid: this.#guids.of("link", article.id, id),
      name: this.#roles.get(role) ?? role,
      direction: "OneWay",
      originGUID: selection(from),
      targetGUID: toKind === "span" ? selection(to) : this.#guids.of("case", toKind, to),
    });
    return `<Link${attributes}/>\n`;
  }

  /** The whole file, as UTF-8, piece by piece. */
  *bytes(): Generator<Uint8Array> {
    const { project, coders } = this.#head;
    const first = coders[0];
    const opening = xmlAttributes({
      xmlns: "urn:QDA-XML:project:1.0",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xsi:schemaLocation":
        "urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd",
    });
    const about =
      xmlAttribute("name", project.title) +
      xmlAttributes({
        origin: "Wortlaut",
        creatingUserGUID: first && this.#guids.of("user", first.id),
        creationDateTime: project.created,
      });
    const beginning = [
      '<?xml version="1.0" encoding="utf-8"?>',
      `<Project${opening}${about}>`,
      this.#users(),
      this.#codes.format(),
      this.#variables(),
      this.#cases(),
    ];
    yield utf8(`${beginning.filter((part) => part !== "").join("\n")}\n<Sources>\n`);
    yield* this.#sources.bytes();
    yield utf8("</Sources>\n");
    if (!this.#links.isEmpty) {
      yield utf8("<Links>\n");
      yield* this.#links.bytes();
      yield utf8("</Links>\n");
    }
    yield utf8(`${this.#setElements()}</Project>\n`);
  }

  #users(): string {
    const counts = new Map<string, number>();
    const users = this.#head.coders.map(({ id, name }) => {
      // Some programs tell people apart by their names only.
      const number = (counts.get(name) ?? 0) + 1;
      counts.set(name, number);
      const own = number === 1 ? name : `${name} (${number})`;
      return `<User${xmlAttributes({ guid: this.#guids.of("user", id), name: own, id })}/>`;
    });
    return users.length > 0 ? `<Users>${users.join("")}</Users>` : "";
  }

  #variables(): string {
    const names = [...Object.values(variables), kindVariable];
    const all = names.map(
      (name) =>
        `<Variable${xmlAttributes({ guid: this.#guids.of("variable", name), name, typeOfVariable: "Text" })}/>`,
    );
    return `<Variables>${all.join("")}</Variables>`;
  }

  #cases(): string {
    const { actors, statements } = this.#head;
    const cases = [
      ...actors.map((actor) => this.#case("actor", actor.id, actor.name, actor.kind, actorWords(actor))),
      ...statements.map((own) =>
        this.#case("statement", own.id, own.wording, "statement", statementWords(own)),
      ),
    ];
    return cases.length > 0 ? ["<Cases>", ...cases, "</Cases>"].join("\n") : "";
  }

  #case(type: "actor" | "statement", id: string, name: string, kind: string, words: string): string {
    const attributes = xmlAttributes({ guid: this.#guids.of("case", type, id), name });
    return `<Case${attributes}>${description(words)}${this.#value(kindVariable, kind)}</Case>`;
  }

  #setElements(): string {
    const sets = [...this.#sets].map(([source, guids]) => {
      const members = guids.map((guid) => `<MemberSource targetGUID="${guid}"/>`).join("");
      return `<Set${xmlAttributes({ guid: this.#guids.of("set", source), name: source })}>${members}</Set>\n`;
    });
    return sets.length > 0 ? `<Sets>\n${sets.join("")}</Sets>\n` : "";
  }
}

function utf8(text: string): Uint8Array {
  return Buffer.from(text, "utf8");
}

function description(text: string): string {
  return text === "" ? "" : `<Description>${xmlText(text)}</Description>`;
}

/** What a source is called: programs use it as a name of a file, and want no two alike. */
function sourceName({ title, source, published, id }: ArticleRow): string {
  const about = [source, published].filter((part) => part !== "").join(" ");
  const words = shortened(title).replace(/[\\/:*?"<>|]+/g, "-");
  return [words || id, about && `(${about.replace(/[\\/:*?"<>|]+/g, "-")})`, id.slice(-6)]
    .filter((part) => part)
    .join(" ");
}

function shortened(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Z}]+/gu, " ").trim();
  const points = Array.from(line);
  return points.length > 100 ? `${points.slice(0, 99).join("")}…` : line;
}

function actorWords({ aliases, note, parent, external }: Actor): string {
  const also = aliases.length > 0 ? `Also: ${aliases.join("; ")}` : "";
  return [note, also, parent ? `Part of: ${parent}` : "", external ?? ""]
    .filter((part) => part !== "")
    .join("\n");
}

function statementWords({ topic, note }: Statement): string {
  return [topic, note].filter((part) => part !== "").join("\n");
}
