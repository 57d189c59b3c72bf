import type { Token } from "../tokens";
import {
  adverbs,
  auxiliaries,
  coordinators,
  mediaNoun,
  nameParticles,
  otherDeterminers,
  prepositions,
  subjectDeterminers,
  subjectPronouns,
  subordinators,
} from "./function-words";

const agencyInSmallLetters = /^(?:dpa|afp|ap|npx|apa|sda|epd|kna|rtr|sid|taz|ntv|sz)(?:-\p{L}+)?$/u;

/** Where the capitalised words that begin at `at` end. */
export function nounsEnd(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const token = tokens[at];
    if (!token) break;
    const before = at > from ? tokens[at - 1] : undefined;
    if (before && isTimeInRun(tokens, at)) break;
    if (token.kind === "word" && token.capital && !isInitialFunctionWord(tokens, at)) at++;
    else if (token.kind === "quote" && (at > from ? isName(token) : nounLike(token))) at++;
    else if (
      token.kind === "number" &&
      before &&
      /^(?:g|boeing|airbus|artikel|linie|gruppe|cop)$/u.test(before.lower)
    )
      at++;
    else if (before && joinsName(tokens, at, limit)) at++;
    else if (before && mediaNoun.test(before.lower) && agencyInSmallLetters.test(token.lower)) at++;
    else break;
  }
  return at;
}

/** "Im", "Als", "Auch" at the beginning of a sentence: capitalised, but no noun. */
function isInitialFunctionWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before && !/^(?:colon|quote|stop|dash)$/u.test(before.kind)) return false;
  const word = tokens[at]?.lower ?? "";
  if (prepositions.has(word) || adverbs.has(word) || subordinators.has(word) || coordinators.has(word))
    return true;
  return (
    subjectPronouns.has(word) ||
    otherDeterminers.has(word) ||
    subjectDeterminers.has(word) ||
    auxiliaries.has(word)
  );
}

const month =
  /^(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)s?$/u;

/** The names of the days at the beginning of a word: Dienstagabend too. */
export const weekday = /^(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)/u;

/** "Calder Ende August", "der Minister Montag": what follows a name says when. */
function isTimeInRun(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  if (weekday.test(word) || month.test(word)) return true;
  const next = tokens[at + 1];
  return (
    /^(?:anfang|mitte|ende)$/u.test(word) &&
    (month.test(next?.lower ?? "") ||
      next?.kind === "number" ||
      /^(?:der|des|dieser|voriger|vergangener)$/u.test(next?.lower ?? ""))
  );
}

/** Words between marks behind a noun that name it: "Operation „Frühling“". */
function isName({ quotation, named }: Token): boolean {
  return quotation?.kind === "title" || (quotation?.kind === "words" && named === true);
}

function nounLike(token: Token): boolean {
  return token.quotation?.kind === "title";
}

/** "und" in "Partei- und Armeechef", "von" in "Ursula von der Leyen", "&" in "Müller & Söhne". */
function joinsName(tokens: readonly Token[], at: number, limit: number): boolean {
  const { lower } = tokens[at] ?? { lower: "" };
  const before = tokens[at - 1];
  const next = at + 1 < limit ? tokens[at + 1] : undefined;
  if (/[-‐‑]$/u.test(before?.lower ?? "") && /^(?:und|oder|bzw\.?|sowie)$/u.test(lower))
    return next !== undefined;
  if (lower === "&") return next?.capital ?? false;
  if (lower === "/" && next?.capital) return true;
  // "von der Leyen" is found as an attribute: it looks no different from "Sprecher von der Polizei".
  if (!nameParticles.has(lower) || /^(?:und|von|der|den|die|das)$/u.test(lower)) return false;
  return before?.capital === true && next?.capital === true;
}
