import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { NewsMaker } from "./invented-news";

/** Articles that are side by side. */
const inSet = 4;
/** Each third sentence of an article is one that all of its set have. */
const sharedEvery = 3;

/** Writes `sets` times four articles that share sentences, as text files; gives their texts and places to tag by file name. */
export function writeNewsSets(folder: string, sets: number, spansEach: number) {
  mkdirSync(folder, { recursive: true });
  const maker = new NewsMaker();
  const made: Record<string, { set: number; spans: Array<{ label: string; start: number; end: number }> }> =
    {};
  for (let set = 0; set < sets; set++) {
    const common = sentencesOf(maker.next().text);
    for (let number = 0; number < inSet; number++) {
      const own = sentencesOf(maker.next().text);
      const text = own
        .map((sentence, at) => (at % sharedEvery === 0 ? (common[at] ?? sentence) : sentence))
        .join(" ");
      const name = `news-${set}-${number}.txt`;
      writeFileSync(path.join(folder, name), text);
      made[name] = { set, spans: spansIn(text, spansEach) };
    }
  }
  return made;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/u);
}

/** Words far enough from one another to be tagged, half-open. */
function spansIn(text: string, count: number) {
  const words = [...text.matchAll(/\p{L}{5,}/gu)];
  const step = Math.max(1, Math.floor(words.length / count));
  return words
    .filter((_, at) => at % step === 0)
    .slice(0, count)
    .map(({ 0: word, index }) => ({ label: "actor", start: index, end: index + word.length }));
}
