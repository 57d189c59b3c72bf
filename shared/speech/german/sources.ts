import type { Party } from "../finding";
import { reason } from "../finding";
import type { Clauses } from "./clauses";
import { dativeDeterminers, documentNoun, mediaNoun, roleNoun } from "./function-words";
import { type NounPhrase, nounPhraseAt } from "./noun-phrases";
import { partyOf } from "./parties";
import type { Predicate } from "./predicates";
import type { Subject } from "./subjects";

/** Whether a noun phrase names a paper, an agency, a broadcaster: it passes on what others say. */
export function isMedium({ tokens }: Clauses, { from, head }: NounPhrase): boolean {
  if (roleNoun.test(tokens[head]?.lower ?? "") && !mediaNoun.test(tokens[head]?.lower ?? "")) {
    // "Sprecher der Zeitung" speaks; "Agentur Reuters" has the name at its end.
    for (let at = from; at < head; at++) if (mediaNoun.test(tokens[at]?.lower ?? "")) return true;
    return false;
  }
  for (let at = from; at <= head; at++) {
    const token = tokens[at];
    if (token?.capital && mediaNoun.test(token.lower)) return true;
    if (token?.quotation && mediaNoun.test(tokens[at - 1]?.lower ?? "")) return true;
  }
  return false;
}

/** Where "hieß es" and "verlautete" have it from: "aus dem Ministerium", "in einer Mitteilung der Bank". */
export function sourceOf(clauses: Clauses, predicate: Predicate): { party: Party; via: boolean } | undefined {
  const segment = clauses.segments[predicate.segment];
  if (!segment) return undefined;
  const inserted = segment.from === predicate.finite && segment.before === "comma";
  const own = sourceIn(clauses, predicate, segment.from, segment.to);
  return own ?? (inserted ? sourceIn(clauses, predicate, 0, segment.from) : undefined);
}

function sourceIn(
  clauses: Clauses,
  predicate: Predicate,
  from: number,
  to: number,
): { party: Party; via: boolean } | undefined {
  const { tokens, segments, text } = clauses;
  const far = from < (segments[predicate.segment]?.from ?? 0);
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.lower ?? "";
    if (far && !/^(?:in|im|aus)$/u.test(word)) continue;
    if (predicate.passive && !/^(?:von|vom|vonseiten|seitens)$/u.test(word)) continue;
    if (!/^(?:aus|bei|beim|in|im|von|vom|vonseiten|seitens)$/u.test(word) || (tokens[at]?.capital && at > 0))
      continue;
    const phrase = nounPhraseAt(tokens, at + 1, { anyCase: true, limit: to });
    if (!phrase || phrase.pronoun || isPlaceOrTime(clauses, phrase, word)) continue;
    const named = ownerOf(clauses, phrase) ?? phrase;
    const document = documentNoun.test(tokens[named.head]?.lower ?? "");
    const why = reason("source", {
      words: text.slice(tokens[at]?.start ?? 0, tokens[named.to - 1]?.end ?? 0),
    });
    return {
      party: partyOf(clauses, named, named.from, named.to, why),
      via: document || isMedium(clauses, named),
    };
  }
  return undefined;
}

/** "in Berlin", "im Mai" are no source; "in einer Mitteilung" is one. */
function isPlaceOrTime({ tokens }: Clauses, { head }: NounPhrase, word: string): boolean {
  const noun = tokens[head]?.lower ?? "";
  if (/^(?:in|im)$/u.test(word))
    return (
      !documentNoun.test(noun) &&
      !mediaNoun.test(noun) &&
      !/(?:kreis|kreise|kreisen|umfeld|seite)$/u.test(noun)
    );
  return /(?:tag|woche|monat|jahr|anlass|grund|gespräch|treffen|besuch|sicht)(?:e?s|en)?$/u.test(noun);
}

function ownerOf({ tokens }: Clauses, phrase: NounPhrase): NounPhrase | undefined {
  if (!documentNoun.test(tokens[phrase.head]?.lower ?? "") || phrase.head + 1 >= phrase.to) return undefined;
  const at = phrase.head + 1;
  const from = /^(?:von|vom|aus)$/u.test(tokens[at]?.lower ?? "") ? at + 1 : at;
  const owner = nounPhraseAt(tokens, from, { anyCase: true, limit: phrase.to });
  return owner?.pronoun ? undefined : owner;
}

/** Whom it is said to: "dem Sender", "gegenüber der Zeitung", behind the verb or the subject. */
export function addresseeOf(
  clauses: Clauses,
  predicate: Predicate,
  subject: Subject | undefined,
): { party: Party; via: boolean } | undefined {
  const { tokens, segments } = clauses;
  const segment = segments[predicate.segment];
  if (!segment) return undefined;
  const start = subject?.inverted
    ? subject.to
    : predicate.subordinate
      ? (subject?.to ?? segment.from)
      : predicate.finite + 1;
  for (let at = start; at < segment.to; at++) {
    const word = tokens[at]?.lower ?? "";
    const towards = word === "gegenüber";
    const from = towards ? at + 1 : at;
    if (!towards && (at > start || !dativeDeterminers.has(word))) continue;
    const phrase = nounPhraseAt(tokens, from, { anyCase: true, limit: segment.to });
    const medium =
      phrase !== undefined && (isMedium(clauses, phrase) || tokens[phrase.head]?.quotation !== undefined);
    if (!phrase || phrase.pronoun || (!medium && isAccusative(predicate, phrase, towards))) continue;
    const why = reason("addressee", { verb: predicate.verb.lemma });
    return { party: partyOf(clauses, phrase, phrase.from, phrase.to, why), via: medium };
  }
  return undefined;
}

/** "den Minister" depends on the verb as its object unless the verb addresses somebody: "forderte den Minister auf". */
function isAccusative({ verb }: Predicate, { determiner }: NounPhrase, towards: boolean): boolean {
  if (
    towards ||
    determiner === "dem" ||
    determiner === "der" ||
    determiner === "seinem" ||
    determiner === "ihrem"
  )
    return false;
  if (determiner === "einem" || determiner === "einer" || determiner === "seiner" || determiner === "ihrer")
    return false;
  return !/^(?:auffordern|bitten|mahnen|ermahnen|warnen|fragen|drängen|anweisen|beschuldigen|bezichtigen|ermutigen|ermuntern|erinnern)$/u.test(
    verb.lemma,
  );
}

/** "die Zeitung zitierte den Minister": who is quoted. */
export function quotedPerson(
  clauses: Clauses,
  predicate: Predicate,
  subject: Subject | undefined,
): Party | undefined {
  const { tokens, segments } = clauses;
  const segment = segments[predicate.segment];
  if (!segment) return undefined;
  const start = subject?.inverted ? subject.to : predicate.finite + 1;
  const phrase = nounPhraseAt(tokens, start, { anyCase: true, limit: segment.to });
  const why = reason("quoted", { verb: predicate.verb.lemma });
  return phrase && !phrase.pronoun ? partyOf(clauses, phrase, phrase.from, phrase.to, why) : undefined;
}

/** "die Zeitung Vesbladet | Ministerin Lindqvåg": where a second title begins inside a run of names. */
export function splitAtTitle({ tokens }: Clauses, phrase: NounPhrase): NounPhrase | undefined {
  const first = phrase.from + (phrase.determiner ? 1 : 0);
  for (let at = first + 2; at < phrase.head; at++) {
    const token = tokens[at];
    if (
      token?.capital &&
      /(?:in|chef|minister|präsident|sprecher|führer|kanzler|könig|general|vorsitzender|vorsitzende|senator)$/u.test(
        token.lower,
      ) &&
      tokens[at + 1]?.capital
    ) {
      return { ...phrase, to: at, head: at - 1 };
    }
  }
  return undefined;
}
