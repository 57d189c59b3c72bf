import type { Attributes } from "#shared/model/annotations";
import type { MaskReason } from "#shared/model/article";
import { sentencesOf } from "#shared/text/sentences";
import type { ArticleRows, DatasetHead, LinkRow, MaskRow, SpanRow } from "../../rows";
import type { TextRows } from "../../text-rows";
import type { ReadWork } from "../standoff-parts/article-records";
import { type Feature, fromFeatures, toFeatures } from "../standoff-parts/features";
import { xmlJson } from "../standoff-parts/xml-text";
import { type TypeSystem, typeNames } from "./type-system";

/** A feature structure over the text, `[begin, end)` in UTF-16 units. */
export interface FeatureStructure {
  id: number;
  type: string;
  begin: number;
  end: number;
  /** Features that are texts. */
  texts: Record<string, string>;
  /** Features that name another feature structure by its id. */
  references: Record<string, number>;
}

/** One coder's work on an article, or an article without work, as UIMA holds it. */
export interface Cas {
  text: string;
  language: string;
  /** In the order of the file; the text itself is not among them and has the id 1. */
  structures: FeatureStructure[];
}

/** Makes the CAS of one coder's work. */
export class CasMaker {
  readonly #head: DatasetHead;
  readonly #types: TypeSystem;
  readonly #names: ReadonlyMap<string, string>;

  constructor(head: DatasetHead, types: TypeSystem) {
    this.#head = head;
    this.#types = types;
    this.#names = new Map([
      ...head.actors.map(({ id, name }) => [id, name] as const),
      ...head.statements.map(({ id, wording }) => [id, wording] as const),
    ]);
  }

  make(rows: ArticleRows, coder: string): Cas {
    const { article } = rows;
    const structures: FeatureStructure[] = [];
    const add = (
      type: string,
      { start, end }: { start: number; end: number },
      texts: Record<string, string>,
      references: Record<string, number> = {},
    ) => {
      const id = structures.length + 2;
      structures.push({ id, type, begin: start, end, texts: withoutEmpty(texts), references });
      return id;
    };
    const whole = { start: 0, end: article.text.length };
    add(typeNames.document, whole, this.#document(rows));
    add(typeNames.article, whole, this.#article(rows, coder));
    for (const sentence of sentencesOf(article.text, article.language)) add(typeNames.sentence, sentence, {});
    for (const mask of article.mask) add(typeNames.mask, mask, { reason: mask.reason });
    const spans = new Map<string, { span: SpanRow; id: number }>();
    for (const span of rows.spans.filter((own) => own.coder === coder)) {
      spans.set(span.id, { span, id: add(typeNames.span, span, this.#span(span)) });
    }
    for (const link of rows.links.filter((own) => own.coder === coder)) {
      const from = spans.get(link.from);
      const to = spans.get(link.to);
      if (!from) throw new Error(`link ${link.id} begins nowhere`);
      const texts = this.#link(link);
      if (link.toKind !== "span") add(typeNames.reference, from.span, texts, { span: from.id });
      else if (to) add(typeNames.relation, to.span, texts, { Dependent: to.id, Governor: from.id });
      else throw new Error(`link ${link.id} ends nowhere`);
    }
    return { text: article.text, language: article.language || "x-unspecified", structures };
  }

  #document({ article }: ArticleRows): Record<string, string> {
    return {
      documentTitle: article.title,
      documentId: article.id,
      documentUri: article.fileName,
      collectionId: this.#head.project.id,
    };
  }

  #article({ article, work }: ArticleRows, coder: string): Record<string, string> {
    const { source, published, author, place, agency, textSha256 } = article;
    const own = work.find((row) => row.coder === coder);
    const name = this.#head.coders.find(({ id }) => id === coder)?.name ?? "";
    return {
      ...{ source, published, author, place, agency, textSha256 },
      ...(own ? { coder, coderName: name, status: own.status, note: own.note } : {}),
      offsetUnit: "utf-16",
    };
  }

  #span({ label, attributes, note, id, created, modified }: SpanRow): Record<string, string> {
    return {
      label,
      ...featureTexts(attributes, this.#types.spanFeatures),
      ...{ note, identifier: id, created, modified },
    };
  }

  #link({ role, toKind, to, id, attributes }: LinkRow): Record<string, string> {
    const entry = toKind === "span" ? {} : { kind: toKind, target: to, name: this.#names.get(to) ?? "" };
    return { label: role, ...entry, identifier: id, ...featureTexts(attributes, this.#types.linkFeatures) };
  }
}

/** An empty text and no text are the same to UIMA's readers, so only texts with something in them are written. */
function withoutEmpty(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
}

function featureTexts(attributes: Attributes, features: readonly Feature[]): Record<string, string> {
  const { texts, rest } = toFeatures(attributes, features);
  const others = Object.keys(rest).length > 0 ? { otherAttributes: xmlJson(rest) } : {};
  return { ...Object.fromEntries(texts), ...others };
}

function attributesOf(texts: Record<string, string>, features: readonly Feature[]): Attributes {
  const rest = JSON.parse(texts.otherAttributes ?? "{}") as Attributes;
  return fromFeatures(new Map(Object.entries(texts)), rest, features);
}

/** What a CAS of ours says of the work of `coder`, and the masked stretches of the article. */
export function workOfCas(
  { structures }: Cas,
  coder: string,
  made: TextRows,
  types: TypeSystem,
): ReadWork & { mask: MaskRow[] } {
  const found: ReadWork & { mask: MaskRow[] } = { spans: [], links: [], mask: [] };
  const ids = new Map<number, string>();
  for (const { id, type, begin, end, texts } of structures) {
    if (type === typeNames.mask) {
      found.mask.push(made.mask(made.place(begin, end), texts.reason as MaskReason));
    } else if (type === typeNames.span) {
      const { label = "", note = "", identifier = "", created = "", modified = "" } = texts;
      ids.set(id, identifier);
      const attributes = attributesOf(texts, types.spanFeatures);
      const facts = { id: identifier, coder, label, attributes, note, created, modified };
      found.spans.push(made.span(made.place(begin, end), facts));
    }
  }
  const spanId = (reference: number | undefined) => {
    const id = ids.get(reference ?? -1);
    if (id === undefined) throw new Error(`nothing has the number ${reference}`);
    return id;
  };
  for (const { type, texts, references } of structures) {
    const { label: role = "", identifier = "" } = texts;
    const own = { id: identifier, coder, role };
    const attributes = attributesOf(texts, types.linkFeatures);
    if (type === typeNames.relation) {
      const ends = { from: spanId(references.Governor), to: spanId(references.Dependent) };
      found.links.push({ ...own, ...ends, toKind: "span", attributes });
    } else if (type === typeNames.reference) {
      const toKind = texts.kind === "actor" ? "actor" : "statement";
      const ends = { from: spanId(references.span), to: texts.target ?? "" };
      found.links.push({ ...own, ...ends, toKind, attributes });
    }
  }
  return found;
}
