import { compareSpans, type Link, type Span } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import { neverChanged } from "#shared/model/file";
import { type Suggestion, suggestionId } from "#shared/suggest/suggestion";
import { describeSpan } from "#shared/text/anchor";

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables = "ba del gor hin kas lum mer nov pel rish sun tor ul vaz wei zor ä ö sch ent keit".split(
  " ",
);
const wordsPerParagraph = 66;

interface Word {
  start: number;
  end: number;
  /** Number of the sentence it is in. */
  sentence: number;
}

/** Words that no language has, in sentences and paragraphs of the usual length. */
export function wordSoup(words: number, seed: number): { text: string; words: Word[] } {
  const random = randomNumbers(seed);
  const made: Word[] = [];
  let text = "";
  let sentence = 0;
  let left = 0;
  for (let i = 0; i < words; i++) {
    if (left === 0) {
      left = 6 + Math.floor(random() * 18);
      sentence++;
    }
    let word = "";
    for (let n = 1 + Math.floor(random() * 3); n > 0; n--) {
      word += syllables[Math.floor(random() * syllables.length)] ?? "";
    }
    if (random() < 0.2) word = (word[0] ?? "").toUpperCase() + word.slice(1);
    made.push({ start: text.length, end: text.length + word.length, sentence });
    text += word;
    left--;
    if (left === 0) text += ".";
    if (i < words - 1) text += (i + 1) % wordsPerParagraph === 0 ? "\n" : " ";
  }
  return { text, words: made };
}

/** Spans that overlap and nest: claims of a sentence or half of one, actors and dates of a few words. */
export function spansIn(text: string, words: readonly Word[], count: number, seed: number): Span[] {
  const random = randomNumbers(seed);
  const spans: Span[] = [];
  const now = "2025-01-01T00:00:00.000Z";
  for (let i = 0; i < count; i++) {
    const kind = random();
    const first = Math.floor(random() * words.length);
    const length = kind < 0.25 ? 6 + Math.floor(random() * 14) : 1 + Math.floor(random() * 4);
    const start = words[first]?.start ?? 0;
    const end = words[Math.min(words.length - 1, first + length - 1)]?.end ?? text.length;
    spans.push({
      id: `s_${String(i).padStart(6, "0")}`,
      label: kind < 0.25 ? "claim" : kind < 0.75 ? "actor" : "date",
      start,
      end,
      ...describeSpan(text, start, end),
      attributes: {},
      created: now,
      modified: now,
    });
  }
  return spans.sort(compareSpans);
}

/** One suggestion in so many words, as a usual article has them. */
const wordsPerSuggestion = 25;

/** Suggestions of all kinds, by start; as close together as usual, from the beginning on. */
export function suggestionsIn(
  text: string,
  words: readonly Word[],
  count: number,
  seed: number,
): Suggestion[] {
  const random = randomNumbers(seed);
  const made = new Map<string, Suggestion>();
  while (made.size < count) {
    const chance = random();
    const [kind, label] =
      chance < 0.25 ? ["claim", "claim"] : chance < 0.75 ? ["name", "actor"] : ["date", "date"];
    const first = Math.floor(random() * Math.min(words.length, count * wordsPerSuggestion));
    const length = kind === "claim" ? 6 + Math.floor(random() * 14) : 1 + Math.floor(random() * 4);
    const start = words[first]?.start ?? 0;
    const end = words[Math.min(words.length - 1, first + length - 1)]?.end ?? text.length;
    const id = suggestionId(kind as Suggestion["kind"], label ?? "", start, end);
    made.set(id, {
      id,
      kind: kind as Suggestion["kind"],
      label: label ?? "",
      start,
      end,
      quote: text.slice(start, end),
      attributes: kind === "date" ? { type: "DATE", value: "2025-09-02" } : {},
      why: [{ domain: "known", key: "bench" }],
      score: 0.5,
    });
  }
  return [...made.values()].sort((a, b) => a.start - b.start);
}

/** A speaker for each claim: the next actor. */
export function linksIn(spans: readonly Span[]): Link[] {
  const links: Link[] = [];
  let actor: Span | undefined;
  for (const span of spans.toReversed()) {
    if (span.label === "actor") actor = span;
    else if (span.label === "claim" && actor)
      links.push({ id: `l_${span.id}`, role: "said-by", from: span.id, to: actor.id });
  }
  return links;
}

/** An article around a text, with nothing special about it. */
export function articleAround(text: string, words: number): Article {
  return {
    format: "wortlaut-article",
    formatVersion: 1,
    offsetUnit: "utf-16",
    id: "a_bench",
    title: "Word soup",
    source: "Bench",
    published: null,
    language: "de",
    place: "",
    author: "",
    agency: "",
    mask: [],
    textSha256: "",
    textLength: text.length,
    words,
    provenance: { fileName: "", importer: "", bytesSha256: "", imported: "2025-01-01T00:00:00.000Z" },
    saved: neverChanged,
  };
}
