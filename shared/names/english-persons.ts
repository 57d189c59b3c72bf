import { nameLexicon } from "./lexicon";
import { follows, type NameText, type Segment } from "./name-segments";
import type { NameWord } from "./name-words";

const possessive = /['’ʼ]s?$/u;

/** Whether the word at `index` says of what state or body a title is: Chinese, U.S., Kremlin, Russia's. */
function marksCountry(word: NameWord): boolean {
  if (word.state?.form === "adjective" || word.state?.form === "inhabitants") return true;
  if (word.state?.form === "name")
    return word.acronym || word.text.includes(".") || possessive.test(word.text);
  return word.capital && (word.organisation || word.acronym || (word.place && possessive.test(word.text)));
}

/** The first part of "North Korean", "South Korean", "Saudi Arabian" and the like is a word of its own. */
const twoPart = /^(?:North|South|East|West|Saudi|New|Sri|Northern|Central)$/u;

interface TitleStart {
  first: number;
  marked: boolean;
}

/** Where the title begins whose last word is at `index`: "former U.S. Secretary of State" from "former". */
function titleStart(words: readonly NameWord[], index: number): TitleStart {
  const { englishTitleParts } = nameLexicon();
  let first = index;
  let marked = false;
  while (first > 0 && index - first < 6 && follows(words[first])) {
    const before = words[first - 1];
    if (!before) break;
    const country = marksCountry(before);
    const part = before.title || englishTitleParts.has(before.folded);
    const land = marked && twoPart.test(before.text);
    if (!country && !part && !land) break;
    if (country) marked = true;
    first--;
    if (country && possessive.test(before.text)) break;
  }
  return { first, marked };
}

/** Widens an English name by title and country before it. */
export function withEnglishTitle({ words }: NameText, segment: Segment): Segment {
  if (segment.kind === "organisation" || segment.kind === "medium" || segment.kind === "state")
    return segment;
  let index = segment.coreFirst;
  const address = words[index - 1]?.address === true && /^\.? $/u.test(words[index]?.gap ?? "");
  if (address) index--;
  const title = words[index - 1];
  if (!title?.title || !follows(words[index])) {
    return address ? { ...segment, first: index, kind: "person", reason: "title-name" } : segment;
  }
  const start = titleStart(words, index - 1);
  const reason = start.marked ? "state-title-name" : "title-name";
  return { ...segment, first: start.first, kind: "person", reason, score: Math.max(segment.score, 0.9) };
}

/** "the North Korean leader", "Russia's president", "the Kremlin spokesman". */
export function englishFunctions({ words }: NameText): Segment[] {
  const segments: Segment[] = [];
  for (const [index, word] of words.entries()) {
    if (!word.title || (follows(words[index + 1]) && words[index + 1]?.title)) continue;
    const start = titleStart(words, index);
    if (!start.marked || start.first === index || /s$/u.test(word.text.replace(possessive, ""))) continue;
    const article = words[start.first - 1]?.folded === "the" && follows(words[start.first]);
    const owned = possessive.test(words[start.first]?.text ?? "");
    if (!article && !owned) continue;
    const first = article ? start.first - 1 : start.first;
    const core = { coreFirst: first, coreLast: index };
    segments.push({
      first,
      last: index,
      ...core,
      kind: "person",
      score: owned ? 0.7 : 0.66,
      reason: "function",
    });
  }
  return segments;
}
