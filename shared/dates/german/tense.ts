import type { Direction } from "../meaning";
import {
  attributeBehind,
  futureWords,
  modal,
  notVerbs,
  participle,
  participleInTe,
  passiveAhead,
  pastAuxiliary,
  pastInSte,
  plainPast,
  planned,
  presentAhead,
  sinceBefore,
  standsAhead,
  stemInT,
  toldPast,
  weakPast,
} from "./tense-words";

/** Where a clause may begin or end. */
const clauseBreak = /[;:–]|, | und (?=\p{L}+ )| - /gu;

function clauseAround(sentence: string, start: number, end: number): { before: string; after: string } {
  let from = 0;
  let to = sentence.length;
  for (const { index, 0: sign } of sentence.matchAll(clauseBreak)) {
    if (index + sign.length <= start) from = index + sign.length;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  return { before: sentence.slice(from, start), after: sentence.slice(end, to) };
}

function isWeakPast(word: string, clause: string): boolean {
  if (notVerbs.has(word)) return false;
  if (/machten?$|teten?$/u.test(word) || pastInSte.test(word)) return true;
  if (/sten?$/u.test(word) || participleInTe.test(word)) return false;
  return word.endsWith("te") || (!stemInT.test(word) && !modal.test(clause));
}

function hasWeakPast(clause: string): boolean {
  return [...clause.matchAll(weakPast)].some(([word]) => isWeakPast(word, clause));
}

function tenseOfClause(clause: string): Direction | undefined {
  if (toldPast.test(clause) || plainPast.test(clause) || hasWeakPast(clause)) return "past";
  if (passiveAhead.test(clause) || planned.test(clause)) return "future";
  if (pastAuxiliary.test(clause) && participle.test(clause)) return "past";
  return futureWords.test(clause) || standsAhead.test(clause) || presentAhead.test(clause)
    ? "future"
    : undefined;
}

/**
 * Whether the clause around `[start, end)` speaks of the past or the future. German shows it by its verb, which may
 * stand far from the date, so the clause is looked at first and the whole sentence only when it says nothing.
 */
export function germanTense(sentence: string, start: number, end: number): Direction | undefined {
  const { before, after } = clauseAround(sentence, start, end);
  if (attributeBehind.test(after) || sinceBefore.test(before)) return "past";
  return (
    tenseOfClause(`${before} ${after}`) ?? tenseOfClause(`${sentence.slice(0, start)} ${sentence.slice(end)}`)
  );
}
