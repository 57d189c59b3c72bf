import type { ActorForm } from "./actor-forms";
import { matchReason } from "./actor-reason";
import type { ActorTables } from "./actor-tables";
import { soundKey } from "./fold";
import type { ActorMatch, MatchHow } from "./names";
import { foldedWords } from "./tokens";
import { prefixSlips, slipsAllowed } from "./typo";
import { sameWord } from "./word-forms";

interface WordHit {
  quality: number;
  how: MatchHow;
  /** Letters of the form that what was typed stands for. */
  letters: number;
}

interface FormHit {
  form: ActorForm;
  score: number;
  how: MatchHow;
}

const shortestSound = 3;
const sureScore = 0.66;

/** The actors that fit a query, see `ActorIndex.search`. */
export function searchForms(
  tables: ActorTables,
  query: string,
  { limit, near }: { limit: number; near: readonly string[] },
): ActorMatch[] {
  const words = foldedWords(query);
  if (words.length === 0) return unasked(tables, limit, near);
  const hits = new Map<string, FormHit>();
  const keep = (found: Iterable<FormHit>) => {
    for (const hit of found) {
      const there = hits.get(hit.form.actor);
      if (!there || better(hit, there) < 0) hits.set(hit.form.actor, hit);
    }
  };
  keep(byWords(tables, words));
  keep(byInitials(tables, words));
  if (hits.size < limit) keep(bySound(tables, words));
  // Whoever has spelled a name right needs no other one.
  if (![...hits.values()].some(({ score }) => score > sureScore)) keep(byTypo(tables, words));
  return inOrder(tables, hits, near, limit).map(toMatch);
}

interface Ranked {
  hit: FormHit;
  rank: number;
  name: string;
}

/** Near ones first, then those that fit better and are linked more often. */
function inOrder(
  tables: ActorTables,
  hits: ReadonlyMap<string, FormHit>,
  near: readonly string[],
  limit: number,
): FormHit[] {
  const places = new Map(near.map((id, place) => [id, near.length - place]));
  const ranked: Ranked[] = [];
  for (const [actor, hit] of hits) {
    const place = hit.how === "typo" ? 0 : (places.get(actor) ?? 0);
    // A rank is below 2: every place nearer outweighs it.
    const rank = 2 * place + fitness(tables, hit);
    ranked.push({ hit, rank, name: tables.actors.get(actor)?.name ?? "" });
  }
  // One letter fits a thousand actors, of whom twenty are shown: only those are put in order.
  const least =
    ranked.length > limit ? (Float64Array.from(ranked, ({ rank }) => -rank).sort()[limit - 1] ?? 0) : 0;
  const best = ranked.length > limit ? ranked.filter(({ rank }) => -rank <= least) : ranked;
  best.sort((a, b) => b.rank - a.rank || order(a.name, b.name) || order(a.hit.form.actor, b.hit.form.actor));
  return best.slice(0, limit).map(({ hit }) => hit);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function better(a: FormHit, b: FormHit): number {
  return b.score - a.score || b.form.count - a.form.count || (a.form.text < b.form.text ? -1 : 1);
}

/** Often linked actors come first among those that fit about as well. */
function fitness(tables: ActorTables, { form, score }: FormHit): number {
  const linked = tables.linked.get(form.actor) ?? 0;
  return score + 0.08 * (1 - 1 / (1 + Math.log1p(linked)));
}

function toMatch({ form, how, score }: FormHit): ActorMatch {
  const rounded = Math.round(Math.min(1, score) * 1000) / 1000;
  return { actor: form.actor, form: form.text, how, score: rounded, why: matchReason(form, how) };
}

function unasked(tables: ActorTables, limit: number, near: readonly string[]): ActorMatch[] {
  const rest = [...tables.actors.values()]
    .filter(({ id }) => !near.includes(id))
    .sort(
      (a, b) => (tables.linked.get(b.id) ?? 0) - (tables.linked.get(a.id) ?? 0) || (a.name < b.name ? -1 : 1),
    );
  const ids = [...new Set(near)].filter((id) => tables.actors.has(id));
  return [...ids, ...rest.slice(0, limit).map(({ id }) => id)].slice(0, limit).map((id) => {
    const form = tables.actors.get(id)?.name ?? "";
    const count = tables.linked.get(id) ?? 0;
    const why = { domain: "names", key: near.includes(id) ? "near" : "linked", values: { count } } as const;
    return { actor: id, form, how: "name", score: 0, why };
  });
}

/** The forms that have every word of the query, as prefixes or inflected. */
function byWords(tables: ActorTables, words: readonly string[]): FormHit[] {
  // The longest word has the fewest candidates.
  const seed = words.reduce((longest, word) => (word.length > longest.length ? word : longest));
  const candidates = new Set<ActorForm>();
  for (const word of tables.typed.withPrefix(seed))
    for (const form of tables.typed.get(word)) candidates.add(form);
  // "Kims" is no beginning of "Kim", but a form of it.
  for (let cut = 1; cut <= 2 && seed.length - cut >= 2; cut++) {
    for (const form of tables.typed.get(seed.slice(0, -cut))) candidates.add(form);
  }
  const hits: FormHit[] = [];
  for (const form of candidates) {
    const hit = words.length === 1 ? beginsSo(seed, form) : undefined;
    const found = hit ?? formHit(tables.language, words, form);
    if (found) hits.push(found);
  }
  return hits;
}

/** The usual case without detours: one word, which begins a word of the form or is one. */
function beginsSo(word: string, form: ActorForm): FormHit | undefined {
  let at = -1;
  for (let index = 0; index < form.words.length; index++) {
    const candidate = form.words[index];
    if (candidate === word) {
      at = index;
      break;
    }
    if (at < 0 && candidate?.startsWith(word)) at = index;
  }
  if (at < 0) return undefined;
  if (form.words[at] !== word)
    return { form, score: scoreOf(form, [word], 0.95, word.length), how: "prefix" };
  const last = at === form.words.length - 1;
  const how = form.words.length === 1 ? form.source : last ? "last-name" : "part";
  return { form, score: scoreOf(form, [word], 1, word.length), how };
}

function formHit(language: string, words: readonly string[], form: ActorForm): FormHit | undefined {
  const free = [...form.words];
  let quality = 0;
  let letters = 0;
  let how: MatchHow = form.source;
  for (const word of words) {
    const best = bestWord(language, word, free) ?? joinedWord(word, free);
    if (!best) return undefined;
    quality += best.hit.quality;
    letters += best.hit.letters;
    if (best.hit.how !== "name") how = best.hit.how;
    free.splice(best.at, 1);
  }
  const rest = form.words.length - words.length;
  if (how === form.source && rest > 0) how = form.words.at(-1) === words.at(-1) ? "last-name" : "part";
  return { form, score: scoreOf(form, words, quality / words.length, letters), how };
}

function scoreOf(form: ActorForm, words: readonly string[], quality: number, letters: number): number {
  let length = 0;
  for (const word of form.words) length += word.length;
  const coverage = Math.min(1, letters / length);
  const source = form.source === "known" ? 0.97 : 1;
  const typed = words[0] ?? "";
  const lastName = form.kind === "person" && form.words.at(-1)?.startsWith(typed);
  const atEdge = form.words[0]?.startsWith(typed) || lastName ? 0.03 : 0;
  return source * quality * (0.7 + 0.24 * coverage) + atEdge;
}

interface Taken {
  at: number;
  hit: WordHit;
}

function bestWord(language: string, word: string, free: readonly string[]): Taken | undefined {
  let best: Taken | undefined;
  for (let at = 0; at < free.length; at++) {
    const hit = wordHit(language, word, free[at] ?? "");
    if (hit && (!best || hit.quality > best.hit.quality)) best = { at, hit };
  }
  return best;
}

function wordHit(language: string, word: string, candidate: string): WordHit | undefined {
  if (candidate === word) return { quality: 1, how: "name", letters: candidate.length };
  if (candidate.startsWith(word)) return { quality: 0.95, how: "prefix", letters: word.length };
  if (word.length > candidate.length && sameWord(word, candidate, language)) {
    return { quality: 0.9, how: "inflected", letters: candidate.length };
  }
  return undefined;
}

/** "jongun" for Jong Un. */
function joinedWord(word: string, free: readonly string[]): Taken | undefined {
  for (let at = 0; at < free.length - 1; at++) {
    let joined = "";
    for (let end = at; end < free.length && joined.length < word.length; end++) joined += free[end];
    if (joined.startsWith(word)) return { at, hit: { quality: 0.85, how: "variant", letters: word.length } };
  }
  return undefined;
}

function byInitials(tables: ActorTables, words: readonly string[]): FormHit[] {
  const typed = words.length > 1 && words.every((word) => word.length === 1) ? words.join("") : words[0];
  if (!typed || typed.length < 2 || typed.length > 6 || (words.length > 1 && typed === words[0])) return [];
  return [...tables.initials.get(typed)].map((form) => ({ form, score: 0.7, how: "initials" }));
}

function bySound(tables: ActorTables, words: readonly string[]): FormHit[] {
  const sounds = words.map((word) => soundKey(word));
  if (sounds.some((sound) => sound.length < shortestSound)) return [];
  const seed = sounds.reduce((longest, sound) => (sound.length > longest.length ? sound : longest));
  const hits: FormHit[] = [];
  const candidates = new Set<ActorForm>();
  for (const sound of tables.sounds.withPrefix(seed)) {
    for (const form of tables.sounds.get(sound)) candidates.add(form);
  }
  for (const form of candidates) {
    const own = form.sounds;
    if (!sounds.every((sound) => own.some((word) => word.startsWith(sound)))) continue;
    const typed = sounds.join("").length;
    hits.push({ form, how: "variant", score: 0.62 + 0.18 * Math.min(1, typed / own.join("").length) });
  }
  return hits;
}

function byTypo(tables: ActorTables, words: readonly string[]): FormHit[] {
  const seed = words.reduce((longest, word) => (word.length > longest.length ? word : longest));
  const most = slipsAllowed(seed.length);
  if (most === 0) return [];
  const others = words.filter((word) => word !== seed);
  const hits: FormHit[] = [];
  for (const word of tables.typed.words()) {
    // Two of three people who mistype a name get its first or its second letter right.
    if (word[0] !== seed[0] && word[1] !== seed[1]) continue;
    const slips = prefixSlips(seed, word, most);
    if (slips === undefined || slips === 0) continue;
    for (const form of tables.typed.get(word)) {
      const rest = form.words.filter((own) => own !== word);
      if (!others.every((other) => rest.some((own) => own.startsWith(other)))) continue;
      hits.push({
        form,
        how: "typo",
        score: 0.5 - 0.1 * slips + 0.1 * (seed.length / Math.max(word.length, 1)),
      });
    }
  }
  return hits;
}
