import type { Segment } from "../segments";
import { germanForms } from "../speech-verbs/german";
import { germanPredicatives } from "../speech-verbs/german-verbs";
import type { SpeechForm, SpeechVerb } from "../speech-verbs/speech-class";
import { type Clauses, firstOf, isSubordinate } from "./clauses";
import { auxiliaries } from "./function-words";

/** A verb of saying in a clause. Places are tokens of the unit. */
export interface Predicate {
  verb: SpeechVerb;
  segment: number;
  /** The verb that carries the meaning. */
  at: number;
  /** The finite verb: the same, or its auxiliary. */
  finite: number;
  /** The last token that belongs to it: its particle or participle. */
  last: number;
  /** The verb stands at the end of a subordinate clause. */
  subordinate: boolean;
  /** "wurde mitgeteilt": the subject is not who says it. */
  passive: boolean;
  number?: "singular" | "plural";
}

const perfect = /^(?:hat|hatte|haben|hatten|habe|hätte|hätten|soll|sollen|will|wollen)$/u;
const passive = /^(?:wird|wurde|werden|wurden|werde|würde|würden|worden)$/u;

/** The verbs of saying of a unit, in order. */
export function predicatesOf(clauses: Clauses): Predicate[] {
  return clauses.segments.flatMap((_, index) => {
    const found = predicateOf(clauses, index);
    return found ? [found] : [];
  });
}

/** The verb of saying of a segment; the finite one before others. */
function predicateOf(clauses: Clauses, index: number): Predicate | undefined {
  const { tokens, segments } = clauses;
  const segment = segments[index];
  if (!segment) return undefined;
  const subordinate = isSubordinate(clauses, segment);
  for (let at = segment.from; at < segment.to; at++) {
    const token = tokens[at];
    if (token?.kind !== "word" || (token.capital && at > segment.from)) continue;
    const fits = (germanForms.get(token.lower) ?? []).flatMap(
      (form) => fitting(clauses, index, segment, at, form, subordinate) ?? [],
    );
    // "ruft … auf" is aufrufen, "macht deutlich" is more than machen.
    const best = fits.find(({ verb }) => verb.particle) ?? fits.find(({ verb }) => verb.needs) ?? fits[0];
    if (best) return best;
    const being = predicativeAt(clauses, segment, index, at, subordinate);
    if (being) return being;
  }
  return undefined;
}

function fitting(
  clauses: Clauses,
  index: number,
  segment: Segment,
  at: number,
  form: SpeechForm,
  subordinate: boolean,
): Predicate | undefined {
  const { verb } = form;
  const { tokens } = clauses;
  if (verb.needs && !hasNeeded(clauses, segment, verb.needs)) return undefined;
  const base = { verb, segment: index, at, subordinate, passive: false };
  const number = form.number ? { number: form.number } : {};
  if (form.kind === "participle") return withAuxiliary(clauses, segment, base);
  if (form.kind !== "finite" || isPossessive(clauses, segment, at) || isFirstPerson(clauses, at))
    return undefined;
  if (form.joined) {
    return subordinate && at === segment.to - 1 ? { ...base, ...number, finite: at, last: at } : undefined;
  }
  if (subordinate && at !== segment.to - 1) return undefined;
  if (!subordinate && !isSecond(clauses, segment, at)) return undefined;
  // "sagte die Reise ab", "findet statt": another verb.
  const end = tokens[segment.to - 1]?.lower ?? "";
  if (!verb.particle && !verb.needs && !subordinate && segment.to - 1 > at && otherParticles.test(end))
    return undefined;
  if (!verb.particle) return { ...base, ...number, finite: at, last: at };
  const last = particleAfter(clauses, index, at, verb.particle);
  return last === undefined ? undefined : { ...base, ...number, finite: at, last };
}

/** "schreibe ich", "wünschen wir", "hatten Sie gedacht": the writer or the reader, nobody in the news. */
function isFirstPerson({ tokens }: Clauses, at: number): boolean {
  const near = [tokens[at - 1], tokens[at + 1]];
  if (near.some((token) => token?.kind === "word" && /^(?:ich|wir|du)$/u.test(token.lower))) return true;
  const formal = tokens[at + 1];
  if (formal?.capital && formal.lower === "sie") return true;
  return /[^t]e$/u.test(tokens[at]?.lower ?? "") && tokens.some(({ lower }) => lower === "ich");
}

const otherParticles =
  /^(?:ab|an|auf|aus|bei|ein|fest|her|heraus|hin|hinaus|los|mit|nach|statt|teil|um|vor|vorbei|weg|wieder|zu|zurück|zusammen|frei|nieder|herum|durch)$/u;

/** "meinen Vater": no verb. */
function isPossessive({ tokens }: Clauses, segment: Segment, at: number): boolean {
  if (!/^meine?n?$/u.test(tokens[at]?.lower ?? "")) return false;
  return (
    at > segment.from &&
    !tokens[at - 1]?.capital &&
    !/^(?:er|sie|viele|manche)$/u.test(tokens[at - 1]?.lower ?? "")
  );
}

/** A finite verb of a main clause has no other finite verb before it in its segment. */
function isSecond({ tokens }: Clauses, segment: Segment, at: number): boolean {
  for (let before = segment.from; before < at; before++) {
    const word = tokens[before]?.lower ?? "";
    if (auxiliaries.has(word) || word === "zu") return false;
  }
  return true;
}

function hasNeeded({ tokens }: Clauses, { from, to }: Segment, needs: readonly string[]): boolean {
  for (let at = from; at < to; at++) if (needs.includes(tokens[at]?.lower ?? "")) return true;
  return false;
}

/** The particle of a separable verb at the end of its clause, also behind a relative clause or an apposition. */
function particleAfter(
  { tokens, segments }: Clauses,
  index: number,
  at: number,
  particle: string,
): number | undefined {
  const own = segments[index];
  if (!own) return undefined;
  for (let place = own.to - 1; place > at; place--) {
    if (tokens[place]?.lower === particle && endsClause(tokens[place + 1]?.lower ?? "", place === own.to - 1))
      return place;
  }
  for (let later = index + 1; later < Math.min(segments.length, index + 4); later++) {
    const segment = segments[later];
    if (segment && segment.to - segment.from === 1 && tokens[segment.from]?.lower === particle)
      return segment.from;
  }
  return undefined;
}

function endsClause(next: string, last: boolean): boolean {
  return last || /^(?:und|oder|als|wie|am|in|im|nach|bei|zu)$/u.test(next);
}

function withAuxiliary(
  clauses: Clauses,
  segment: Segment,
  base: Omit<Predicate, "finite" | "last">,
): Predicate | undefined {
  const { tokens } = clauses;
  const { at } = base;
  const next = tokens[at + 1]?.lower ?? "";
  const afterNext = tokens[at + 2]?.lower ?? "";
  const end = segment.to;
  if (base.subordinate) {
    if (at + 1 >= end) return undefined;
    if (perfect.test(next)) return { ...base, finite: at + 1, last: at + 1 };
    if (next === "worden") return { ...base, finite: at + 2, last: at + 2, passive: true };
    if (passive.test(next)) return { ...base, finite: at + 1, last: at + 1, passive: true };
    return next === "haben" && perfect.test(afterNext)
      ? { ...base, finite: at + 2, last: at + 2 }
      : undefined;
  }
  // "Verteidigt hat Durnwalder den Bau"
  if (at === segment.from && perfect.test(next)) return { ...base, finite: at + 1, last: at + 1 };
  for (let before = at - 1; before >= segment.from; before--) {
    const word = tokens[before]?.lower ?? "";
    const isPassive = passive.test(word) || next === "worden";
    if (isPassive && (passive.test(word) || /^(?:ist|sind|war|waren|sei)$/u.test(word))) {
      return { ...base, finite: before, last: at, passive: true };
    }
    const modal = /^(?:soll|sollen|will|wollen)$/u.test(word);
    if (perfect.test(word) && (!modal || next === "haben")) {
      return { ...base, finite: before, last: next === "haben" && modal ? at + 1 : at };
    }
  }
  return undefined;
}

const being = /^(?:ist|war|sind|waren|sei|seien|bin|bleibt|blieb|scheint)$/u;
const overall = { lemma: "überzeugt sein", class: "thinks" } as const;

/** "ist überzeugt", "war der Meinung", "sind sich einig". */
function predicativeAt(
  clauses: Clauses,
  segment: Segment,
  index: number,
  at: number,
  subordinate: boolean,
): Predicate | undefined {
  const { tokens } = clauses;
  if (!germanPredicatives.has(tokens[at]?.lower ?? "")) return undefined;
  for (let place = firstOf(clauses, segment); place < segment.to; place++) {
    if (!being.test(tokens[place]?.lower ?? "") || Math.abs(place - at) > 8) continue;
    const last = Math.max(at, place);
    return { verb: overall, segment: index, at, finite: place, last, subordinate, passive: false };
  }
  return undefined;
}
