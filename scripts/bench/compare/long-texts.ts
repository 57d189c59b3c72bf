import { compareArticles } from "#shared/compare/compare-articles";
import { defaultCompareSettings } from "#shared/compare/settings";
import { randomNumbers } from "../reader/page/word-soup";
import { NewsMaker } from "./invented-news";

const sentence = "Der Stadtrat hat den Umbau des alten Gaswerks nach langer Debatte beschlossen. ";
const fewWords = ["Hafen", "Werft", "Streik", "Lotse", "Kran"];

function news(articles: number, skip: number): string {
  const maker = new NewsMaker();
  const texts = Array.from({ length: 2 * articles }, () => maker.next().text);
  return texts.filter((_, at) => at % 2 === skip).join("\n");
}

function soup(words: readonly string[], count: number, seed: number, between = " "): string {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(between);
}

const alike = (seed: number) =>
  soup(
    Array.from({ length: 5000 }, (_, at) => `Flottenparade${at.toString(36)}`),
    30_000,
    seed,
  );

/** Pairs of texts that are long, or made to take long. */
const pairs: Record<string, () => [string, string]> = {
  "30,000 ordinary words and 400": () => [news(75, 0), news(1, 1)],
  "30,000 ordinary words each": () => [news(75, 0), news(75, 1)],
  "the same 30,000 words": () => [news(75, 0), news(75, 0)],
  "one sentence 2,300 times and 30 times": () => [sentence.repeat(2300), sentence.repeat(30)],
  "one sentence 140 times each": () => [sentence.repeat(140), `Nun. ${sentence.repeat(138)}`],
  "one sentence 2,300 times each": () => [sentence.repeat(2300), `Nun. ${sentence.repeat(2290)}`],
  "five words in any order, 30,000 and 400": () => [soup(fewWords, 30_000, 1), soup(fewWords, 400, 2)],
  "five words in any order, 30,000 each": () => [soup(fewWords, 30_000, 1), soup(fewWords, 30_000, 2)],
  "30,000 words that are alike": () => [alike(1), alike(2)],
  "one word 100,000 times": () => ["Hafen ".repeat(100_000), "Hafen ".repeat(90_000)],
  "one letter a million times": () => ["x".repeat(1_000_000), "x".repeat(999_999)],
  "a million marks on one letter": () => [`a${"\u0301".repeat(1_000_000)}`, "a\u0301"],
  "a million points": () => [".".repeat(1_000_000), "! ? ".repeat(250_000)],
  "20,000 paragraphs of one word": () => [
    soup(fewWords, 20_000, 3, "\n"),
    soup(news(5, 0).split(/\s+/u), 20_000, 4, "\n"),
  ],
};

/** The names of the pairs. */
export function longPairs(): string[] {
  return Object.keys(pairs);
}

const article = (id: string, text: string) => ({ id, text, language: "de", mask: [], entities: [] });

/** Compares a pair of long texts, everything included, after a short pair that has the lists of words read. */
export function timeLongPair(name: string): { ms: number; passages: number } {
  const [a, b] = pairs[name]?.() ?? ["", ""];
  const articles = [article("a", a), article("b", b)];
  compareArticles([article("c", news(1, 0)), article("d", news(1, 1))], defaultCompareSettings);
  const start = process.cpuUsage();
  const made = compareArticles(articles, defaultCompareSettings);
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, passages: made?.passages.length ?? 0 };
}
