import { primaryLanguage } from "./stems";
import { type Tokens, tokenFlag } from "./tokens";
import { type Vocabulary, wordKind } from "./vocabulary";

/** How much a word says of a common origin where two texts have it in common: 0 nothing, 1 as much as any. */
export const worth = { none: 0, name: 0.25, weak: 0.4, number: 0.5, unsure: 0.6, full: 1 } as const;

// Normalised words that stand in news of all kinds: spans of time, amounts, attribution.
const weakGerman = `
jahr jahre jahren jahres tag tage tagen tages woche wochen monat monate monaten stunde stunden minute minuten zeit
letzte letzten letzter letztes vergangene vergangenen vergangenem vergangener nachste nachsten nachster kommende
kommenden erste ersten erster erstes zweite zweiten zweiter dritte neue neuen neuer neues grosse grossen grosser
gut gute lange langem langen spater fruher zuletzt zunachst heute gestern morgen abend am ende endes anfang beginn mitte
million millionen milliarde milliarden prozent euro dollar uhr tausend hundert
angaben angabe zufolge mitteilung medienberichten medienbericht berichten bericht nachrichtenagentur agentur staatliche
staatlichen staatlicher sagte sagten sagt erklarte erklarten teilte mitgeteilt berichtete berichteten berichtet hiess
schrieb meldete meldeten betonte nannte sprach laut gab gibt geben kommt kommen kam kamen gehen geht ging steht
stand stehen lag liegt liegen bleibt blieb worden gewesen gemacht machen macht lassen lasst liess
jahrhundert jahrhunderts jahrhunderte jahrzehnt jahrzehnte jahrzehnten jahrzehnts halfte viertel drittel
rahmen bezug hinblick blick sicht teil seite fall fallen weise art grund mensch menschen leute personen deutlich
zahlreiche verschiedene weitere weiteren weiterer wenige wenigen ein zwei drei vier funf sechs sieben acht neun zehn
elf zwolf dutzend halb halbe halben land landes lander landern stadt staat staaten regierung
`;
const weakEnglish = `
year years day days week weeks month months hour hours time times last past next coming first second third new
early late later earlier ago today yesterday tomorrow morning evening end beginning start recent recently
million billion thousand hundred percent per cent euro euros dollar dollars pound pounds
said says say told according reported report reports statement spokesman spokeswoman spokesperson added
called call made make take took taken get got go went come came part number people man woman men women well
one two three four five six seven eight nine ten dozen half country countries city state states government
century centuries decade decades quarter third
news agency
`;

const weak: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(weakGerman.split(/\s+/u).filter(Boolean)),
  en: new Set(weakEnglish.split(/\s+/u).filter(Boolean)),
};
const noListStop = 3;
const { title, state, calendar, medium, organisation } = wordKind;

/** An article whose words are weighed. */
interface Weighed {
  text: string;
  tokens: Tokens;
  vocabulary: Vocabulary;
  /** Words that say little; undefined for languages without a list. */
  weak: ReadonlySet<string> | undefined;
  german: boolean;
}

/** The worth of each word of an article for telling a common origin from names, titles, dates and phrases. */
export function worthsOf(text: string, tokens: Tokens, vocabulary: Vocabulary, tag: string): Float32Array {
  const language = primaryLanguage(tag);
  const weighed = {
    text,
    tokens,
    vocabulary,
    weak: Object.hasOwn(weak, language) ? weak[language] : undefined,
    german: language === "de",
  };
  const worths = new Float32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) worths[i] = wordWorth(weighed, i);
  lowerAppositions(text, tokens, worths);
  return worths;
}

function wordWorth(weighed: Weighed, i: number): number {
  const { tokens, vocabulary } = weighed;
  const flag = tokens.flags[i] as number;
  const word = tokens.words[i] as number;
  if (flag & tokenFlag.stop || isShortWord(weighed, i)) return worth.none;
  const kind = kindOf(weighed, i);
  if (flag & tokenFlag.name) return weighed.german && mayBeNoun(weighed, i, kind) ? worth.unsure : worth.name;
  if (flag & tokenFlag.number) return worth.number;
  if (weighed.weak?.has(vocabulary.wordText(word))) return worth.weak;
  if (kind & (title | state | calendar | medium)) return worth.name;
  if (kind & organisation) return worth.unsure;
  // A capitalised word in no list that stands as nouns do: perhaps a river, perhaps a compound.
  if (flag & tokenFlag.capital && (kind & wordKind.known) === 0 && weighed.german) return worth.unsure;
  return worth.full;
}

/** Languages without a list of function words: most of those are short. */
function isShortWord({ tokens, weak: listed }: Weighed, i: number): boolean {
  if (listed || (tokens.flags[i] as number) & tokenFlag.capital) return false;
  const length = (tokens.ends[i] as number) - (tokens.starts[i] as number);
  return length > 1 && length <= noListStop;
}

function kindOf({ text, tokens, vocabulary }: Weighed, i: number): number {
  return vocabulary.classOf(tokens.words[i] as number, () => text.slice(tokens.starts[i], tokens.ends[i]));
}

/** In no list, and by itself: names mostly stand beside others or a title. Of one word alone nothing is known. */
function mayBeNoun(weighed: Weighed, i: number, kind: number): boolean {
  if (weighed.tokens.count === 1 || weighed.tokens.entities[i] !== 0) return false;
  return (
    (kind & (wordKind.listed | state)) === 0 && !besideCapital(weighed, i) && !besideCapital(weighed, i + 1)
  );
}

function besideCapital({ text, tokens }: Weighed, i: number): boolean {
  if (i <= 0 || i >= tokens.count) return false;
  const both = (tokens.flags[i - 1] as number) & (tokens.flags[i] as number) & tokenFlag.capital;
  return both !== 0 && /^[ \u00a0-]$/u.test(text.slice(tokens.ends[i - 1], tokens.starts[i]));
}

/** What stands before a full name says who that is: "die leitende Hebamme Ada Kröger" is a formula as a title is. */
function lowerAppositions(text: string, tokens: Tokens, worths: Float32Array): void {
  const { starts, ends, flags, count } = tokens;
  const has = (i: number, flag: number) => ((flags[i] as number) & flag) !== 0;
  const joined = (i: number) => /^[ \u00a0]$/u.test(text.slice(ends[i - 1], starts[i]));
  for (let i = 1; i + 1 < count; i++) {
    if (!has(i, tokenFlag.name) || has(i - 1, tokenFlag.name) || !joined(i)) continue;
    if (!joined(i + 1) || !has(i + 1, tokenFlag.capital)) continue;
    // A family name that is a noun as well: Brand, Fischer.
    worths[i + 1] = Math.min(worths[i + 1] as number, worth.name);
    for (let k = i - 1; k >= 0 && k > i - 4 && (worths[k] as number) > 0; k--) {
      if (!joined(k + 1) || (k === i - 1 && !has(k, tokenFlag.capital))) break;
      worths[k] = Math.min(worths[k] as number, worth.name);
    }
  }
}

/** From this much worth on wording in common is more than a formula. */
export const leastWorth = 2.5;
/** A long run need not be worth as much. */
const longRun = { words: 7, worth: 2 } as const;

/** Whether a run of `length` same words with this much worth says nothing of a common origin. */
export function isFormula(commonWorth: number, length: number): boolean {
  return commonWorth < (length < longRun.words ? leastWorth : longRun.worth);
}
