import type { Attributes } from "#shared/model/annotations";
import type { ArticleRows, LinkRow, SpanRow } from "../../rows";
import type { TextRows } from "../../text-rows";
import { numberOf } from "../standoff-parts/article-records";
import { type Feature, fromFeatures, toFeatures } from "../standoff-parts/features";
import type { Layers } from "./layers";
import type { ReadTsv, TsvRelation, TsvSpan } from "./tsv";

/** A link before it has an id. */
export type NewLink = Omit<LinkRow, "id">;

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The order of one coder's links in this format: those between spans by where they point, then the others. */
export function compareLinks(a: NewLink, b: NewLink): number {
  const kinds = compareText(a.toKind === "span" ? "" : a.toKind, b.toKind === "span" ? "" : b.toKind);
  if (kinds !== 0) return kinds;
  const ends =
    a.toKind === "span"
      ? numberOf(a.to) - numberOf(b.to) || numberOf(a.from) - numberOf(b.from)
      : numberOf(a.from) - numberOf(b.from) || compareText(a.to, b.to);
  return (
    ends ||
    compareText(a.role, b.role) ||
    compareText(JSON.stringify(sorted(a.attributes)), JSON.stringify(sorted(b.attributes)))
  );
}

function sorted(attributes: Attributes): unknown[] {
  return Object.entries(attributes).sort(([a], [b]) => compareText(a, b));
}

function featureTexts(attributes: Attributes, features: readonly Feature[]): Record<string, string> {
  const { texts, rest } = toFeatures(attributes, features);
  const others = Object.keys(rest).length > 0 ? { otherAttributes: JSON.stringify(rest) } : {};
  return { ...Object.fromEntries(texts), ...others };
}

function attributesOf(texts: Record<string, string>, features: readonly Feature[]): Attributes {
  const rest = JSON.parse(texts.otherAttributes ?? "{}") as Attributes;
  return fromFeatures(new Map(Object.entries(texts)), rest, features);
}

/** A coder's span as it is written; `place` is where it stands as whole tokens, `links` those to the registries. */
export function tsvSpan(
  span: SpanRow,
  place: { start: number; end: number },
  links: readonly LinkRow[],
  { spanFeatures }: Layers,
): TsvSpan {
  const registry = links.map(({ role, toKind, to }) => `${role} ${toKind} ${to}`).join("; ");
  return {
    number: numberOf(span.id),
    ...place,
    features: {
      label: span.label,
      ...(span.note === "" ? {} : { note: span.note }),
      ...featureTexts(span.attributes, spanFeatures),
      ...(registry === "" ? {} : { registry }),
    },
  };
}

/** A coder's link between two spans as it is written. */
export function tsvRelation({ role, from, to, attributes }: LinkRow, { linkFeatures }: Layers): TsvRelation {
  return { role, from: numberOf(from), to: numberOf(to), features: featureTexts(attributes, linkFeatures) };
}

/** One coder's rows from what was read; the links have no ids yet. */
export function rowsOfTsv(
  { spans, relations }: ReadTsv,
  coder: string,
  made: TextRows,
  { spanFeatures, linkFeatures }: Layers,
): { spans: SpanRow[]; links: NewLink[] } {
  const links: NewLink[] = relations.map(({ role, from, to, features }) => ({
    ...{ coder, role, from: `s${from}`, to: `s${to}`, toKind: "span" },
    attributes: attributesOf(features, linkFeatures),
  }));
  const rows = spans.map(({ number, start, end, features }) => {
    const { label = "", note = "", registry = "", ...attributes } = features;
    for (const entry of registry === "" ? [] : registry.split("; ")) {
      const [role = "", toKind, to = ""] = entry.split(" ");
      if (toKind !== "actor" && toKind !== "statement") throw new Error(`a link to nothing: ${entry}`);
      links.push({ coder, role, from: `s${number}`, to, toKind, attributes: {} });
    }
    return made.span(made.place(start, end), {
      ...{ id: `s${number}`, coder, label, attributes: attributesOf(attributes, spanFeatures), note },
      ...{ created: "", modified: "" },
    });
  });
  return { spans: rows, links };
}

/** The rows with links in this format's order and numbered in it. */
export function inLinkOrder(rows: ArticleRows): ArticleRows {
  const coders = [...new Set(rows.links.map(({ coder }) => coder))];
  const links = coders.flatMap((coder) =>
    rows.links.filter((link) => link.coder === coder).sort(compareLinks),
  );
  return { ...rows, links: links.map((link, at) => ({ ...link, id: `l${at + 1}` })) };
}
