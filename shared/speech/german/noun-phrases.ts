import type { Token } from "../tokens";
import {
  documentNoun,
  genitiveDeterminers,
  mediaNoun,
  otherDeterminers,
  prepositions,
  relativePronouns,
  roleNoun,
  subjectDeterminers,
  subjectPronouns,
} from "./function-words";
import { adjective, isModifier, mayLead } from "./modifiers";
import { nounsEnd, weekday } from "./noun-runs";

/** A noun phrase: tokens `[from, to)` of the unit. */
export interface NounPhrase {
  from: number;
  to: number;
  pronoun?: string;
  determiner?: string;
  /** A name, with or without a title in front; no genitive can follow. */
  proper: boolean;
  /** Token of the last noun of the phrase before any attribute. */
  head: number;
  plural?: true;
}

/** How far a phrase may go and what it may begin with. */
export interface PhraseOptions {
  /** Also phrases that begin with a determiner of another case: of a dative, of what a preposition governs. */
  anyCase?: boolean;
  /** Prepositions may add to it: the phrase stands before the verb and has to reach it. */
  greedy?: boolean;
  /** No further token than this. */
  limit?: number;
}

/** The noun phrase that begins at token `from`; undefined where none begins. */
export function nounPhraseAt(
  tokens: readonly Token[],
  from: number,
  options: PhraseOptions = {},
): NounPhrase | undefined {
  const limit = Math.min(options.limit ?? tokens.length, tokens.length);
  const first = tokens[from];
  if (!first || from >= limit) return undefined;
  const pronoun = pronounAt(tokens, from, limit);
  if (pronoun) return pronoun;
  const core = coreAt(tokens, from, limit, options.anyCase ?? false);
  return core && extend(tokens, core, limit, options);
}

function pronounAt(tokens: readonly Token[], from: number, limit: number): NounPhrase | undefined {
  const { lower, kind } = tokens[from] ?? { lower: "", kind: "sign" };
  if (kind !== "word" || !subjectPronouns.has(lower)) return undefined;
  const next = from + 1 < limit ? tokens[from + 1] : undefined;
  if (subjectDeterminers.has(lower) && next && (next.capital || next.kind === "number")) return undefined;
  if (subjectDeterminers.has(lower) && next?.kind === "word" && isModifier(tokens, from + 1, limit))
    return undefined;
  return { from, to: from + 1, pronoun: lower, proper: false, head: from };
}

/** Determiner, adjectives and nouns, without attributes behind them. */
function coreAt(
  tokens: readonly Token[],
  from: number,
  limit: number,
  anyCase: boolean,
): NounPhrase | undefined {
  let at = from;
  const first = tokens[at];
  if (!first) return undefined;
  const determiner =
    first.kind === "word" &&
    (subjectDeterminers.has(first.lower) || (anyCase && otherDeterminers.has(first.lower)))
      ? first.lower
      : undefined;
  if (!determiner && !anyCase && otherDeterminers.has(first.lower)) return undefined;
  if (determiner) at++;
  const modifiersFrom = at;
  const loose = determiner !== undefined || mayLead(first);
  while (loose && at < limit && at - modifiersFrom < 8 && isModifier(tokens, at, limit)) at++;
  const nounsFrom = at;
  at = nounsEnd(tokens, at, limit);
  if (!determiner) at = behindGenitiveName(tokens, nounsFrom, at, limit);
  if (at === nounsFrom) return undefined;
  if (!determiner && at - nounsFrom === 1 && tokens[nounsFrom]?.kind === "quote") return undefined;
  const nouns = at - nounsFrom;
  const bare = determiner === undefined && nounsFrom === from;
  return {
    from,
    to: at,
    ...(determiner ? { determiner } : {}),
    proper: nouns > 1 || (bare && !takesGenitive(tokens[nounsFrom]?.lower ?? "")),
    head: at - 1,
  };
}

/** "Chinas staatliche Nachrichtenagentur": a name in the genitive stands for the determiner. */
function behindGenitiveName(tokens: readonly Token[], from: number, end: number, limit: number): number {
  const last = tokens[end - 1];
  if (end === from || last?.kind !== "word" || !/(?:s|['’])$/u.test(last.lower)) return end;
  let at = end;
  while (
    at < limit &&
    at - end < 4 &&
    adjective.test(tokens[at]?.lower ?? "") &&
    isModifier(tokens, at, limit)
  )
    at++;
  const nouns = at > end ? nounsEnd(tokens, at, limit) : at;
  return nouns > at ? nouns : end;
}

/** A common noun even without a determiner: Sprecher der …, Angaben der … */
function takesGenitive(noun: string): boolean {
  return (
    roleNoun.test(noun) ||
    documentNoun.test(noun) ||
    /(?:ung|heit|keit|schaft|tion|tät|nis|vorwurf|aufruf)(?:en|e)?$/u.test(noun)
  );
}

/** Parentheses, genitives, "von …", "für …" and coordinated phrases behind the core. */
function extend(
  tokens: readonly Token[],
  core: NounPhrase,
  limit: number,
  options: PhraseOptions,
): NounPhrase {
  const { greedy = false, anyCase = false } = options;
  let { to } = core;
  let plural = core.plural;
  let proper = core.proper;
  for (let round = 0; round < 8 && to < limit; round++) {
    const token = tokens[to];
    if (!token) break;
    if (token.kind === "parenthesis") {
      to++;
      continue;
    }
    const attribute =
      genitiveEnd(tokens, core, to, limit, proper, !anyCase && !greedy) ??
      attributeEnd(tokens, to, limit, greedy);
    if (attribute) {
      to = attribute;
      continue;
    }
    const also = tokens[to + 1]?.lower === "auch";
    if (!/^(?:und|sowie|oder|&)$/u.test(token.lower) && !(token.lower === "wie" && also)) break;
    const other = nounPhraseAt(tokens, also ? to + 2 : to + 1, {
      limit,
    });
    if (!other || other.pronoun) break;
    to = other.to;
    plural = true;
    proper = other.proper;
  }
  return { ...core, to, ...(plural ? { plural } : {}) };
}

/** Where a genitive that begins at `at` ends. */
function genitiveEnd(
  tokens: readonly Token[],
  core: NounPhrase,
  at: number,
  limit: number,
  proper: boolean,
  addressed: boolean,
): number | undefined {
  const token = tokens[at];
  if (token?.kind !== "word" || !genitiveDeterminers.has(token.lower)) return undefined;
  const sure = /^(?:des|eines|dieses|seines|ihres)$/u.test(token.lower);
  const names = core.head - core.from > 0 && core.determiner === undefined;
  if (!sure && (proper || names) && !takesGenitive(tokens[core.head]?.lower ?? "")) return undefined;
  if (!sure && proper && core.determiner === undefined) return undefined;
  let noun = at + 1;
  while (noun < limit && noun - at < 7 && isModifier(tokens, noun, limit)) noun++;
  const end = nounsEnd(tokens, noun, limit);
  if (end === noun) return undefined;
  // "sagte der Sprecher der Zeitung": whom he told, not whose spokesman he is.
  if (!sure && addressed && mediaNoun.test(tokens[noun]?.lower ?? "")) return undefined;
  return end;
}

/** Where "von Siemens", "für Inneres", in greedy mode any phrase with a preposition, ends. */
function attributeEnd(
  tokens: readonly Token[],
  at: number,
  limit: number,
  greedy: boolean,
): number | undefined {
  const token = tokens[at];
  if (token?.kind !== "word" || !prepositions.has(token.lower)) return undefined;
  const next = tokens[at + 1];
  if (!greedy) {
    if (token.lower !== "von" && token.lower !== "für" && token.lower !== "vom") return undefined;
    if (token.lower === "für" && !next?.capital) return undefined;
    if (token.lower === "vom" && weekday.test(next?.lower ?? "")) return undefined;
  }
  return prepositionalEnd(tokens, at, limit);
}

/** Where the phrase of the preposition at `at` ends, its genitives included; undefined where none stands there. */
export function prepositionalEnd(tokens: readonly Token[], at: number, limit: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== "word" || !prepositions.has(token.lower)) return undefined;
  let from = at + 1;
  // "bis zum", "von hier aus", "vor allem"
  if (prepositions.has(tokens[from]?.lower ?? "") && !tokens[from]?.capital) from++;
  const phrase = nounPhraseAt(tokens, from, { anyCase: true, limit });
  if (phrase && !phrase.pronoun) return phrase.to;
  const next = tokens[from];
  if (!next || from >= limit) return undefined;
  if (next.kind === "number") return from + 1;
  if (
    next.kind === "word" &&
    /^(?:allem|ihm|ihr|ihnen|uns|mir|sich|heute|gestern|hier|dort|jetzt|anderem)$/u.test(next.lower)
  ) {
    return from + 1;
  }
  return next.kind === "quote" ? from + 1 : undefined;
}

/** Whether the tokens `[from, to)` are one noun phrase, with an attribute of any kind. */
export function isNounPhrase(tokens: readonly Token[], from: number, to: number): NounPhrase | undefined {
  const phrase = nounPhraseAt(tokens, from, { limit: to, greedy: true });
  return phrase?.to === to ? phrase : undefined;
}

/** Whether `[from, to)`, between commas, looks like a relative clause: "der die Partei führt". */
export function isRelativeClause(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2) return false;
  const first = tokens[from];
  const at = first && prepositions.has(first.lower) ? from + 1 : from;
  const pronoun = tokens[at];
  if (pronoun?.kind !== "word" || !relativePronouns.has(pronoun.lower)) return false;
  const last = tokens[to - 1];
  return (
    last?.kind === "word" &&
    !last.capital &&
    /(?:t|te|ten|en|tt|ß|ss|st|d|r|g|b|m|l|f|n|ch|ck|h|k|s)$/u.test(last.lower)
  );
}
