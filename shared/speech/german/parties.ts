import { type Party, reason } from "../finding";
import type { Clauses } from "./clauses";
import type { NounPhrase } from "./noun-phrases";
import type { Predicate } from "./predicates";
import type { Subject } from "./subjects";

/** The words of tokens `[from, to)` as somebody a frame names. */
export function partyOf(
  { tokens }: Clauses,
  phrase: NounPhrase,
  from: number,
  to: number,
  why: Party["why"],
): Party {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return {
    start,
    end,
    why,
    ...(phrase.pronoun ? { pronoun: phrase.pronoun } : {}),
    ...(phrase.plural ? { plural: true as const } : {}),
  };
}

/** The subject as who says it, with the verb that shows it. */
export function speakerOf(clauses: Clauses, subject: Subject, predicate: Predicate): Party {
  const verb = verbWords(clauses, predicate);
  const key = subject.inverted ? "subject-after" : "subject-before";
  const party = partyOf(clauses, subject.phrase, subject.from, subject.to, reason(key, { verb }));
  return predicate.number === "plural" ? { ...party, plural: true } : party;
}

/** The verb as it stands in the text, with its particle: "teilte … mit". */
export function verbWords({ text, tokens }: Clauses, { at, last, finite }: Predicate): string {
  const word = (place: number) => text.slice(tokens[place]?.start ?? 0, tokens[place]?.end ?? 0);
  const places = [...new Set([finite, at, last])].sort((a, b) => a - b);
  return places
    .map((place, index) =>
      index > 0 && place - (places[index - 1] ?? 0) > 1 ? `… ${word(place)}` : word(place),
    )
    .join(" ");
}
