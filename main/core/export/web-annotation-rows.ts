import type { MaskReason } from "#shared/model/article";
import { describeSpan } from "#shared/text/anchor";
import type { ArticleRow, ArticleRows, CoderRow, LinkRow, LinkTarget, MaskRow, SpanRow } from "./rows";
import type { TextRows } from "./text-rows";
import {
  attributeBodies,
  attributesOf,
  bodiesFor,
  jsonBody,
  type Person,
  type ProjectIris,
  positionOnly,
  type SpecificResource,
  specificResource,
  textBody,
  type WebAnnotation,
} from "./web-annotation-model";

/** The annotations of an article's page: spans, links, then masked stretches. */
export function annotationsOf(
  { article, spans, links }: ArticleRows,
  iris: ProjectIris,
  coders: ReadonlyMap<string, CoderRow>,
): WebAnnotation[] {
  return [
    ...spans.map((span) => spanAnnotation(article, span, iris, coders)),
    ...links.map((link) => linkAnnotation(article, link, iris, coders)),
    ...article.mask.map((mask) => maskAnnotation(article, mask, iris)),
  ];
}

function person(coder: string, iris: ProjectIris, coders: ReadonlyMap<string, CoderRow>): Person {
  const known = coders.get(coder);
  return {
    id: iris.of("coder", coder),
    type: "Person",
    ...(known ? { name: known.name, nickname: known.initials } : {}),
  };
}

function spanAnnotation(
  article: ArticleRow,
  span: SpanRow,
  iris: ProjectIris,
  coders: ReadonlyMap<string, CoderRow>,
): WebAnnotation {
  const source = iris.of("article", article.id);
  const { start, end, quote, quoteSha256 } = span;
  const isTextFree = quoteSha256 !== undefined;
  return {
    id: iris.of("span", article.id, span.coder, span.id),
    type: "Annotation",
    motivation: "tagging",
    created: span.created,
    modified: span.modified,
    creator: person(span.coder, iris, coders),
    body: [
      textBody(span.label, "tagging"),
      ...attributeBodies(span.attributes, "classifying"),
      ...(span.note === "" ? [] : [textBody(span.note, "commenting")]),
      ...(isTextFree ? [jsonBody({ start, end, quote, quoteSha256 }, "describing")] : []),
    ],
    target: isTextFree ? positionOnly(source, span) : specificResource(source, span, span),
  };
}

function linkAnnotation(
  article: ArticleRow,
  link: LinkRow,
  iris: ProjectIris,
  coders: ReadonlyMap<string, CoderRow>,
): WebAnnotation {
  const span = (id: string) => iris.of("span", article.id, link.coder, id);
  return {
    id: iris.of("link", article.id, link.coder, link.id),
    type: "Annotation",
    motivation: "linking",
    creator: person(link.coder, iris, coders),
    body: [
      textBody(link.role, "classifying"),
      { id: span(link.from) },
      ...attributeBodies(link.attributes, "describing"),
    ],
    target: link.toKind === "span" ? span(link.to) : iris.of(link.toKind, link.to),
  };
}

function maskAnnotation(article: ArticleRow, mask: MaskRow, iris: ProjectIris): WebAnnotation {
  const source = iris.of("article", article.id);
  const { start, end } = mask;
  const isTextFree = article.text === "";
  return {
    id: iris.of("mask", article.id, String(mask.startCodePoint)),
    type: "Annotation",
    motivation: "classifying",
    body: [
      textBody(`not article: ${mask.reason}`, "classifying"),
      ...(isTextFree ? [jsonBody({ start, end }, "describing")] : []),
    ],
    target: isTextFree
      ? positionOnly(source, mask)
      : specificResource(source, mask, describeSpan(article.text, start, end)),
  };
}

/** The annotation that says what is known about an entry, with its fields as JSON. */
export function describing(kind: string, ids: string[], value: unknown, iris: ProjectIris): WebAnnotation {
  return {
    id: iris.of("description", kind, ...ids),
    type: "Annotation",
    motivation: "describing",
    body: [jsonBody(value, "describing")],
    target: iris.of(kind, ...ids),
  };
}

/** Adds what an annotation of an article's page says to the rows of the article. */
export function addAnnotation(
  rows: ArticleRows,
  annotation: WebAnnotation,
  made: TextRows | undefined,
  iris: ProjectIris,
): void {
  if (annotation.motivation === "tagging") rows.spans.push(readSpan(rows, annotation, made, iris));
  else if (annotation.motivation === "linking") rows.links.push(readLink(annotation, iris));
  else if (annotation.motivation === "classifying") rows.article.mask.push(readMask(annotation, made));
  else throw new Error(`an annotation of the motivation ${annotation.motivation}`);
}

function readTarget(target: WebAnnotation["target"]): SpecificResource {
  if (typeof target === "string") throw new Error(`a target without selectors: ${target}`);
  return target;
}

/** What an annotation says in words for programs: the place and the words of a span in a dataset without texts. */
interface HiddenWords {
  start: number;
  end: number;
  quote: string;
  quoteSha256: string;
}

function wordsOf(annotation: WebAnnotation, made: TextRows | undefined) {
  const [position, selected] = readTarget(annotation.target).selector;
  if (made && selected) {
    const place = made.placeOfCodePoints(position.start, position.end);
    return { ...place, quote: selected.exact, before: selected.prefix, after: selected.suffix };
  }
  const { start, end, ...words } = JSON.parse(
    bodiesFor(annotation, "describing")[0]?.value ?? "{}",
  ) as HiddenWords;
  const points = { startCodePoint: position.start, endCodePoint: position.end };
  return { start, end, ...points, ...words, before: "", after: "" };
}

function readSpan(
  rows: ArticleRows,
  annotation: WebAnnotation,
  made: TextRows | undefined,
  iris: ProjectIris,
): SpanRow {
  const [article, coder = "", id = ""] = iris.ids("span", annotation.id);
  const { source } = readTarget(annotation.target);
  if (article !== rows.article.id || source !== iris.of("article", article)) {
    throw new Error(`${annotation.id} stands on the page of another article`);
  }
  if (annotation.creator?.id !== iris.of("coder", coder)) throw new Error(`${annotation.id} has no creator`);
  return {
    ...{ id, coder },
    label: bodiesFor(annotation, "tagging")[0]?.value ?? "",
    ...wordsOf(annotation, made),
    attributes: attributesOf(bodiesFor(annotation, "classifying")),
    note: bodiesFor(annotation, "commenting")[0]?.value ?? "",
    created: annotation.created ?? "",
    modified: annotation.modified ?? "",
  };
}

function readLink(annotation: WebAnnotation, iris: ProjectIris): LinkRow {
  const [, coder = "", id = ""] = iris.ids("link", annotation.id);
  const from = annotation.body.find((body) => "id" in body);
  const target = annotation.target as string;
  const toKind = (["span", "actor", "statement"] as const).find((kind: LinkTarget) =>
    target.startsWith(iris.of(kind, "")),
  );
  if (!toKind || !from) throw new Error(`${annotation.id} has no ends`);
  return {
    ...{ id, coder },
    role: bodiesFor(annotation, "classifying")[0]?.value ?? "",
    from: iris.ids("span", from.id).at(-1) ?? "",
    to: iris.ids(toKind, target).at(-1) ?? "",
    toKind,
    attributes: attributesOf(bodiesFor(annotation, "describing")),
  };
}

function readMask(annotation: WebAnnotation, made: TextRows | undefined): MaskRow {
  const { quote, start, end, startCodePoint, endCodePoint } = wordsOf(annotation, made);
  if (made && made.text.slice(start, end) !== quote) throw new Error(`${annotation.id} is elsewhere`);
  const reason = bodiesFor(annotation, "classifying")[0]?.value.replace("not article: ", "");
  return { start, end, startCodePoint, endCodePoint, reason: reason as MaskReason };
}
