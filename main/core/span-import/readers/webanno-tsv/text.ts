import type { OffsetUnit } from "#shared/ipc/span-import-types";
import type { Sentence } from "./read-file";

/** The text of a file and where things are in it. */
export interface RebuiltText {
  text: string;
  /** The unit the offsets of the file fit best. */
  unit: OffsetUnit;
  /** Tokens whose words are not where their offsets say. */
  astray: number;
}

const longestText = 50_000_000;

/** Builds the text from the sentences and their offsets. What stood between two sentences is not in the file. */
export function rebuildText(sentences: readonly Sentence[]): RebuiltText {
  const utf16 = rebuildIn(sentences, "utf-16");
  if (utf16.astray === 0) return utf16;
  const codePoints = rebuildIn(sentences, "code-point");
  return codePoints.astray < utf16.astray ? codePoints : utf16;
}

function rebuildIn(sentences: readonly Sentence[], unit: OffsetUnit): RebuiltText {
  const pieces: string[] = [];
  let length = 0;
  let astray = 0;
  for (const sentence of sentences) {
    const [first] = sentence.rows;
    if (!first) continue;
    const said = sentence.text || joinTokens(sentence, unit);
    // Blanks before the first token belong to the sentence.
    const lead = Math.max(0, said.indexOf(first.form));
    const begin = first.start - measure(said.slice(0, lead), unit);
    const gap = begin - length;
    if (gap > 0 && length + gap > longestText) {
      astray += sentence.rows.length;
      continue;
    }
    // A gap of one is a line end; a longer one is most likely an empty line between paragraphs.
    if (gap > 0) pieces.push((length === 0 ? " " : "\n").repeat(gap));
    pieces.push(said);
    astray += gap < 0 ? sentence.rows.length : countAstray(sentence, said, begin, unit);
    length += Math.max(0, gap) + measure(said, unit);
  }
  return { text: pieces.join(""), unit, astray };
}

function countAstray({ rows }: Sentence, said: string, begin: number, unit: OffsetUnit): number {
  const places = unit === "utf-16" ? undefined : placesOf(said);
  const at = (offset: number) => (places ? (places[offset] ?? said.length) : offset);
  return rows.filter(({ start, end, form }) => said.slice(at(start - begin), at(end - begin)) !== form)
    .length;
}

/** The UTF-16 place of every code point of a text, and of its end. */
export function placesOf(text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    places.push(at);
    at += character.length;
  }
  places.push(at);
  return places;
}

function measure(text: string, unit: OffsetUnit): number {
  if (unit === "utf-16") return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The words of a sentence whose text is not told. */
function joinTokens({ rows }: Sentence, unit: OffsetUnit): string {
  const start = rows[0]?.start ?? 0;
  let text = "";
  for (const row of rows) {
    if (row.address.includes(".")) continue;
    const gap = row.start - start - measure(text, unit);
    if (gap > 0 && gap < 10_000) text += " ".repeat(gap);
    text += row.form;
  }
  return text;
}
