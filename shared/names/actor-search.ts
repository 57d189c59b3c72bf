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
  if (hits.size < limit) keep(byTypo(tables, words));
  const places = new Map(near.map((id, place) => [id, place]));
  const place = (hit: FormHit) =>
    hit.how === "typo" ? near.length : (places.get(hit.form.actor) ?? near.length);
  return [...hits.values()]
    .sort((a, b) => place(a) - place(b) || rank(tables, b) - rank(tables, a) || byName(tables, a, b))
    .slice(0, limit)
    .map((hit) => toMatch(hit));
}

function better(a: FormHit, b: FormHit): number {
  return b.score - a.score || b.form.count - a.form.count || (a.form.text < b.form.text ? -1 : 1);
}

/** Often linked actors come first among those that fit about as well. */
function rank(tables: ActorTables, { form, score }: FormHit): number {
  const linked = tables.linked.get(form.actor) ?? 0;
  return score + 0.08 * (1 - 1 / (1 + Math.log1p(linked)));
}

function byName(tables: ActorTables, a: FormHit, b: FormHit): number {
  const name = (hit: FormHit) => tables.actors.get(hit.form.actor)?.name ?? "";
  const [one, other] = [name(a), name(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a.form.actor < b.form.actor ? -1 : 1;
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
    const hit = formHit(tables.language, words, form);
    if (hit) hits.push(hit);
  }
  return hits;
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
    free.splice(best.at, best.taken);
  }
  const length = form.words.reduce((sum, word) => sum + word.length, 0);
  const coverage = Math.min(1, letters / length);
  const source = form.source === "known" ? 0.97 : 1;
  const inFront = form.words[0]?.startsWith(words[0] ?? "") ? 0.03 : 0;
  const lastName = form.kind === "person" && form.words.at(-1)?.startsWith(words[0] ?? "") ? 0.03 : 0;
  const score = source * (quality / words.length) * (0.7 + 0.24 * coverage) + Math.max(inFront, lastName);
  if (how === form.source && free.length > 0) how = form.words.at(-1) === words.at(-1) ? "last-name" : "part";
  return { form, score, how };
}

interface Taken {
  at: number;
  taken: number;
  hit: WordHit;
}

function bestWord(language: string, word: string, free: readonly string[]): Taken | undefined {
  let best: Taken | undefined;
  for (const [at, candidate] of free.entries()) {
    const hit = wordHit(language, word, candidate);
    if (hit && (!best || hit.quality > best.hit.quality)) best = { at, taken: 1, hit };
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
    if (joined.startsWith(word))
      return { at, taken: 1, hit: { quality: 0.85, how: "variant", letters: word.length } };
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
    const own = form.words.map((word) => soundKey(word));
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
