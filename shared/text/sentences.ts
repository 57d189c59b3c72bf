import { paragraphsOf } from "./offsets";
import { paragraphRangeAt, type Range, trimBlanks } from "./words";

/** Words that end in a full stop without ending a sentence, lower case, without the stop. */
const abbreviations = new Set(
  (
    "abs abt allg art ausg bd bes betr bspw bzw ca co corp d dipl dr e em etc ev evtl exkl f ff fr frl gegr geb gest " +
    "ggf hbf hg hl hr hrsg i ing inc inkl jan jh jhd jr kap kfz lt ltd m max mez mgr min mind mio mr mrd mrs ms nr o " +
    "op p pp prof resp rev s sen sept sog st std str tel u usf usw v vgl vol vors vs z zb zz zzt feb aug okt nov dez " +
    "gen col maj capt gov rep sgt jul jun apr oct dec no vt approx est dept univ assn bros"
  ).split(" "),
);

/** After a number these make an ordinal, not the end of a sentence: 3. September, 80. Jahrestag. */
const monthOrOrdinalNoun =
  /^(?:januar|jänner|februar|feber|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mär|apr|jun|jul|aug|sep|sept|okt|nov|dez|jahrestag|jahrhundert|geburtstag|todestag|hochzeitstag|platz|rang|stock|stockwerk|klasse|mal|tag|woche|monat|quartal|runde|minute|auflage|ausgabe|etage|bundes|land|wahl|sitzung|kongress|parteitag|armee|division|bezirk|arrondissement|legislatur|spieltag|liga|gipfel|jubiläum|grad|teil|kapitel|artikel|absatz|weltkrieg)/iu;

const terminator = /[.!?…]+["'»«“”’‘)\]]*/gu;

/** Whether the mark at `[start, end)` in `text` really ends a sentence. */
function endsSentence(text: string, start: number, end: number): boolean {
  const after = text.slice(end);
  if (after !== "" && !/^\s/u.test(after)) return false;
  const next = after.trimStart();
  if (next === "") return true;
  const mark = text.slice(start, end);
  if (!mark.startsWith(".") || mark.startsWith("..")) return !startsSmall(next);
  const word = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
  if (/^\d{1,4}$/u.test(word) && mark === ".") {
    if (startsSmall(next) || monthOrOrdinalNoun.test(next)) return false;
    return word.length > 2 || !/^\p{Lu}\p{Ll}+(?:er|en|e|s)?\b/u.test(next) || endsAfterNumber(text, start);
  }
  if (mark === "." && (abbreviations.has(word.toLowerCase()) || /^\p{L}$/u.test(word))) return false;
  return !startsSmall(next);
}

/** "im Jahr 14. Danach": a small number before a stop ends a sentence after these words. */
function endsAfterNumber(text: string, numberEnd: number): boolean {
  return /(?:rund|etwa|auf|um|über|unter|von|bis|mit|nur|alter|seite|nummer|of|to|by)\s+\d{1,2}$/iu.test(
    text.slice(Math.max(0, numberEnd - 30), numberEnd),
  );
}

function startsSmall(text: string): boolean {
  return /^["'»«„“”‚‘’([]*\p{Ll}/u.test(text);
}

/**
 * The sentences of `text` in order, without the blanks around them; UTF-16 units. A sentence never crosses a
 * paragraph. German and English abbreviations, initials and ordinals ("am 3. September") end none. The language
 * is reserved for rules that differ; today's rules serve both.
 */
export function sentencesOf(text: string, _language: string): Range[] {
  const sentences: Range[] = [];
  for (const paragraph of paragraphsOf(text)) {
    const line = text.slice(paragraph.start, paragraph.end);
    let start = 0;
    const add = (end: number) => {
      const range = trimBlanks(line, start, end);
      if (range.end > range.start) {
        sentences.push({ start: paragraph.start + range.start, end: paragraph.start + range.end });
      }
      start = end;
    };
    for (const match of line.matchAll(terminator)) {
      const end = match.index + match[0].length;
      if (endsSentence(line, match.index, end)) add(end);
    }
    add(line.length);
  }
  return sentences;
}

/** The sentence that contains `offset` or, between two, the one before it; undefined in an empty paragraph. */
export function sentenceAt(text: string, offset: number, language: string): Range | undefined {
  const { start, end } = paragraphRangeAt(text, offset);
  const line = text.slice(start, end);
  const sentences = sentencesOf(line, language);
  const found = sentences.findLast((sentence) => start + sentence.start <= offset) ?? sentences[0];
  return found && { start: start + found.start, end: start + found.end };
}
