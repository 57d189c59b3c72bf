/** A text made easy to match: offsets of `flat` are turned back with `startAt` and `endAt`. */
export interface FlatText {
  flat: string;
  /** The offset in the original text (UTF-16) of the character at a flat offset. */
  startAt(flatStart: number): number;
  /** The offset in the original text (UTF-16) behind the characters before a flat offset. */
  endAt(flatEnd: number): number;
}

const blank = /[^\S\n\r\u2028\u2029]/u;
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;
const dash = /[\u2010-\u2015\u2212]/u;
const quoteSign = /[\u2018\u2019\u02bc\u00b4`]/u;
const mark = /\p{M}/u;
// Texts without any of these, which most are, need no second look at each character.
const special = /[^\n !-~ÄÖÜäöüß„“”»«…€§°éèáà]| {2}|`/u;

/**
 * Writes `text` so that one pattern fits all its spellings: letters composed, runs of blanks as one blank, soft
 * hyphens left out, all dashes as "-". Each stretch of `gaps` becomes one line feed, which no pattern crosses.
 */
export function flattenText(
  text: string,
  gaps: ReadonlyArray<{ start: number; end: number }> = [],
): FlatText {
  if (gaps.length === 0 && !special.test(text)) {
    return { flat: text, startAt: (offset) => offset, endAt: (offset) => offset };
  }
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (written: string, start: number, end: number) => {
    pieces.push(written);
    for (let i = 0; i < written.length; i++) {
      starts.push(start);
      ends.push(end);
    }
  };
  let gap = 0;
  for (let at = 0; at < text.length; ) {
    while (gap < gaps.length && (gaps[gap]?.end ?? 0) <= at) gap++;
    const masked = gaps[gap];
    if (masked && masked.start <= at) {
      add("\n", at, masked.end);
      at = Math.min(masked.end, text.length);
      continue;
    }
    const limit = masked ? masked.start : text.length;
    const end = clusterEnd(text, at, limit);
    const written = writtenAs(text.slice(at, end));
    if (written === " " && pieces.at(-1) === " ") ends[ends.length - 1] = end;
    else if (written !== "") add(written, at, end);
    at = end;
  }
  return {
    flat: pieces.join(""),
    startAt: (offset) => starts[offset] ?? text.length,
    endAt: (offset) => (offset > 0 ? (ends[offset - 1] ?? text.length) : 0),
  };
}

/** Behind the character at `at` and the combining marks on it; never behind `limit`. */
function clusterEnd(text: string, at: number, limit: number): number {
  let end = Math.min(limit, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
  while (end < limit && mark.test(text[end] ?? "")) end++;
  return end;
}

function writtenAs(cluster: string): string {
  if (cluster.length > 1) return cluster.normalize("NFC");
  if (cluster > " " && cluster <= "~" && cluster !== "`") return cluster;
  if (blank.test(cluster)) return " ";
  if (unseen.test(cluster)) return "";
  if (dash.test(cluster)) return "-";
  if (quoteSign.test(cluster)) return "'";
  return cluster === "\r" || cluster === "\u2028" || cluster === "\u2029" ? "\n" : cluster;
}
