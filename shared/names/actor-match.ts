import { type ActorForm, nameWords, stemKey } from "./actor-forms";
import { matchReason } from "./actor-reason";
import type { ActorTables } from "./actor-tables";
import { soundKey } from "./fold";
import { sameWording } from "./inflect";
import type { ActorMatch, MatchHow } from "./names";
import { relatedState, stateNames } from "./states";
import { foldedWords, tokensOf } from "./tokens";
import { wordKey } from "./word-key";

interface Fit {
  form: ActorForm;
  how: MatchHow;
  score: number;
}

// A claim of two hundred words is nobody's name.
const mostWords = 16;
const shortestPart = 2;

/** Who a wording may be, see `ActorIndex.match`. */
export function matchWording(tables: ActorTables, wording: string): ActorMatch[] {
  const words = nameWords(wording, tables.language);
  if (words.length === 0 || words.length > mostWords) return [];
  const best = new Map<string, Fit>();
  const keep = (fit: Fit) => {
    const there = best.get(fit.form.actor);
    if (!there || fit.score > there.score) best.set(fit.form.actor, fit);
  };
  const cleared = withoutBrackets(wording);
  for (const fit of wholeFits(tables, cleared)) keep(fit);
  for (const fit of titledFits(tables, cleared)) keep(fit);
  for (const fit of partFits(tables, cleared)) keep(fit);
  for (const fit of derivedFits(tables, cleared)) keep(fit);
  const linked = (fit: Fit) => tables.linked.get(fit.form.actor) ?? 0;
  return [...best.values()]
    .sort((a, b) => b.score - a.score || linked(b) - linked(a) || (a.form.actor < b.form.actor ? -1 : 1))
    .map(({ form, how, score }) => ({
      actor: form.actor,
      form: form.text,
      how,
      score: Math.round(score * 1000) / 1000,
      why: matchReason(form, how),
    }));
}

const bracketsAtEnd = /\s*\([^()]*\)\s*$/u;

/** "Friedrich Merz (CDU)" is Friedrich Merz. */
function withoutBrackets(wording: string): string {
  const rest = wording.slice(0, 200).replace(bracketsAtEnd, "");
  return foldedWords(rest).length > 0 ? rest : wording;
}

/** The whole wording is a form: exactly, inflected or by its sound. */
function* wholeFits(tables: ActorTables, wording: string): Generator<Fit> {
  const exact = [...tables.folded.get(foldedWords(wording).join(" "))];
  const links = exact.reduce((sum, form) => sum + form.count, 0);
  for (const form of exact) {
    const share = links > 0 ? form.count / links : 0;
    if (form.source === "name") yield { form, how: "name", score: 0.96 + 0.04 * share };
    else if (form.source === "alias") yield { form, how: "alias", score: 0.93 + 0.04 * share };
    else yield { form, how: "known", score: 0.8 + 0.12 * share };
  }
  const words = nameWords(wording, tables.language);
  for (const form of tables.stems.get(stemKey(words, tables.language))) {
    const same = sameWording(form.text, wording, tables.language);
    if (same && same.relation !== "variant") yield { form, how: "inflected", score: 0.78 };
  }
  for (const form of tables.wholeSounds.get(soundKey(words.join(" ")))) {
    if (sameWording(form.text, wording, tables.language)) yield { form, how: "variant", score: 0.68 };
  }
}

/** The wording ends in a form: "Chinas Partei- und Armeechef Xi Jinping". */
function* titledFits(tables: ActorTables, wording: string): Generator<Fit> {
  const tokens = tokensOf(wording, tables.language);
  for (const [first, token] of tokens.entries()) {
    if (first === 0 || !token.wordStart) continue;
    const single = first === tokens.length - 1;
    for (const fit of wholeFits(tables, wording.slice(token.start))) {
      const named = fit.form.kind === "person" || fit.form.source !== "known";
      if (named) yield { ...fit, how: "part", score: fit.score * (single ? 0.8 : 0.93) };
    }
  }
}

/** One word of a name: the last one of the wording, "Merz" for Friedrich Merz. */
function* partFits(tables: ActorTables, wording: string): Generator<Fit> {
  const words = nameWords(wording, tables.language);
  const last = words.at(-1) ?? "";
  if (last.length < shortestPart) return;
  for (const form of tables.parts.get(wordKey(last, tables.language))) {
    if (form.kind !== "person" || form.words.length < 2 || form.words.length > 5 || form.source === "known")
      continue;
    const at = form.words.findIndex(
      (word) => sameWording(word, last, tables.language)?.relation !== undefined,
    );
    if (at < 0) continue;
    // Family names stand last, or first as in Xi Jinping.
    const score = at === form.words.length - 1 ? 0.56 : at === 0 ? 0.5 : 0.4;
    yield { form, how: at === 0 ? "part" : "last-name", score: words.length === 1 ? score : score * 0.92 };
  }
}

/** "die chinesische Regierung", "Peking", "die Chinesen" for China. */
function* derivedFits(tables: ActorTables, wording: string): Generator<Fit> {
  const related = relatedState(wording, tables.language);
  if (!related) return;
  const score = related.form === "name" ? 0.62 : related.form === "capital" ? 0.4 : 0.46;
  for (const name of stateNames(related.state)) {
    for (const form of tables.folded.get(foldedWords(name).join(" "))) {
      if (form.kind !== "person") yield { form, how: "derived", score };
    }
  }
}
