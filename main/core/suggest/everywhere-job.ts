import type { EverywhereAnswer } from "#shared/ipc/suggest-types";
import { buildKnownPatterns, findKnownWordings, type KnownPatterns } from "#shared/names/find-known";
import { foldName } from "#shared/names/fold";
import type { WordingRelation } from "#shared/names/names";
import { tokensOf } from "#shared/names/tokens";
import { wordKey } from "#shared/names/word-key";
import { ok } from "#shared/result";
import { isCovered } from "#shared/suggest/settled";
import type { Job, JobContext } from "../jobs/job";
import { checkWanted, memoryOf, type ProjectMemory } from "../mentions";
import { concordanceLine } from "../search/concordance-lines";
import { distinctWords } from "../search/distinct-words";
import { wordsFinder } from "../search/find-words";
import { foldForIndex } from "../search/fold-text";
import { InflectedWord } from "../search/light-stem";
import type { TextSegment } from "../search/text-segment";
import { soundPattern } from "./sound-pattern";

/** Words that are looked for in all articles of the project in `folder`. */
export interface EverywhereArgument {
  folder: string;
  label: string;
  wording: string;
  /** BCP 47: the language of the words. */
  language: string;
  /** Whether forms and other spellings are places, too. */
  inflections: boolean;
  coder: string;
}

interface Place {
  article: string;
  start: number;
  end: number;
  how: WordingRelation;
}

/** So many places come back as lines; more are only counted. */
const mostPlaces = 20_000;

/** Finds a wording in the whole project, and says where this coder has tagged it already. */
export const everywhereJob: Job<EverywhereArgument, EverywhereAnswer> = async (argument, context) => {
  const memory = memoryOf(context, argument.folder);
  const places = await findEverywhere(memory, argument, context);
  const shown: EverywhereAnswer["places"] = [];
  for (const [index, { article, start, end, how }] of places.slice(0, mostPlaces).entries()) {
    if (index % 256 === 255) await checkWanted(context);
    shown.push({
      ...concordanceLine(memory, article, start, end),
      how,
      ...taggedBy(memory, argument, { article, start, end }),
    });
  }
  const articles = new Set(places.map(({ article }) => article)).size;
  return ok({ places: shown, total: places.length, articles });
};

function taggedBy(
  memory: ProjectMemory,
  { coder, label }: EverywhereArgument,
  place: Omit<Place, "how">,
): { tagged: boolean; inside: boolean } {
  const work = memory.mentions.work(coder, place.article);
  let [tagged, inside] = [false, false];
  for (let at = 0; work && at < work.spans; at++) {
    if (work.label(at) !== label) continue;
    const span = { start: work.start(at), end: work.end(at) };
    const isLonger = span.end - span.start > place.end - place.start;
    if (isLonger && span.start <= place.start && span.end >= place.end) inside = true;
    else if (isCovered(place, span)) tagged = true;
  }
  return { tagged, inside };
}

async function findEverywhere(
  memory: ProjectMemory,
  { label, wording, language, inflections }: EverywhereArgument,
  context: JobContext,
): Promise<Place[]> {
  const found = new Map<string, Place>();
  const keep = (place: Place) => {
    const mask = memory.maskOf(place.article);
    if (mask.some(({ start, end }) => start < place.end && end > place.start)) return;
    const key = `${place.article} ${place.start} ${place.end}`;
    if (found.get(key)?.how !== "same") found.set(key, place);
  };
  const patterns = buildKnownPatterns([{ label, wording, count: 1 }], language);
  for (const segment of memory.texts.segments) {
    await findSame(memory, segment, wording, keep, context);
    if (inflections) await findForms(memory, segment, { wording, language, patterns }, keep, context);
  }
  const ranked = [...found.values()].map((place) => ({ place, rank: memory.rank(place.article) }));
  ranked.sort((a, b) => a.rank - b.rank || a.place.start - b.place.start || a.place.end - b.place.end);
  return ranked.map(({ place }) => place);
}

/** Letter by letter, whole words. */
async function findSame(
  memory: ProjectMemory,
  segment: TextSegment,
  wording: string,
  keep: (place: Place) => void,
  context: JobContext,
): Promise<void> {
  const query = { query: wording, matchCase: true, wholeWords: true, foldAccents: false, inflections: false };
  const finder = wordsFinder(query, () => "other");
  if (!finder) return;
  const ids = segment.parts.ids;
  const isWanted = (article: number) =>
    memory.isIn(ids[article] ?? "") && memory.texts.isPlace(segment, article);
  const take = (article: number, start: number, end: number) =>
    keep({ article: ids[article] ?? "", start, end, how: "same" });
  for (const _ of finder.find(segment, isWanted, take)) await checkWanted(context);
}

interface FormsQuery {
  wording: string;
  language: string;
  patterns: KnownPatterns;
}

/** The most telling word of a wording: it is looked for, and what stands around it looked at. */
class Anchor {
  readonly word: string;
  /** Where it begins in the wording. */
  readonly offset: number;
  /** What all its forms begin with, as it stands in the index. */
  readonly beginning: string;
  readonly #language: string;
  readonly #key: string;
  readonly #looked = new Map<string, boolean>();

  constructor(wording: string, language: string) {
    const words = tokensOf(wording, language).map(({ text, start }) => ({
      word: text,
      offset: start,
      beginning: beginningOf(text),
    }));
    const longest = words.reduce((best, one) => (one.beginning.length > best.beginning.length ? one : best), {
      word: "",
      offset: 0,
      beginning: "",
    });
    this.offset = longest.offset;
    this.word = longest.word;
    this.beginning = longest.beginning;
    this.#language = language;
    this.#key = wordKey(foldName(longest.word), language);
  }

  /** Whether a word of a text may be a form or another spelling of this one; each word is looked at once. */
  mayBe(word: string): boolean {
    let may = this.#looked.get(word);
    if (may === undefined) {
      may = wordKey(foldName(word), this.#language) === this.#key;
      this.#looked.set(word, may);
    }
    return may;
  }

  /** Places in the folded text, in order, where it may stand. */
  *candidates(segment: TextSegment): Generator<number> {
    const { folded } = segment;
    const needles = this.beginning === "" ? [] : [this.beginning];
    const pattern = soundPattern(this.word);
    for (const word of pattern ? distinctWords(segment) : []) {
      if (!word.startsWith(this.beginning) && pattern?.test(word)) needles.push(word);
    }
    const found = needles.flatMap((needle) => indexesOf(folded, needle));
    yield* needles.length > 1 ? [...new Set(found)].sort((a, b) => a - b) : found;
  }
}

/** Inflected and otherwise spelt: places that begin like the longest word or sound like it, looked at closely. */
async function findForms(
  memory: ProjectMemory,
  segment: TextSegment,
  { wording, language, patterns }: FormsQuery,
  keep: (place: Place) => void,
  context: JobContext,
): Promise<void> {
  const { parts } = segment;
  const reach = wording.length * 2 + 40;
  const anchor = new Anchor(wording, language);
  let looked = 0;
  let seen = -1;
  for (const at of anchor.candidates(segment)) {
    if (++looked % 512 === 0) await checkWanted(context);
    const place = segment.startOf(at);
    if (place < 0 || place <= seen || segment.isWordBefore(place)) continue;
    if (standsAt(segment, wording, place - anchor.offset)) continue;
    if (!anchor.mayBe(wordAt(segment, place))) continue;
    const article = segment.articleAt(at);
    const id = parts.ids[article] ?? "";
    if (!memory.isIn(id) || !memory.texts.isPlace(segment, article)) continue;
    const first = parts.starts[article] ?? 0;
    const from = wordEdge(segment, Math.max(first, place - reach), first, -1);
    const last = (parts.starts[article + 1] ?? 1) - 1;
    const to = wordEdge(segment, Math.min(last, place + reach), last, 1);
    for (const match of findKnownWordings(segment.slice(from, to), language, patterns)) {
      const start = from + match.start;
      const end = from + match.end;
      if (start > place || end <= place) continue;
      keep({ article: id, start: start - first, end: end - first, how: match.how });
      seen = place;
    }
  }
}

/** Whether exactly these whole words stand there: then they are found without looking at forms. */
function standsAt(segment: TextSegment, wording: string, start: number): boolean {
  const end = start + wording.length;
  const isWhole = !segment.isWordBefore(start) && !segment.isWordAt(end);
  return isWhole && segment.slice(start, end) === wording;
}

/** The word that begins at an offset of the segment, as far as letters go. */
function wordAt(segment: TextSegment, start: number): string {
  let end = start + 1;
  while (segment.isWordAt(end)) end++;
  return segment.slice(start, end);
}

/** Moves an offset of the segment away from the middle of a word, not beyond `limit`. */
function wordEdge(segment: TextSegment, at: number, limit: number, step: -1 | 1): number {
  let edge = at;
  while (edge !== limit && segment.isWordBefore(edge) && segment.isWordAt(edge)) edge += step;
  return edge;
}

/** What all forms of a word begin with, as it stands in the index. */
function beginningOf(word: string): string {
  const form = word.toLowerCase();
  const { beginning } = new InflectedWord(word, form);
  // "Xis" is Xi's as well, which is too short to be taken apart otherwise.
  const genitive = /s$/u.test(form) ? form.slice(0, -1) : form;
  return foldForIndex(beginning.length <= genitive.length ? beginning : genitive);
}

function indexesOf(text: string, needle: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) found.push(at);
  return found;
}
