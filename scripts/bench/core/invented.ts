import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { randomNumbers, spansIn, wordSoup } from "../reader/page/word-soup";

/** An article as a file that is imported. */
export interface InventedFile {
  fileName: string;
  content: string;
}

const leads = [
  (date: string) => ` date ${date} `,
  () => "",
  (date: string) => `BEZIRK (npx) - ${date}: `,
  () => "",
];

/** The `number`th invented article of a seed: a title line, a lead as they come, paragraphs of words no language has. */
export function inventedArticle(number: number, seed: number): InventedFile {
  const random = randomNumbers(seed * 1_000_003 + number);
  const words = 180 + Math.floor(random() * 520);
  const { text } = wordSoup(words, seed * 7919 + number);
  const day = new Date(Date.UTC(2025, 0, 1 + (number % 330))).toISOString().slice(0, 10);
  const lead = leads[number % leads.length]?.(day) ?? "";
  const title = text.slice(0, text.indexOf(" ", 40)).replace(/[.]/g, "");
  return {
    fileName: `outlet-${number % 12}-${day}-${String(number).padStart(5, "0")}.txt`,
    content: `${title} ${number}\n\n${lead}${text}.\n`,
  };
}

/** Writes `count` articles, all different, into a folder. */
export function writeArticles(folder: string, count: number, seed: number): void {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++) {
    const { fileName, content } = inventedArticle(number, seed);
    writeFileSync(path.join(folder, fileName), content);
  }
}

/**
 * The text and the spans that the reader's own benchmark opens at this size (with its seed, 7). A span that chance made twice is left out:
 * a project refuses it.
 */
export function inventedDocument(words: number, spans: number, seed = 7) {
  const soup = wordSoup(words, seed);
  const made = spansIn(soup.text, soup.words, spans, 11);
  const different = new Map(
    made.map(({ label, start, end }) => [`${label} ${start} ${end}`, { label, start, end }]),
  );
  return { text: soup.text, spans: [...different.values()] };
}
