import type { ImportRemark } from "#shared/messages/import";
import { normaliseMask, unmaskedText } from "#shared/text/mask";
import type { ReadArticle, ReadFile, ReadPart } from "../importer";
import { placeName } from "../metadata/dateline";
import { metadataFromFields } from "../metadata/field-names";
import { type Evidence, type Sureness, weigh } from "../sureness";
import { type DeliveredArticle, type Delivery, type DeliveryReader, isSeparator, linesOf } from "./delivery";
import { readFactiva } from "./factiva";
import { readGenios } from "./genios";
import { readNexis } from "./nexis";

/** The kinds of deliveries; each is told by marks that no other text has. */
const readers: readonly DeliveryReader[] = [readFactiva, readNexis, readGenios];

/** The delivery `text` (LF only) is, divided into its articles; undefined for an ordinary text. */
export function findDelivery(text: string): Delivery | undefined {
  let best: Delivery | undefined;
  for (const read of readers) {
    const found = read(text);
    if (found && found.articles.length > 0 && strengthOf(found) > (best ? strengthOf(best) : 0)) best = found;
  }
  if (!best) return undefined;
  const articles = best.articles
    .map((article) => withinItself(text, article))
    .filter(({ start, end }) => end > start);
  if (articles.length === 0) return undefined;
  const leftOver = best.leftOver.flatMap((rest) => {
    const edges = withoutSeparators(text, rest);
    return edges.end > edges.start ? [{ ...rest, ...edges }] : [];
  });
  return { ...best, articles, leftOver };
}

/**
 * The stretch without lines at its edges that only count or divide: they are used, but an article is the same in every
 * delivery it comes in. An article without text has its body at its end.
 */
function withinItself(text: string, article: DeliveredArticle): DeliveredArticle {
  const { start, end } = withoutSeparators(text, article);
  const clamp = (at: number) => Math.min(Math.max(at, start), end);
  const mask = article.mask
    .map((part) => ({ ...part, start: clamp(part.start), end: clamp(part.end) }))
    .filter((part) => part.end > part.start);
  const bodyEnd = clamp(article.body.end);
  const body = { start: Math.min(clamp(article.body.start), bodyEnd), end: bodyEnd };
  return { ...article, start, end, mask, body };
}

function withoutSeparators(text: string, { start, end }: { start: number; end: number }) {
  const lines = linesOf(text.slice(start, end));
  const kept = lines.filter((line) => line.text !== "" && !isSeparator(line.text));
  const [first] = kept;
  const last = kept.at(-1);
  return first && last ? { start: start + first.start, end: start + last.end } : { start, end: start };
}

function strengthOf({ articles }: Delivery): number {
  return articles.reduce((sum, { marks }) => sum + marks, 0);
}

/** How the text of a delivery came about, handed on to each of its articles. */
export type DeliveryEncoding = Pick<ReadArticle, "encoding" | "encodingSure" | "remarks">;

/**
 * The articles of the delivery that `text` is, each a stretch of it, and what belongs to none; undefined if it is no
 * delivery. With `whole` the text stays one article, marked so that it can be divided later.
 */
export function readDelivery(text: string, encoding: DeliveryEncoding): ReadFile | undefined {
  const delivery = findDelivery(text);
  if (!delivery) return undefined;
  // Lists of hits and searches are no sign of an article that was missed.
  const strange = delivery.leftOver.filter(({ reason }) => reason !== "contents" && reason !== "search-list");
  const outside = wordsIn(strange.map(({ start, end }) => text.slice(start, end)).join("\n"));
  const inside = wordsIn(delivery.articles.map(({ body }) => text.slice(body.start, body.end)).join("\n"));
  const share = outside / Math.max(1, outside + inside);
  const parts = [
    ...delivery.articles.map((article) => ({ at: article.start, article })),
    ...delivery.leftOver.map((rest) => ({ at: rest.start, rest })),
  ].sort((a, b) => a.at - b.at);
  const alone = parts.length === 1;
  let number = 0;
  const used = new Map<string, number>();
  const made = parts.map((part): ReadPart => {
    if ("article" in part) {
      const label = alone ? "" : `${++number}`;
      return { kind: "article", label, article: articleOf(text, part.article, delivery, share, encoding) };
    }
    const { start, end, reason } = part.rest;
    const left = { text: text.slice(start, end), metadata: {}, reasons: {}, mask: [], ...encoding };
    const times = (used.get(reason) ?? 0) + 1;
    used.set(reason, times);
    const name = times > 1 ? `${reason} ${times}` : reason;
    return { kind: "article", label: name, article: left, leftOut: reason };
  });
  return { importer: delivery.importer, parts: made };
}

function articleOf(
  text: string,
  found: DeliveredArticle,
  delivery: Delivery,
  outside: number,
  encoding: DeliveryEncoding,
): ReadArticle {
  const shift = <T extends { start: number; end: number }>(part: T): T => ({
    ...part,
    start: part.start - found.start,
    end: part.end - found.start,
  });
  const own = text.slice(found.start, found.end);
  const mask = normaliseMask(found.mask.map(shift), own.length);
  const stated = metadataFromFields(Object.entries(found.fields) as never, "fields");
  if (stated.metadata.place) stated.metadata.place = placeName(stated.metadata.place);
  const remarks: ImportRemark[] = [...encoding.remarks];
  if (stated.dateProblem) remarks.push(stated.dateProblem);
  if (found.ended === false) remarks.push("cut-off");
  return {
    ...encoding,
    text: own,
    metadata: stated.metadata,
    reasons: stated.reasons,
    mask,
    remarks,
    body: shift(found.body),
    sureness: surenessOf(own, mask, found, stated.metadata, delivery, outside),
  };
}

function surenessOf(
  text: string,
  mask: ReadArticle["mask"],
  found: DeliveredArticle,
  { title, source, published }: ReadArticle["metadata"],
  { announced, articles }: Delivery,
  outside: number,
): Sureness {
  const named = [title, source, published].filter(Boolean).length / 3;
  const evidence: Evidence[] = [
    { weight: 3, met: found.marks, reason: found.marks >= 0.99 ? "marks-all" : "marks-some" },
    { weight: 3, met: named, reason: named === 1 ? "fields-all" : "fields-some" },
    {
      weight: 1,
      met: outside < 0.2 ? 1 : 1 - outside,
      reason: outside < 0.2 ? "outside-little" : "outside-much",
    },
  ];
  if (found.statedWords) {
    const words = wordsIn(unmaskedText(text, mask));
    // Archives count headlines, captions or numbers in their own way.
    const off = Math.abs(words - found.statedWords) / Math.max(20, found.statedWords);
    evidence.push({
      weight: 2,
      met: off < 0.25 ? 1 : 0,
      reason: off < 0.25 ? "length-fits" : "length-differs",
    });
  }
  if (announced !== undefined) {
    const fits = announced === articles.length;
    evidence.push({ weight: 1, met: fits ? 1 : 0, reason: fits ? "count-fits" : "count-differs" });
  }
  if (found.ended === false) evidence.push({ weight: 2, met: 0, reason: "no-end" });
  return weigh(evidence);
}

// As archives count: whatever stands between blanks.
function wordsIn(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}
