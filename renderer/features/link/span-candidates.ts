import { readTypedTimex } from "#shared/dates/typed-timex";
import type { Span } from "#shared/model/annotations";
import { sameWording } from "#shared/names/inflect";
import type { Suggestion } from "#shared/suggest/suggestion";
import type { Range } from "#shared/text/words";
import { surelyMeans } from "../../state/actor-guess";
import { dateLabels, entryRole } from "../../state/codebook-kinds";
import type { Candidate } from "./candidate";
import {
  type CandidateInputs,
  distance,
  entriesOf,
  fitsWords,
  neighbourhood,
  overlap,
} from "./candidate-inputs";

/** One span or suggestion that a role may lead to, before it is decided whether it is shown. */
interface Place extends Range {
  label: string;
  quote: string;
  span?: Span;
  suggestion?: Suggestion;
  /** The entry it is linked to, or is suggested with. */
  entry: string | undefined;
}

const mostShown = 30;
// Matching a wording with a large registry takes its time; the nearest words matter.
const mostGuesses = 60;
// Words that are tagged are preferred to words that are only suggested, unless those are much nearer.
const untaggedCounts = 40;
// The claim's own sentence comes before the ones beside it.
const sentenceCounts = 60;

// What a claim is about stands in it; who says it and when stands beside it.
const rolesInside = new Set(["about", "when-applies"]);
// "For six years" is seldom the day on which something was said.
const lengthCounts = 1000;

function isLength({ span, suggestion }: Place): boolean {
  const { type } = span?.attributes ?? suggestion?.attributes ?? {};
  return type === "DURATION" || type === "SET";
}

/** Candidates in the text: the nearest first, words that are only suggested among them; each actor once. */
export function textCandidates(
  inputs: CandidateInputs,
  fits: (place: Candidate) => boolean = fitsQuery(inputs),
): Candidate[] {
  const { open, span, role } = inputs;
  const { own, near } = neighbourhood(open.text, open.article.language, span);
  const insideFirst = rolesInside.has(role.id);
  const rank = (place: Place) =>
    distance(span, place, insideFirst) +
    (overlap(own, place) ? 0 : sentenceCounts) +
    (place.span ? 0 : untaggedCounts) +
    (isLength(place) ? lengthCounts : 0);
  const entries = entriesOf(inputs);
  const guess = entryGuesser(inputs, entries);
  const seen = new Seen(open.article.language);
  const found: Candidate[] = [];
  for (const place of placesOf(inputs, near, entries).sort((a, b) => rank(a) - rank(b))) {
    const group = overlap(near, place) ? "near" : "article";
    const candidate = candidateOf(inputs, place, group, place.entry ?? guess(place));
    if (seen.has(candidate) || !fits(candidate)) continue;
    seen.add(candidate);
    found.push(candidate);
    if (found.length === mostShown) break;
  }
  return [...found.filter((one) => one.group === "near"), ...found.filter((one) => one.group === "article")];
}

/** Which actors, dates and wordings stand in the list already: "Kim" and "Kims" are one. */
class Seen {
  readonly #entries = new Set<string>();
  readonly #wordings: string[] = [];
  readonly #language: string;

  constructor(language: string) {
    this.#language = language;
  }

  has({ entry, name, date }: Candidate): boolean {
    if (entry !== undefined) return this.#entries.has(entry);
    const same = (other: string) =>
      other === name || (!date && sameWording(other, name, this.#language) !== undefined);
    return this.#wordings.some(same);
  }

  add({ entry, name }: Candidate): void {
    if (entry !== undefined) this.#entries.add(entry);
    else this.#wordings.push(name);
  }
}

/** Guesses whom words without an entry surely stand for. */
function entryGuesser(
  { codebook, index }: CandidateInputs,
  entries: ReadonlyMap<string, string>,
): (place: Place) => string | undefined {
  const inArticle = new Set(entries.values());
  let guesses = 0;
  return ({ span, label, quote }) => {
    if (!span || guesses >= mostGuesses || !entryRole(codebook, label)) return undefined;
    guesses += 1;
    return surelyMeans(index, quote, inArticle)?.actor;
  };
}

/** Whether a candidate's words, entry or value fit what was typed; a day fits in any notation. */
export function fitsQuery(inputs: CandidateInputs): (candidate: Candidate) => boolean {
  const { query, actors, index, open, codebook, role } = inputs;
  const typed = query.trim();
  if (typed === "") return () => true;
  const found = new Set(index.search(typed, { limit: 50 }).map(({ actor }) => actor));
  const { language, published } = open.article;
  const leadsToDates = dateLabels(codebook).some((label) => role.to.includes(label));
  const read = leadsToDates ? readTypedTimex(typed, { language, published }) : undefined;
  const value = read?.ok ? read.timex.value : undefined;
  return ({ name, entry, date }) => {
    if (fitsWords(name, typed)) return true;
    if (date) return date.value === value || date.value.startsWith(typed.toUpperCase());
    return entry !== undefined && (found.has(entry) || fitsWords(actors.get(entry)?.name ?? "", typed));
  };
}

function placesOf(
  { open, span, role, suggestions }: CandidateInputs,
  near: Range,
  entries: ReadonlyMap<string, string>,
): Place[] {
  const tagged = open.annotations.spans.filter(
    (other) => other.id !== span.id && role.to.includes(other.label),
  );
  const suggested = suggestions.filter((one) => role.to.includes(one.label) && overlap(near, one));
  return [
    ...tagged.map((other): Place => {
      const { label, quote, start, end, id } = other;
      return { label, quote, start, end, span: other, entry: entries.get(id) };
    }),
    ...suggested.map((suggestion): Place => {
      const { label, quote, start, end, actor } = suggestion;
      return { label, quote, start, end, suggestion, entry: actor };
    }),
  ];
}

function candidateOf(
  { codebook, paragraphAt }: CandidateInputs,
  place: Place,
  group: "near" | "article",
  entry: string | undefined,
): Candidate {
  const { label, quote, start, end, span, suggestion } = place;
  const attributes = span?.attributes ?? suggestion?.attributes ?? {};
  const linksEntry = entry !== undefined && (!span || place.entry === undefined);
  const toEntry = linksEntry ? { entry } : {};
  const why = suggestion?.why[0];
  const row = {
    ...{ group, name: quote, label, paragraph: paragraphAt(start) },
    ...(entry ? { entry } : {}),
    ...(linksEntry ? { linksEntry: true as const } : {}),
    ...(span && !entry && entryRole(codebook, label) ? { noEntry: true as const } : {}),
    ...(typeof attributes.value === "string" ? { date: dateOf(attributes) } : {}),
    ...(why ? { why } : {}),
  };
  if (span) {
    return { key: span.id, choice: { kind: "span", span: span.id, ...toEntry }, ...row };
  }
  const choice = { kind: "place", label, start, end, attributes, ...toEntry } as const;
  return { key: `${label} ${start} ${end}`, choice, untagged: true, ...row };
}

function dateOf(attributes: Span["attributes"]): NonNullable<Candidate["date"]> {
  const { type, value, mod } = attributes;
  return {
    type: typeof type === "string" ? type : "DATE",
    value: String(value),
    ...(typeof mod === "string" ? { mod } : {}),
  };
}
