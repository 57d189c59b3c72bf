import type { Speech } from "../claim-proposal";
import type { Segment } from "../segments";
import { isBorder } from "../token-range";
import type { Token } from "../tokens";
import { type Clauses, firstOf, isInfinitiveClause, isSubordinate, moodIn, secondPlace } from "./clauses";
import { questionWords, subordinators } from "./function-words";
import { isRelativeClause } from "./noun-phrases";
import type { Predicate } from "./predicates";

/** Words that are said: tokens `[from, to)`. */
export interface Content {
  from: number;
  to: number;
  speech: Speech;
  /** What shows that this is said. */
  sign: "quotation" | "dass" | "question" | "infinitive" | "subjunctive" | "colon" | "main" | "sentence";
  /** Konjunktiv forms, as tokens. */
  mood: number[];
  /** The first segment behind it. */
  next: number;
}

/** The quotation that alone makes up tokens `[from, to)`, or several with commas between. */
export function onlyQuotations(tokens: readonly Token[], from: number, to: number): boolean {
  let quotes = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === "quote") quotes++;
    else if (!isBorder(token)) return false;
  }
  return quotes > 0;
}

function moodTokens(clauses: Clauses, first: number, last: number): number[] {
  const { first: sure, second } = moodIn(clauses, first, last);
  return sure.length > 0 ? sure : second;
}

/** What is said before the frame that begins with segment `frame`; `lowest` is the first segment it may take. */
export function contentBefore(clauses: Clauses, frame: number, lowest: number): Content | undefined {
  const { tokens, segments } = clauses;
  let first = frame - 1;
  while (first > lowest && segments[first]?.before !== "colon") first--;
  const from = segments[first]?.from;
  const to = segments[frame]?.from;
  if (first < lowest || first < 0 || from === undefined || to === undefined) return undefined;
  const base = { from, to, next: frame, mood: [] as number[] };
  if (onlyQuotations(tokens, from, to)) return { ...base, speech: "direct", sign: "quotation" };
  const { first: sure, second } = moodIn(clauses, first, frame - 1);
  if (tokens[from]?.lower === "dass") {
    const whole = sure.some((at) => inMainClause(clauses, at));
    return { ...base, from: whole ? from : from + 1, speech: "indirect", sign: "dass", mood: sure };
  }
  // "Auf die Frage, ob er gehe, antwortete er": no clause of its own.
  if (!isClause(clauses, first, frame - 1)) return undefined;
  if (sure.length > 0) return { ...base, speech: "indirect", sign: "subjunctive", mood: sure };
  if (second.length > 0) return { ...base, speech: "indirect", sign: "subjunctive", mood: second };
  if (isMark(tokens[to - 1]) || isMark(tokens[to - 2]))
    return { ...base, speech: "direct", sign: "sentence" };
  return { ...base, speech: "paraphrase", sign: "sentence" };
}

function inMainClause(clauses: Clauses, token: number): boolean {
  const segment = clauses.segments.find(({ to }) => token < to);
  return segment !== undefined && !isSubordinate(clauses, segment);
}

/** Whether segments `[first, last]` hold a clause and not just a phrase: "Am Dienstag" is none. */
export function isClause(clauses: Clauses, first: number, last: number): boolean {
  const { segments, tokens } = clauses;
  const mood = moodIn(clauses, first, last);
  if ([...mood.first, ...mood.second].some((at) => inMainClause(clauses, at))) return true;
  for (let index = first; index <= last; index++) {
    const segment = segments[index];
    if (!segment || (segment.before === "comma" && isSubordinate(clauses, segment))) continue;
    if (secondPlace(clauses, segment) !== undefined) return true;
    for (let at = segment.from; at < segment.to; at++)
      if (tokens[at]?.quotation?.kind === "speech") return true;
  }
  return false;
}

/** What is said behind the frame whose last segment is `frame`. */
export function contentBehind(
  clauses: Clauses,
  predicate: Predicate,
  frame: number,
  stop: number,
): Content | undefined {
  const { segments } = clauses;
  let index = frame + 1;
  while (index < stop && isAside(clauses, segments[index])) index++;
  const segment = segments[index];
  if (!segment || index >= stop) return undefined;
  if (segment.before === "colon") return behindColon(clauses, index, stop);
  if (segment.before !== "comma" && segment.before !== "dash") return undefined;
  return behindComma(clauses, predicate, index, stop);
}

/** A relative clause or an adverbial clause between the frame and what is said. */
function isAside(clauses: Clauses, segment: Segment | undefined): boolean {
  if (segment?.before !== "comma") return false;
  const { tokens } = clauses;
  const first = tokens[segment.from]?.lower ?? "";
  if (/^(?:nachdem|während|als|weil|da|obwohl|wenn|bevor|indem|sobald|nämlich)$/u.test(first)) return true;
  return (
    isSubordinate(clauses, segment) &&
    isRelativeClause(tokens, segment.from, segment.to) &&
    !isQuestion(first, segment, clauses)
  );
}

function isQuestion(first: string, segment: Segment, { tokens }: Clauses): boolean {
  return (
    questionWords.has(first) &&
    segment.before === "comma" &&
    !/^(?:was|wo|welche[rsnm]?)$/u.test(first) &&
    tokens.length > 0
  );
}

function behindColon(clauses: Clauses, index: number, stop: number): Content | undefined {
  const { tokens, segments } = clauses;
  const from = segments[index]?.from ?? 0;
  if (tokens[from]?.kind === "quote") {
    let to = from + 1;
    while (
      to < tokens.length &&
      (tokens[to]?.kind === "quote" || (isBorder(tokens[to]) && tokens[to + 1]?.kind === "quote"))
    )
      to++;
    return { from, to, speech: "direct", sign: "quotation", mood: [], next: segmentBehind(segments, to) };
  }
  const to = endBefore(clauses, stop);
  const mood = moodTokens(clauses, index, stop - 1);
  const base = { from, to, next: stop, mood };
  // The mark that would close it is missing.
  if (isMark(tokens[from])) return { ...base, mood: [], speech: "direct", sign: "quotation" };
  return mood.length > 0
    ? { ...base, speech: "indirect", sign: "subjunctive" }
    : { ...base, speech: "paraphrase", sign: "colon" };
}

function isMark(token: Token | undefined): boolean {
  return token?.kind === "sign" && /^["„“”«»]$/u.test(token.lower);
}

function segmentBehind(segments: readonly Segment[], token: number): number {
  const index = segments.findIndex(({ from }) => from >= token);
  return index < 0 ? segments.length : index;
}

/** The token before which segment `stop` begins. */
function endBefore({ tokens, segments }: Clauses, stop: number): number {
  return segments[stop]?.from ?? tokens.length;
}

/** They take no main clause: "erwartet am Freitag die Dänen, danach kommt es …" */
const withoutClause =
  /^(?:erwarten|rechnen|nennen|bezeichnen|zitieren|verweisen|hinweisen|loben|würdigen|begrüßen|kritisieren|verurteilen|rügen|vorwerfen|beschuldigen|beschreiben|werten|halten|sehen|sprechen|erzählen|schildern)$/u;

function behindComma(
  clauses: Clauses,
  predicate: Predicate,
  index: number,
  stop: number,
): Content | undefined {
  const { tokens, segments } = clauses;
  const segment = segments[index];
  if (!segment) return undefined;
  const from = firstOf(clauses, segment);
  const first = tokens[from]?.lower ?? "";
  const to = endBefore(clauses, stop);
  const base = { to, next: stop, mood: [] as number[] };
  if (first === "dass")
    return {
      ...base,
      from: from + 1,
      speech: "indirect",
      sign: "dass",
      mood: moodTokens(clauses, index, stop - 1),
    };
  const quoted = quotationBehindColon(clauses, index, stop);
  if (quoted !== undefined) return behindColon(clauses, quoted, stop);
  if (first === "ob" || (questionWords.has(first) && first !== "wo")) {
    return isSubordinate(clauses, segment)
      ? { ...base, from, speech: "indirect", sign: "question" }
      : undefined;
  }
  if (onlyQuotations(tokens, segment.from, segment.to)) {
    return { ...base, from, to: segment.to, next: index + 1, speech: "direct", sign: "quotation" };
  }
  const mood = moodIn(clauses, index, stop - 1);
  // A clause that begins with its verb goes on an adverbial clause: "Während …, werde der Ton rauer".
  if (mood.first[0] === from || mood.second[0] === from) return undefined;
  if (mood.first.length > 0)
    return { ...base, from, speech: "indirect", sign: "subjunctive", mood: mood.first };
  const until = infinitiveEnd(clauses, index, stop);
  if (until !== undefined) {
    return {
      ...base,
      from,
      to: endBefore(clauses, until),
      next: until,
      speech: "paraphrase",
      sign: "infinitive",
    };
  }
  if (subordinators.has(first) || secondPlace(clauses, segment) === undefined) return undefined;
  if (mood.second.length > 0)
    return { ...base, from, speech: "indirect", sign: "subjunctive", mood: mood.second };
  const speaks =
    predicate.verb.class === "says" ||
    predicate.verb.class === "thinks" ||
    predicate.verb.class === "reports";
  const plain = speaks && segment.before === "comma" && from === segment.from;
  return plain && !withoutClause.test(predicate.verb.lemma)
    ? { ...base, from, speech: "indirect", sign: "main" }
    : undefined;
}

/** The segment of a quotation behind a colon: "Er sagte, warum: „…“" */
function quotationBehindColon(
  { tokens, segments }: Clauses,
  index: number,
  stop: number,
): number | undefined {
  for (let at = index; at < stop; at++) {
    const segment = segments[at];
    if (segment?.before === "colon" && tokens[segment.from]?.kind === "quote") return at;
  }
  return undefined;
}

/** The segment behind an infinitive that begins with segment `index`; it may hold a relative clause. */
function infinitiveEnd(clauses: Clauses, index: number, stop: number): number | undefined {
  const { segments } = clauses;
  for (let last = index; last < Math.min(stop, index + 4); last++) {
    const segment = segments[last];
    if (!segment || (last > index && segment.before === "colon")) return undefined;
    if (isInfinitiveClause(clauses, segment)) return Math.max(last + 1, tailOf(clauses, last + 1, stop));
  }
  return undefined;
}

/** Clauses that depend on the infinitive belong to it. */
function tailOf(clauses: Clauses, index: number, stop: number): number {
  let at = index;
  while (at < stop) {
    const segment = clauses.segments[at];
    if (!segment || segment.before === "colon" || segment.before === "quote") break;
    if (!isSubordinate(clauses, segment) && !isInfinitiveClause(clauses, segment)) break;
    at++;
  }
  return at;
}
