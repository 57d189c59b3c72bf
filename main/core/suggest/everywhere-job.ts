import type { EverywhereAnswer } from "#shared/ipc/suggest-types";
import { buildKnownPatterns, findKnownWordings, type KnownPatterns } from "#shared/names/find-known";
import type { WordingRelation } from "#shared/names/names";
import { tokensOf } from "#shared/names/tokens";
import { ok } from "#shared/result";
import { isCovered } from "#shared/suggest/settled";
import type { Job, JobContext } from "../jobs/job";
import { checkWanted, memoryOf, type ProjectMemory } from "../mentions";
import { concordanceLine } from "../search/concordance-lines";
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
  return [...found.values()].sort(
    (a, b) => memory.rank(a.article) - memory.rank(b.article) || a.start - b.start || a.end - b.end,
  );
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

/** Inflected and otherwise spelt: places that begin like the longest word or sound like it, looked at closely. */
async function findForms(
  memory: ProjectMemory,
  segment: TextSegment,
  { wording, language, patterns }: FormsQuery,
  keep: (place: Place) => void,
  context: JobContext,
): Promise<void> {
  const { folded, parts } = segment;
  const reach = wording.length * 2 + 40;
  let looked = 0;
  let seen = -1;
  for (const at of candidates(folded, wording, language)) {
    if (++looked % 512 === 0) await checkWanted(context);
    const article = segment.articleAt(at);
    const id = parts.ids[article] ?? "";
    const place = segment.startOf(at);
    if (place < 0 || place <= seen || segment.isWordBefore(place) || !memory.isIn(id)) continue;
    if (!memory.texts.isPlace(segment, article)) continue;
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

/** Moves an offset of the segment away from the middle of a word, not beyond `limit`. */
function wordEdge(segment: TextSegment, at: number, limit: number, step: -1 | 1): number {
  let edge = at;
  while (edge !== limit && segment.isWordBefore(edge) && segment.isWordAt(edge)) edge += step;
  return edge;
}

/** Places in a folded text, in order, where the most telling word of a wording may stand. */
function* candidates(folded: string, wording: string, language: string): Generator<number> {
  const words = tokensOf(wording, language).map(({ text }) => text);
  const beginnings = words.map((word) => beginningOf(word));
  const longest = beginnings.reduce(
    (best, one, at) => (one.length > (beginnings[best] ?? "").length ? at : best),
    0,
  );
  const needle = beginnings[longest] ?? "";
  if (needle === "") return;
  const pattern = soundPattern(words[longest] ?? "");
  const sounds = pattern ? folded.matchAll(pattern) : [];
  const letters = indexesOf(folded, needle);
  yield* merged(
    letters,
    [...sounds].map(({ index }) => index),
  );
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

function merged(a: readonly number[], b: readonly number[]): number[] {
  return b.length === 0 ? [...a] : [...new Set([...a, ...b])].sort((one, other) => one - other);
}
