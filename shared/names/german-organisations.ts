import { isDefiniteArticle, isNational, phraseStart } from "./german-grammar";
import { follows, type NameText, plainSegment, type Segment } from "./name-segments";
import type { NameWord } from "./name-words";
import { isInflectedAdjective } from "./properness";
import { wordClass } from "./word-class";

/**
 * Organisations whose name is made of ordinary words: "das Auswärtige Amt", "die chinesische Regierung", "X
 * AG".
 */
export function organisationSegments(source: NameText): Segment[] {
  const segments: Segment[] = [];
  for (const index of source.words.keys()) {
    const found =
      namedWithAdjective(source, index) ?? namedWithHead(source, index) ?? withLegalForm(source, index);
    if (found) segments.push({ ...found, ...acronymBehind(source, found.last) });
  }
  return segments;
}

const capitalAdjective = /^\p{Lu}\p{Ll}{2,}(?:e|er|en|es)$/u;

/** "Europäische Fußball-Union", "Hamburger Mieterverein": an adjective with a capital inside a sentence. */
function namedWithAdjective({ words }: NameText, index: number): Segment | undefined {
  const word = words[index];
  const noun = words[index + 1];
  if (!word || !noun?.capital || !follows(noun) || !noun.noun || noun.calendar || noun.title)
    return undefined;
  const national = isNational(words, index) && word.capital && !word.begins;
  // "Meraner Alltag" has the name of a town only.
  const ofTown = word.townAdjective || /er$/u.test(word.text);
  const adjective =
    (ofTown
      ? noun.organisationWord && (word.townAdjective || isCapitalAdjective(words, index))
      : isCapitalAdjective(words, index)) || national;
  if (!adjective || word.functionWord) return undefined;
  const last = namePhraseEnd(words, index + 1);
  const kind = words.slice(index + 1, last + 1).some((one) => one.organisationWord)
    ? "organisation"
    : "other";
  const score = kind === "organisation" ? 0.82 : 0.62;
  const first =
    kind === "organisation" && isDefiniteArticle(words, index - 1) && follows(word) ? index - 1 : index;
  const core = { coreFirst: index, coreLast: last };
  return {
    first,
    last,
    ...core,
    kind,
    score,
    reason: kind === "organisation" ? "organisation-word" : "capitals",
  };
}

function isCapitalAdjective(words: readonly NameWord[], index: number): boolean {
  const word = words[index];
  if (!word || word.begins || !capitalAdjective.test(word.text)) return false;
  if (word.state && word.state.form !== "adjective") return false;
  if (
    word.noun ||
    word.organisation ||
    word.firstName ||
    word.surname ||
    word.place ||
    word.title ||
    word.state?.form === "inhabitants"
  )
    return false;
  const before = words[index - 1];
  // "etwas Neues", "alles Gute" are nouns; so are words behind an adjective.
  return (
    before !== undefined &&
    !before.capital &&
    !isInflectedAdjective(words, index - 1) &&
    word.text.length < 16
  );
}

/**
 * Where the noun phrase that begins with the noun at `index` ends: "Amt für Gesundheit", "Zentralbank (EZB)".
 */
function namePhraseEnd(words: readonly NameWord[], index: number): number {
  const link = words[index + 1];
  if (link && /^(?:für|zur)$/u.test(link.text) && follows(link)) {
    let at = index + 2;
    while (
      at - index < 5 &&
      follows(words[at]) &&
      words[at]?.capital === false &&
      isInflectedAdjective(words, at)
    )
      at++;
    if (words[at]?.capital && follows(words[at]) && words[at]?.noun) {
      const and = words[at + 1];
      const second = words[at + 2];
      if (and?.text === "und" && second?.capital && second.noun && follows(second)) return at + 2;
      return at;
    }
  }
  return index;
}

const generic =
  /^(?:regierung|rat|partei|gericht|führung|schule|kirche|gesellschaft|zentrum|verein|verband|gruppe|union|bund|organisation|kammer|theater|oper|museum|institut|republik|gemeinschaft|liga)(?:s|es|en|n)?$/iu;

const telling =
  /^(?:bundes|landes|außen|aussen|innen|verteidigungs|finanz|justiz|wirtschafts|umwelt|kultus|gesundheits|verkehrs|zentral|noten|amts|sicherheits|reichs|volks|oberlandes|verwaltungs|verfassungs).{4,}/iu;

/** A word organisations are named with, and what says which one. */
function namedWithHead(source: NameText, index: number): Segment | undefined {
  const { words } = source;
  const word = words[index];
  if (!word?.capital || !word.organisationWord || word.calendar || word.state) return undefined;
  const last = namePhraseEnd(words, index);
  const start = phraseStart(words, index);
  const make = (first: number, coreFirst: number, score: number): Segment => ({
    first,
    last,
    coreFirst,
    coreLast: last,
    kind: word.mediaWord ? "medium" : "organisation",
    score,
    reason: "organisation-word",
  });
  if (isNamedAfter(word, source.language)) return make(index, index, 0.8);
  if (start.marked === "genitive") return make(start.first, start.first, 0.72);
  if (start.marked === "national") return make(start.first, start.first, 0.66);
  if (last > index) return make(start.definite ? start.first : index, index, 0.68);
  if (
    start.definite &&
    telling.test(word.text) &&
    !generic.test(word.text) &&
    isDefiniteArticle(words, index - 1)
  ) {
    return make(index - 1, index, 0.56);
  }
  return undefined;
}

/** "Konrad-Adenauer-Stiftung", "Wagner-Gruppe": hyphenated with a name in front. */
function isNamedAfter(word: NameWord, language: string): boolean {
  const parts = word.text.split(/[-\u2010\u2011]/u);
  return parts.slice(0, -1).some((part) => {
    const own = wordClass(part, language);
    if (own.firstName || own.place || own.organisation || own.surname) return true;
    return part.length > 3 && /^\p{Lu}\p{Ll}/u.test(part) && !own.noun && !own.title && !own.functionWord;
  });
}

/** "(EZB)" right behind the name it abbreviates. */
export function acronymBehind({ text, words }: NameText, last: number): { tail?: number } {
  const next = words[last + 1];
  if (!next?.acronym || next.gap !== " (" || text[next.end] !== ")") return {};
  return { tail: next.end + 1 };
}

/** "Läpple AG" */
function withLegalForm({ words }: NameText, index: number): Segment | undefined {
  const form = words[index];
  const before = words[index - 1];
  if (!form?.legalForm || !before?.capital || !follows(form)) return undefined;
  let first = index - 1;
  while (index - first < 4 && words[first - 1]?.capital && follows(words[first]) && !words[first - 1]?.title)
    first--;
  if (words[first]?.begins && words[first]?.functionWord) first++;
  if (first >= index) return undefined;
  return plainSegment(first, index, "organisation", 0.88, "legal-form");
}
