import {
  isDefiniteArticle,
  isPlaceGenitive,
  isTellingTitle,
  phraseStart,
  titleStart,
} from "./german-grammar";
import { follows, type NameText, type Segment } from "./name-segments";
import type { NameWord } from "./name-words";

/** Widens a name to what a researcher tags: title, country and article before it, party behind it. */
export function withTitle(source: NameText, segment: Segment): Segment {
  const { words } = source;
  const titled = titlesBefore(words, segment.coreFirst);
  const person = segment.kind === "person" || titled < segment.coreFirst;
  if (!person) return segment;
  const widened = { ...segment, kind: "person" as const, ...party(source, segment.last) };
  if (titled === segment.coreFirst) {
    // "Nordkoreas Kim Jong-un"
    if (!isPlaceGenitive(words, titled - 1)) return widened;
    return {
      ...widened,
      first: titled - 1,
      reason: "state-title-name",
      score: Math.max(segment.score, 0.85),
    };
  }
  const start = phraseStart(words, titled);
  const reason = start.marked ? "state-title-name" : "title-name";
  return {
    ...widened,
    first: start.first,
    reason,
    score: Math.min(0.98, Math.max(segment.score, 0.8) + (start.marked ? 0.1 : 0.04)),
  };
}

/** Where the titles begin that stand right before the name at `index`. */
function titlesBefore(words: readonly NameWord[], index: number): number {
  let first = index;
  for (;;) {
    const before = words[first - 1];
    const gap = words[first]?.gap ?? "";
    if (!before?.capital) return first;
    if (before.address && /^\.?[ \u00a0]+$/u.test(gap)) first--;
    else if (before.title && follows(words[first]) && !before.firstName) first = titleStart(words, first - 1);
    else return first;
  }
}

/** "(CDU)" right behind a name. */
function party({ text, words }: NameText, last: number): { tail?: number } {
  const next = words[last + 1];
  if (next?.gap !== " (" || text[next.end] !== ")") return {};
  return next.acronym || next.organisation ? { tail: next.end + 1 } : {};
}

/**
 * Widens the name of a medium or an organisation by the word for it: "Nordkoreas Nachrichtenagentur KCNA".
 */
export function withHead({ words }: NameText, segment: Segment): Segment {
  const head = words[segment.coreFirst - 1];
  if (!head?.capital || !follows(words[segment.coreFirst])) return segment;
  if (
    !(head.mediaWord || (head.organisationWord && !head.state)) ||
    !/^(?:medium|organisation|other)$/u.test(segment.kind)
  )
    return segment;
  const start = phraseStart(words, segment.coreFirst - 1);
  const kind = head.mediaWord ? "medium" : "organisation";
  return { ...segment, first: start.first, kind };
}

// Offices that one person at a time has; others need a word that says of what.
const soleOffice =
  /(?:präsident|kanzler|papst|könig|kaiser|premier|diktator|machthaber|staatschef|regierungschef|ministerpräsident)(?:in|en|s|es)?$/iu;

/**
 * Functions that stand for a person: "der Kremlchef", "Chinas Staatschef", "der nordkoreanische Machthaber".
 */
export function functionSegments({ words }: NameText): Segment[] {
  const segments: Segment[] = [];
  for (const [index, word] of words.entries()) {
    if (!word.capital || !word.title || word.calendar || word.firstName) continue;
    const start = phraseStart(words, titleStart(words, index));
    const telling = isTellingTitle(word);
    if (!start.marked && !(start.definite && (telling || soleOffice.test(word.text)))) continue;
    if (!isSingular(words, start.first, word)) continue;
    const score = start.marked === "genitive" ? 0.72 : start.marked ? 0.68 : telling ? 0.6 : 0.5;
    segments.push({
      first: start.first,
      last: index,
      coreFirst: start.first,
      coreLast: index,
      kind: "person",
      score,
      reason: "function",
    });
  }
  return segments;
}

const pluralTitle = /(?:innen|ern|sten|chefs|leute)$/u;

/** Whether article and ending let the title mean one person: not "die Minister". */
function isSingular(words: readonly NameWord[], first: number, title: NameWord): boolean {
  const article = words[first]?.text.toLowerCase() ?? "";
  if (/innen$/u.test(title.text)) return false;
  if (!isDefiniteArticle(words, first)) return !pluralTitle.test(title.text);
  if (article === "die") return /(?:in|te|de|frau)$/u.test(title.text);
  if (article === "den") return !/(?:ern|chefs)$/u.test(title.text);
  return article === "des" || !/chefs$/u.test(title.text);
}
