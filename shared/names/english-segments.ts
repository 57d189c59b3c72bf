import type { ActorKind } from "../model/project";
import { nameLexicon } from "./lexicon";
import { nounAcronyms } from "./lists/noun-acronyms";
import { follows, type NameText, phraseAt, plainSegment, type Segment } from "./name-segments";
import type { NameWord } from "./name-words";

const leastScore = 0.5;
const mostWords = 7;
const acronymNouns = new Set(nounAcronyms.split(/\s+/u).filter(Boolean));

// Capitalised in English though they name no actor.
const plainCapitals =
  /^(?:God|Bible|Internet|Covid|Covid-19|Christmas|Earth|Christian|Christians|Muslim|Muslims|Jew|Jews|Jewish|Islamic|Catholic|Catholics|Protestant|Western|Eastern|Southern|Northern|North|South|East|West|Republican|Democrat|Democratic|Nazi|Soviet|Communist|Olympic|Olympics|Arab|Arabs|European|Europeans|African|Asian|Chinese|Mr|Mrs|Ms|Dr|English|OK|PM|AM|TV|Street|Road|Avenue|War)$/u;
const speechVerb =
  /^(?:said|says|told|tells|added|adds|wrote|writes|asked|warned|warns|called|calls|announced|argued|argues|claimed|claims|denied|denies|insisted|replied|tweeted|vowed|pledged|urged|urges|met|won|lost|resigned|declined|hopes|believes|thinks|wants|plans|visited|arrived)$/u;

/** How likely a capitalised word belongs to a name where only names have capitals: 0 to 1. */
export function englishProperness({ words, counts }: NameText, index: number): number {
  const word = words[index];
  if (!word?.capital || word.calendar || word.functionWord || plainCapitals.test(word.text)) return 0;
  if (/^\p{Lu}$|^[IVX]+$/u.test(word.text) || acronymNouns.has(word.text)) return 0;
  const { state } = word;
  if (state?.form === "name" || state?.form === "capital" || word.place) return 0.92;
  if (state) return 0;
  if (word.organisation || word.medium) return 0.9;
  if (word.acronym) return 0.75;
  if (word.title || word.address) return 0;
  if (word.firstName || word.surname) return 0.85;
  const count = counts?.get(word.text.toLowerCase());
  if (count && count.total >= 3 && count.lower / count.total > 0.25) return 0.15;
  if (!word.begins) return 0.75;
  const next = words[index + 1];
  if (next && follows(next) && speechVerb.test(next.text)) return 0.65;
  if (/['’ʼ]s?$/u.test(word.text)) return 0.55;
  return next && follows(next) && next.capital && !next.functionWord && !next.calendar ? 0.55 : 0.3;
}

/** The names in text of languages that give capitals to names only; in order, not overlapping. */
export function englishSegments(source: NameText): Segment[] {
  const segments: Segment[] = [];
  for (let index = 0; index < source.words.length; ) {
    const segment = phraseAt(source.words, index, source.language) ?? segmentAt(source, index);
    if (segment) segments.push(segment);
    index = segment ? segment.last + 1 : index + 1;
  }
  return segments;
}

function segmentAt(source: NameText, index: number): Segment | undefined {
  const { words } = source;
  const word = words[index];
  if (!word?.capital) return undefined;
  const organisation = organisationAt(source, index);
  if (organisation) return organisation;
  const titled = words[index - 1]?.title === true && follows(word);
  const own = englishProperness(source, index);
  const initial =
    !word.address &&
    /^(?:\p{Lu}|\p{Lu}\p{Ll})$/u.test(word.text) &&
    words[index + 1]?.gap === ". " &&
    words[index + 1]?.capital;
  const score = initial && !word.functionWord ? 0.6 : Math.min(0.97, own + (titled && own > 0 ? 0.2 : 0));
  if (score < leastScore) return undefined;
  const last = lastWord(source, index);
  const gain = last > index && own > 0 ? 0.1 : 0;
  return {
    ...plainSegment(index, last, "other", Math.min(0.96, score + gain), "capitals"),
    ...nature(source, index, last),
  };
}

const organisationLink = /^(?:of|for)$/u;

/** "Ministry of Foreign Affairs", "Chinese Foreign Ministry", "Harvard University". */
function organisationAt({ words }: NameText, index: number): Segment | undefined {
  let last = index;
  let head = -1;
  for (let at = index; at - index < mostWords; at++) {
    const word = words[at];
    if (!word || (at > index && !follows(word))) break;
    const link = organisationLink.test(word.text) || /^(?:the|and)$/u.test(word.text);
    if (link) {
      if (head < 0 || !words[at + 1] || !follows(words[at + 1])) break;
      if (word.text === "and" && !/^(?:of|for)$/u.test(words[head + 1]?.text ?? "")) break;
      continue;
    }
    if (!word.capital || word.calendar || word.address) break;
    if (at === index && word.functionWord) return undefined;
    if (word.title && head < 0 && !nameLexicon().englishTitleParts.has(word.folded)) return undefined;
    if (word.organisationWord || word.legalForm) head = at;
    last = at;
    if (/['’ʼ]s?$/u.test(word.text)) break;
  }
  if (head < 0 || last === index || (head < last && !organisationLink.test(words[head + 1]?.text ?? "")))
    return undefined;
  return plainSegment(index, last, "organisation", 0.82, "organisation-word");
}

function lastWord(source: NameText, first: number): number {
  const { words, language } = source;
  const { particles } = nameLexicon();
  let last = first;
  while (last - first < mostWords) {
    const [end, word] = [words[last], words[last + 1]];
    if (!end || !word || /['’ʼ]s?$/u.test(end.text)) return last;
    const initial = word.gap === ". " && /^\p{Lu}\p{Ll}?$/u.test(end.text);
    if (!follows(word) && !initial) return last;
    const particle = particles.has(word.text) && !/^(?:le|do|da|al|und)$/u.test(word.text);
    const beyond = particle && words[first]?.firstName ? particlesEnd(words, last + 1) : undefined;
    if (beyond !== undefined) {
      last = beyond;
      continue;
    }
    if (!word.capital || word.calendar || word.title || phraseAt(words, last + 1, language)) return last;
    if (end.state?.form === "name" && last === first && !end.firstName) return last;
    const roman = /^(?:[IVX]{1,4}|Jr|Sr)$/u.test(word.text);
    const middle = /^\p{Lu}$/u.test(word.text) && words[last + 2]?.capital === true;
    const odd = word.functionWord && last > first && /^\p{Lu}\p{Ll}{1,3}$/u.test(word.text);
    if (!roman && !middle && !odd && englishProperness(source, last + 1) < 0.5) return last;
    last++;
  }
  return last;
}

/** The capitalised word behind "van der" and its like; undefined if there is none. */
function particlesEnd(words: readonly NameWord[], index: number): number | undefined {
  const { particles } = nameLexicon();
  let at = index;
  while (at - index < 3 && particles.has(words[at]?.text ?? "") && follows(words[at])) at++;
  return words[at]?.capital && follows(words[at]) ? at : undefined;
}

function nature(
  { words }: NameText,
  first: number,
  last: number,
): { kind: ActorKind; reason: string; values?: Record<string, string> } {
  const word = words[first];
  const before = words[first - 1];
  const after = words[last];
  if (!word || !after) return { kind: "other", reason: "capitals" };
  if (first === last) {
    const single = singleNature(word);
    if (single) return single;
  }
  const titled = before && (before.title || before.address) && /^\.? $/u.test(word.gap);
  if (titled) return { kind: "person", reason: "title-name" };
  if (after.legalForm) return { kind: "organisation", reason: "legal-form" };
  if (word.firstName && !word.genitive) return { kind: "person", reason: "first-name" };
  if (after.surname) return { kind: "person", reason: "family-name" };
  if (word.acronym || word.organisation) return { kind: "organisation", reason: "acronym" };
  if (/^(?:in|at|near|from)$/iu.test(before?.text ?? "")) return { kind: "other", reason: "place" };
  const next = words[last + 1];
  if (next && speechVerb.test(next.text)) return { kind: "person", reason: "capitals" };
  return { kind: last > first ? "person" : "other", reason: "capitals" };
}

function singleNature(
  word: NameWord,
): { kind: ActorKind; reason: string; values?: Record<string, string> } | undefined {
  if (word.medium) return { kind: "medium", reason: "medium" };
  if (word.state?.form === "name") return { kind: "state", reason: "state" };
  if (word.state?.form === "capital")
    return { kind: "state", reason: "capital", values: { state: word.state.state.id } };
  if (word.organisation) return { kind: "organisation", reason: "organisation" };
  if (word.place) return { kind: "other", reason: "place" };
  if (word.acronym) return { kind: "organisation", reason: "acronym" };
  return undefined;
}
