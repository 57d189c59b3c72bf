import { nameLexicon } from "./lexicon";
import { type NameText, plainSegment, type Segment } from "./name-segments";
import type { NameWord } from "./name-words";

const opening = /^\s*["„“”«»‹›‚‘'’(]?["„“”«»‹›‚‘]$/u;
const closing = /^["“”«»‹›’‘]/u;
const mostWords = 5;

/** Names in quotation marks: media, and bodies that a word before the quotation names: the group “X”. */
export function quotedSegments(source: NameText): Segment[] {
  const segments: Segment[] = [];
  for (const [index, word] of source.words.entries()) {
    if (!opening.test(word.gap) || !/^[\p{Lu}\d]/u.test(word.text)) continue;
    const last = quotationEnd(source, index);
    if (last === undefined) continue;
    const found = quotedName(source.words, index, last);
    if (found) segments.push(found);
  }
  return segments;
}

/** The last word of the quotation that begins at `index`, if all of it is as names are. */
function quotationEnd({ text, words }: NameText, index: number): number | undefined {
  const { particles } = nameLexicon();
  for (let at = index; at - index < mostWords; at++) {
    const word = words[at];
    if (!word || (at > index && !/^[ \u00a0&.-]{1,3}$/u.test(word.gap))) return undefined;
    const small = particles.has(word.text) || /^(?:of|the|am|im|und|and|für|di|des|du|\d+)$/u.test(word.text);
    if (!word.capital && !small) return undefined;
    if (closing.test(text.slice(word.end, word.end + 1)) && (word.capital || /^\d/u.test(word.text)))
      return at;
  }
  return undefined;
}

const body =
  /^(?:Gruppe|Partei|Organisation|Bewegung|Initiative|Miliz|Band|Firma|Stiftung|Verein|Bündnis|Netzwerk|Hilfsorganisation|Terrorgruppe|Terrormiliz|Denkfabrik|Portal|Plattform|Unternehmen|Konzern|Bank|Liste|Allianz|Kette|group|party|organisation|organization|movement|militia|band|company|charity|network|think-tank)s?$/u;

function quotedName(words: readonly NameWord[], first: number, last: number): Segment | undefined {
  const word = words[first];
  const before = words[first - 1];
  const beside = /^ ["„“”«»‹›‚‘]$/u.test(word?.gap ?? "");
  if (first === last && word?.medium) return plainSegment(first, last, "medium", 0.86, "medium");
  if (!before || !beside) return undefined;
  if (
    before.mediaWord ||
    /^(?:newspaper|magazine|broadcaster|daily|weekly|agency|tabloid)$/u.test(before.text)
  ) {
    return plainSegment(first, last, "medium", 0.86, "after-medium-word", { word: before.text });
  }
  return body.test(before.text) ? plainSegment(first, last, "organisation", 0.76, "quoted") : undefined;
}
