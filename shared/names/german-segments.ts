import type { ActorKind } from "../model/project";
import { nameLexicon } from "./lexicon";
import { follows, type NameText, phraseAt, plainSegment, type Segment } from "./name-segments";
import type { NameWord } from "./name-words";
import { genitiveBeforeNoun, germanProperness, isDetermined } from "./properness";

/** Names below this are not worth anybody's while. */
export const leastScore = 0.5;
const mostWords = 6;

const placeNoun =
  /^(?:(?:klein|groß|haupt|hafen|industrie|kreis|grenz|alt|provinz|millionen|universitäts)?stadt|stadtteil|ortsteil|ortschaft|ort|dorf|gemeinde|provinz|region|insel|halbinsel|fluss|berg|see|kanton|bezirk|landkreis|kreis|bundesland|bundesstaat|stadtstaat|flughafen|hafen|küste|metropole|gouvernement|departement|planet|landschaft|gebiet|land|republik|königreich)s?$/iu;
const organisationNoun =
  /^(?:firma|unternehmen|konzern|partei|gruppe|band|verein|club|klub|organisation|stiftung|hersteller|autobauer|verlag|kette|hilfsorganisation|terrormiliz|miliz|terrorgruppe|bank|airline|fluggesellschaft|reederei|agentur|label|universität|klinik|hochschule|institut|netzwerk|start-up|startup|onlinehändler|discounter|energieversorger|autohersteller|flugzeugbauer|chipkonzern|chiphersteller|softwarekonzern|internetkonzern|tochter|marke|orchester|ensemble)s?$/iu;

/** What the word straight before a name says of it. */
type Lead = "title" | "address" | "kin" | "place" | "organisation" | "medium" | undefined;

function leadOf(words: readonly NameWord[], index: number): Lead {
  const word = words[index];
  const before = words[index - 1];
  if (!word || !before) return undefined;
  if (before.address && /^\.?[ \u00a0]+$/u.test(word.gap)) return "address";
  if (!follows(word) || !before.capital) return undefined;
  if (before.mediaWord) return "medium";
  if (placeNoun.test(before.text)) return "place";
  if (organisationNoun.test(before.text)) return "organisation";
  if (before.organisationWord) return "organisation";
  if (before.title) return "title";
  if (before.kin) return "kin";
  return undefined;
}

const leadGain: Record<Exclude<Lead, undefined>, number> = {
  title: 0.4,
  address: 0.45,
  kin: 0.25,
  place: 0.25,
  organisation: 0.25,
  medium: 0.35,
};

/** The names in German text, without titles; in order, not overlapping. */
export function germanSegments(source: NameText): Segment[] {
  const segments: Segment[] = [];
  for (let index = 0; index < source.words.length; ) {
    const segment = phraseAt(source.words, index, source.language) ?? segmentAt(source, index);
    if (segment) segments.push(segment);
    index = segment ? segment.last + 1 : index + 1;
  }
  return segments;
}

function segmentAt(source: NameText, index: number): Segment | undefined {
  const word = source.words[index];
  // dpa, taz
  if (word?.medium && !word.capital) return plainSegment(index, index, "medium", 0.8, "medium");
  if (!word?.capital) return undefined;
  if (isInitial(source.words, index)) return personFromInitial(source, index);
  const lead = leadOf(source.words, index);
  const own = proper(source, index);
  const score = own > 0.1 ? Math.min(0.97, own + (lead ? leadGain[lead] : 0)) : leadSurname(word, lead);
  if (score < 0.3) return undefined;
  const last = lastWord(source, index, lead);
  const whole = last === index ? score : wholeScore(source, index, last, score);
  if (whole < leastScore) return undefined;
  return { ...plainSegment(index, last, "other", whole, "capitals"), ...nature(source, index, last, lead) };
}

function proper({ words, counts }: NameText, index: number): number {
  return germanProperness({ words, index, counts });
}

/** "Minister Koch": a noun that is a family name often enough, behind a title. */
function leadSurname(word: NameWord, lead: Lead): number {
  const name = word.noun && word.plainNoun && (lead === "title" || lead === "address") && !word.title;
  return name ? 0.62 : word.surname && lead ? 0.7 : 0;
}

function isInitial(words: readonly NameWord[], index: number): boolean {
  return (
    /^\p{Lu}\p{Ll}?$|^(?:\p{Lu}\.)+(?:\p{Lu}\.?)?$/u.test(words[index]?.text ?? "") &&
    /^\.?[ \u00a0]?$/u.test(words[index + 1]?.gap ?? "x") &&
    (words[index + 1]?.gap.startsWith(".") || words[index]?.text.endsWith(".") === true) &&
    words[index + 1]?.capital === true
  );
}

/** "J. K. Rowling" */
function personFromInitial(source: NameText, index: number): Segment | undefined {
  let last = index;
  while (isInitial(source.words, last) && last - index < 4) last++;
  const name = source.words[last];
  // Behind initials a noun is a family name as well.
  if (!name || name.functionWord || name.calendar || name.title || name.acronym || name.organisationWord)
    return undefined;
  const end = lastWord(source, last, "title");
  return plainSegment(index, end, "person", 0.75, "capitals");
}

function lastWord(source: NameText, first: number, lead: Lead): number {
  const { words } = source;
  let last = first;
  const person = () =>
    isPerson(words, first, last) || lead === "title" || lead === "address" || lead === "kin";
  while (last - first < mostWords) {
    const next = last + 1;
    const word = words[next];
    if (!word) return last;
    if (isInitial(words, next) && /^[ \u00a0.]+$/u.test(word.gap) && person()) {
      last = next;
      continue;
    }
    const initialBefore = isInitial(words, last) && /^\.?[ \u00a0]*$/u.test(word.gap);
    if (!follows(word) && !initialBefore) return last;
    const afterParticle = particleEnd(source, next, person());
    if (afterParticle !== undefined) last = afterParticle;
    else if (goesOn(source, first, last, person())) last = next;
    else return last;
  }
  return last;
}

/** Where the name goes on behind "von der" and its like; undefined if it does not. */
function particleEnd({ words }: NameText, index: number, person: boolean): number | undefined {
  const { particles } = nameLexicon();
  if (!person) return undefined;
  let at = index;
  while (at - index < 3 && particles.has(words[at]?.text ?? "") && follows(words[at])) at++;
  const name = words[at];
  // "Merkel und Müller" are two, "Karl von Bayern" is one.
  if (at === index || !name || !name.capital || !follows(name) || name.calendar) return undefined;
  if (
    words[index]?.text === "und" ||
    (at - index === 1 && /^z/u.test(words[index]?.text ?? "") && !name.place)
  ) {
    if (words[index]?.text === "und" || words[index]?.text !== "zu") return undefined;
  }
  return name.title || name.organisationWord ? undefined : at;
}

const romanNumber = /^[IVX]{1,5}$/u;

/** Whether the word behind `last` belongs to the name that begins at `first`. */
function goesOn(source: NameText, first: number, last: number, person: boolean): boolean {
  const { words, language } = source;
  const [begin, end, word] = [words[first], words[last], words[last + 1]];
  if (!begin || !end || !word?.capital || word.calendar || word.begins) return false;
  // Moon Jae In: nothing but a name gives a small word a capital there.
  if (word.functionWord)
    return person && last > first && /^(?!Sie|Ihr|Ihn)\p{Lu}\p{Ll}{1,2}$/u.test(word.text);
  if (romanNumber.test(word.text) && person) return true;
  if (phraseAt(words, last + 1, language)) return false;
  const ended = end.genitive || (end.state?.form === "name" && !end.firstName);
  if (ended && last === first && !end.acronym) return false;
  if (word.title || word.kin || word.address) return word.surname && person && !word.title;
  if (word.organisationWord || word.mediaWord) return false;
  if (word.state?.form === "name" && !word.firstName) return false;
  const score = proper(source, last + 1);
  if (person) return score >= 0.3 || (!word.noun && !word.functionWord) || (word.plainNoun && last === first);
  if (begin.place && last === first && !begin.firstName)
    return score >= 0.6 && !word.firstName && !word.place;
  if (begin.acronym && !begin.firstName) return score >= 0.55 && !word.firstName;
  return score >= 0.35;
}

/** Whether the words begin with a first name and are no town of that name. */
function isPerson(words: readonly NameWord[], first: number, last: number): boolean {
  for (let index = first; index <= last; index++)
    if (words[index]?.firstName && !words[index]?.genitive) return true;
  return false;
}

function wholeScore(source: NameText, first: number, last: number, score: number): number {
  const { words } = source;
  if (words[first]?.firstName) return Math.max(score, words[first]?.noun ? 0.7 : 0.93);
  const scores: number[] = [score];
  for (let index = first + 1; index <= last; index++)
    if (words[index]?.capital) scores.push(proper(source, index));
  const best = Math.max(...scores);
  const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
  return Math.min(0.95, Math.max(best * 0.9, mean + 0.18));
}

interface Nature {
  kind: ActorKind;
  reason: string;
  score?: number;
  values?: Record<string, string>;
}

/** What a name is and why it is taken for one. */
function nature(source: NameText, first: number, last: number, lead: Lead): Nature {
  const { words } = source;
  const word = words[first];
  if (!word) return { kind: "other", reason: "capitals" };
  if (lead === "medium")
    return { kind: "medium", reason: "after-medium-word", values: { word: words[first - 1]?.text ?? "" } };
  if (last === first) {
    const single = singleNature(word);
    if (single) return single;
  }
  if (lead === "title" || lead === "address" || lead === "kin")
    return { kind: "person", reason: "title-name" };
  if (isPerson(words, first, last)) return { kind: "person", reason: "first-name" };
  if (last === first && word.surname) return { kind: "person", reason: "family-name" };
  const inside = /^(?:in|aus|nach)$/iu.test(words[first - 1]?.text ?? "") && follows(word);
  if (lead === "place" || (last === first && inside)) return { kind: "other", reason: "place" };
  if (lead === "organisation") return { kind: "organisation", reason: "organisation-word" };
  if (words[last]?.surname) return { kind: "person", reason: "family-name" };
  if (words[first]?.organisation) return { kind: "organisation", reason: "organisation" };
  if (genitiveBeforeNoun({ words, index: last })) return { kind: "person", reason: "genitive" };
  const determined = isDetermined({ words, index: first });
  return { kind: last > first && !determined ? "person" : "other", reason: counted(source, first) };
}

function counted({ words, counts }: NameText, index: number): string {
  const count = counts?.get(words[index]?.text.toLowerCase() ?? "");
  return count && count.total >= 5 && count.lower + count.midSentenceWithArticle === 0
    ? "counted"
    : "capitals";
}

function singleNature(word: NameWord): Nature | undefined {
  if (word.medium) return { kind: "medium", reason: "medium" };
  if (word.state?.form === "name") return { kind: "state", reason: "state" };
  if (word.state?.form === "capital") {
    return { kind: "state", reason: "capital", values: { state: word.state.state.german[0] ?? "" } };
  }
  if (word.organisation) return { kind: "organisation", reason: "organisation" };
  if (word.place) return { kind: "other", reason: "place" };
  if (word.acronym) return { kind: "organisation", reason: "acronym" };
  return undefined;
}
