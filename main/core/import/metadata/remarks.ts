import type { Metadata } from "#shared/ipc/import-types";
import type { ImportReason, ImportRemark } from "#shared/messages/import";
import type { Mask } from "#shared/model/article";
import { isMasked } from "#shared/text/mask";
import { paragraphsOf } from "#shared/text/offsets";

/** The remarks that `remarksOn` makes, and that change with what a person enters. */
export const computedRemarks: ReadonlySet<ImportRemark> = new Set<ImportRemark>([
  "no-date",
  "date-future",
  "title-from-sentence",
  "all-masked",
  "very-short",
  "long-paragraph",
  "glued-headline",
]);

/** What is worth a second look about an article and its proposals. */
export function remarksOn(
  text: string,
  mask: readonly Mask[],
  metadata: Metadata,
  reasons: Partial<Record<keyof Metadata, ImportReason>>,
  words: number,
): ImportRemark[] {
  const remarks: ImportRemark[] = [];
  if (!metadata.published) remarks.push("no-date");
  else if (isFuture(metadata.published)) remarks.push("date-future");
  if (reasons.title === "first-sentence") remarks.push("title-from-sentence");
  if (words === 0) remarks.push("all-masked");
  else if (words < 40) remarks.push("very-short");
  const body = paragraphsOf(text).filter((p) => p.end > p.start && !isMasked(mask, p.start, p.end));
  if (body.some((p) => p.end - p.start > 5000)) remarks.push("long-paragraph");
  if (body.some((p) => hasGluedHeadline(text.slice(p.start, p.end)))) remarks.push("glued-headline");
  return remarks;
}

function isFuture(published: string): boolean {
  const tomorrow = new Date(Date.now() + 2 * 24 * 3600 * 1000).toISOString();
  return published > tomorrow.slice(0, published.length);
}

/**
 * A German article or preposition with a capital letter in the middle of a sentence: a headline ended before it
 * without a full stop. Names of media and works ("die Zeitung Die Glocke") are the exception, told by the noun before.
 */
const glued =
  /(?<![\p{L}\d])(?<before>[\p{L}\d]{2,})\s(?<word>Der|Die|Das|Den|Dem|Ein|Eine|Einen|Für|Im|Bei|Nach|Mit|Vor|Seit|Auch|Nun|Jetzt|Wie|Wer|Was|Warum|Zuletzt|Bereits|Laut|Zwar|Doch|Aber|Es|Er|Wir|(?:In|Am|An)(?=\s(?:de[rmn]|die|das|eine[rmn]?|ihre[rmn]|seine[rmn]|\p{Lu}|\d)))\s(?=[\p{L}\d])/gu;
const namesFollow =
  /(?:zeitung|zeitschrift|magazin|blatt|portal|sender|partei|film|buch|roman|serie|song|album|fraktion|bewegung|gruppe|band|titel|motto|namen|wochenblatt|tageszeitung)$/iu;

/** Whether a sub-headline seems to be stuck in `paragraph`. */
export function hasGluedHeadline(paragraph: string): boolean {
  for (const match of paragraph.matchAll(glued)) {
    const { before, word } = match.groups ?? {};
    if (!before || !word || namesFollow.test(before) || /^\p{Lu}{2,}$/u.test(before)) continue;
    // Within a quotation or bracket that opened just before, capitals begin a title.
    if (!/[„“"»«‚‘(:/–-][^„“"»«‚‘(:/–-]{0,25}$/u.test(paragraph.slice(0, match.index))) return true;
  }
  return false;
}
