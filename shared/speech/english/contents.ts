import type { Speech } from "../claim-proposal";
import type { Token } from "../tokens";
import { addresseeBehind, skipAdverbials, skipTime } from "./adverbials";
import { type Clauses, holdsClause, isFiniteLooking, mayBeginPhrase } from "./clauses";
import { adverbs, determiners, prepositions } from "./function-words";
import type { Predicate } from "./predicates";

/** Words that are said: tokens `[from, to)`. */
export interface Content {
  from: number;
  to: number;
  speech: Speech;
  sign: "quotation" | "that" | "question" | "infinitive" | "of" | "colon" | "main" | "sentence";
  /** Whom it is said to, as tokens. */
  addressee?: { from: number; to: number };
}

/** Verbs that take a clause without "that". */
const bareClause =
  /^(?:say|tell|insist|warn|argue|claim|believe|think|hope|fear|suggest|confirm|announce|admit|acknowledge|concede|deny|expect|assume|suspect|reckon|feel|maintain|contend|allege|predict|estimate|explain|note|stress|assert|declare|add|swear|promise|complain|agree|signal|indicate|reveal|report|worry|assure|concluded?|conclude)$/u;
const addressing =
  /^(?:tell|assure|remind|urge|ask|order|warn|call|appeal|advise|encourage|implore|exhort|instruct|beg|request|accuse|blame|quote|promise|threaten)$/u;
/** They never take a clause: what follows as "that" points at something. */
const objectOnly =
  /^(?:dispute|reject|dismiss|condemn|oppose|criticise|criticize|denounce|refute|rebut|welcome|praise|hail|applaud|slam|blast|accuse|blame|describe|call)$/u;

/** What is said behind a verb; `stop` is the token where another frame begins. */
export function contentBehind(clauses: Clauses, predicate: Predicate, stop: number): Content | undefined {
  const { tokens, segments } = clauses;
  const own = segments[predicate.segment];
  if (!own) return undefined;
  const { verb } = predicate;
  const end = Math.min(own.to, stop);
  const accuses = verb.lemma === "accuse";
  const addressed = accuses ? beforeOf(tokens, predicate.at + 1, end) : end;
  const addressee = addressing.test(verb.lemma) ? addresseeBehind(tokens, predicate, addressed) : undefined;
  const to = addressee ? { addressee } : {};
  let at = accuses
    ? predicate.at + 1
    : skipAdverbials(tokens, addressee?.to ?? predicate.at + 1, end, verb.lemma);
  if (at >= end) {
    const content = inNextSegment(clauses, predicate, stop);
    return content && { ...content, ...to };
  }
  const word = tokens[at]?.lower ?? "";
  if (verb.lemma === "quote") return behindSaying(clauses, predicate.at + 1, stop);
  if (word === "that" && !objectOnly.test(verb.lemma))
    return { from: at + 1, to: stop, speech: "indirect", sign: "that", ...to };
  if (tokens[at]?.kind === "quote") return quotedAt(tokens, at, stop, to);
  if (accuses) {
    at = beforeOf(tokens, predicate.at + 1, end);
    return at < end ? { from: at + 1, to: stop, speech: "paraphrase", sign: "of", ...to } : undefined;
  }
  if (/^(?:whether|why|how|what|when|where|who|if)$/u.test(word) && !/^(?:of|for)$/u.test(word)) {
    if (word === "if" || word === "when" || word === "where")
      return verb.class === "asks"
        ? { from: at, to: stop, speech: "indirect", sign: "question", ...to }
        : undefined;
    return objectOnly.test(verb.lemma)
      ? undefined
      : { from: at, to: stop, speech: "indirect", sign: "question", ...to };
  }
  if (word === "to" && takesInfinitive(predicate, addressee !== undefined)) {
    return { from: at, to: stop, speech: "paraphrase", sign: "infinitive", ...to };
  }
  return bareAt(clauses, predicate, addressee ? at : skipTime(tokens, predicate.at + 1, end), stop, to);
}

/** "quoted him as saying …" */
function behindSaying({ tokens }: Clauses, at: number, stop: number): Content | undefined {
  let from = at;
  while (from < stop && tokens[from]?.lower !== "saying") from++;
  if (tokens[from - 1]?.lower !== "as" || from + 1 >= stop) return undefined;
  const next = tokens[from + 1]?.kind === "comma" || tokens[from + 1]?.kind === "colon" ? from + 2 : from + 1;
  if (tokens[next]?.kind === "quote") return quotedAt(tokens, next, stop, {});
  const begin = tokens[next]?.lower === "that" ? next + 1 : next;
  return { from: begin, to: stop, speech: "indirect", sign: "that" };
}

/** "accused the senate of …": where "of" or "for" stands. */
function beforeOf(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < end && !/^(?:of|for)$/u.test(tokens[at]?.lower ?? "")) at++;
  return at;
}

function quotedAt(tokens: readonly Token[], at: number, stop: number, to: object): Content | undefined {
  const quotation = tokens[at]?.quotation;
  if (!quotation || (quotation.kind !== "speech" && !quotation.ends)) return undefined;
  // "said “it will come” on Friday" ends with the quotation; "said “it” would come" goes on.
  const goesOn = quotation.kind !== "speech" && at + 1 < stop;
  return goesOn
    ? { from: at, to: stop, speech: "indirect", sign: "main", ...to }
    : { from: at, to: at + 1, speech: "direct", sign: "quotation", ...to };
}

/** A clause that follows the verb at once: "said boats did not sail". */
function bareAt(
  clauses: Clauses,
  { verb }: Predicate,
  at: number,
  stop: number,
  to: object,
): Content | undefined {
  const { tokens } = clauses;
  if (!bareClause.test(verb.lemma) || verb.weak || !mayBeginPhrase(tokens, at)) return undefined;
  if (/^(?:no|nothing|so|something|anything)$/u.test(tokens[at]?.lower ?? "") && at + 1 >= stop)
    return undefined;
  let finite = -1;
  for (let next = at + 1; next < Math.min(stop, at + 18); next++) {
    if (tokens[next]?.kind === "comma" && finite < 0 && next - at > 8) return undefined;
    if (isFiniteLooking(tokens, next)) {
      finite = next;
      break;
    }
  }
  return finite > 0 ? { from: at, to: stop, speech: "indirect", sign: "main", ...to } : undefined;
}

function takesInfinitive({ verb }: Predicate, addressed: boolean): boolean {
  if (verb.class === "demands" || verb.class === "announces" || verb.class === "denies") return true;
  return addressed || /^(?:agree|hope|expect|claim)$/u.test(verb.lemma);
}

/** "She said: “…”", "He warned, “…”" */
function inNextSegment(clauses: Clauses, predicate: Predicate, stop: number): Content | undefined {
  const { tokens, segments } = clauses;
  const next = segments[predicate.segment + 1];
  if (!next || next.from >= stop) return undefined;
  const first = tokens[next.from];
  if (first?.kind === "quote" && (next.before === "colon" || next.before === "comma")) {
    return { from: next.from, to: next.from + 1, speech: "direct", sign: "quotation" };
  }
  if (next.before === "colon") return { from: next.from, to: stop, speech: "paraphrase", sign: "colon" };
  // "said, however, that …"
  for (let index = predicate.segment + 1; index < Math.min(segments.length, predicate.segment + 3); index++) {
    const segment = segments[index];
    if (segment?.before === "comma" && tokens[segment.from]?.lower === "that") {
      return { from: segment.from + 1, to: stop, speech: "indirect", sign: "that" };
    }
  }
  return undefined;
}

/** What is said in the tokens `[from, to)` before a frame. */
export function contentBefore(clauses: Clauses, from: number, to: number): Content | undefined {
  const { tokens } = clauses;
  if (from >= to) return undefined;
  const kinds = tokens.slice(from, to).map(({ kind }) => kind);
  const only =
    kinds.includes("quote") &&
    kinds.every((kind) => kind === "quote" || kind === "comma" || kind === "dash" || kind === "stop");
  if (only) return { from, to, speech: "direct", sign: "quotation" };
  return holdsClause(clauses, from, to) ? { from, to, speech: "indirect", sign: "sentence" } : undefined;
}

/** Whether the verb's object stands at `at`: a determiner, a name, a noun. */
export function hasObject(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at];
  if (!token || at >= end) return false;
  if (token.kind === "number" || token.capital) return true;
  if (token.kind !== "word") return false;
  for (let next = at + 1; next < end; next++) if (tokens[next]?.lower === "as") return true;
  if (/^(?:of|against|for|on|out)$/u.test(token.lower)) return at + 1 < end;
  return determiners.has(token.lower)
    ? at + 1 < end
    : !prepositions.has(token.lower) &&
        !adverbs.has(token.lower) &&
        !/^(?:it|him|her|them|that|this|so)$/u.test(token.lower);
}
