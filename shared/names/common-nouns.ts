import { nounsOfLife } from "./lists/nouns-life";
import { nounsOfPublicLife } from "./lists/nouns-politics";
import { nounsOfWork } from "./lists/nouns-work";
import { isGerman } from "./word-forms";

let nouns: ReadonlySet<string> | undefined;

function nounSet(): ReadonlySet<string> {
  nouns ??= new Set(
    `${nounsOfPublicLife} ${nounsOfLife} ${nounsOfWork}`.split(/\s+/u).filter(Boolean).map(nounKey),
  );
  return nouns;
}

/** Small letters without umlauts, so that plurals meet their singular: Häuser, Haus. */
function nounKey(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u00ad\u200b]/gu, "")
    .replaceAll("ä", "a")
    .replaceAll("ö", "o")
    .replaceAll("ü", "u")
    .replaceAll("ß", "ss");
}

const nounEnds = [
  "",
  "n",
  "en",
  "e",
  "s",
  "es",
  "er",
  "ern",
  "in",
  "innen",
  "nen",
  "r",
  "ens",
  "ns",
  "m",
  "em",
];

// Endings that make a noun of any word. Long enough that hardly a family name or a town ends so.
const nounSuffix =
  /(?:ung|ungs|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|sion|sionen|tät|täten|ismus|ismen|ling|linge|lingen|nis|nisse|nissen|tum|tümer|ierer|logie|logien|graphie|grafie|kratie|enz|anz|ment|mente|ments|ologe|ologen|ologin|euren|eurs|igung|barkeit|losigkeit|weise|ierung|chen|erin|erinnen|iker|ikerin|ikern|isten|istin|istinnen|jährige|jährigen|jähriger|köpfige|malige)$/u;
const suffixNames =
  /^(?:.{0,4}(?:heit|schaft|keit)|(?:klaus|lo|kon|constan|flo|flor|mar|lor|vin|cl[eé]m|ter)en[sz]|.{0,3}(?:ung|tum|nis|anz|enz|chen|erin|tät)|cathrin|katharin|münchen|aachen|tübingen|sion|trans)$/u;

// Heads that towns and families are called by as well: Hamburg, Rosenberg, Neumann.
const nameHeads = new Set(
  (
    "berg burg dorf feld mann stein stadt bach hof haus wald tal see land baum meister heim kirch au bruck brucke wolf " +
    "müller muller hahn konig kaiser bauer fischer hausen furt schmied graf horn busch winter sommer fuchs vogel koch " +
    "schneider jager berge burge weg rat art arm see reis ort eis rat akt ahn hut ring gut kraut apfel kern stern blum " +
    "blume hammer zorn lust engel teufel kamp kohl kuhn rose thal wein bier brot stolz wanger steg eck brand schreiber " +
    "rath ried markt hauer ecker acker winkel garten holz strauss strauch kampf zimmer"
  ).split(" "),
);
const shortestHead = 4;
const shortestFirstPart = 3;

const cache = new Map<string, boolean>();

/**
 * Whether a capitalised word is an ordinary noun: listed, a compound of a listed one, or made by a suffix.
 */
export function isCommonNoun(word: string, language: string): boolean {
  if (!isGerman(language)) return false;
  let known = cache.get(word);
  if (known === undefined) {
    // Words of all articles pass here: the memory may not grow for ever.
    if (cache.size > 50_000) cache.clear();
    known = decide(word);
    cache.set(word, known);
  }
  return known;
}

function decide(word: string): boolean {
  const last = word.split(/[-\u2010\u2011]/u).at(-1) ?? word;
  const lower = last.toLowerCase();
  return isListedNoun(last) || (nounSuffix.test(lower) && !suffixNames.test(lower)) || isCompound(last);
}

/** Whether a word is in the list in some form. */
export function isListedNoun(word: string): boolean {
  const key = nounKey(word);
  const list = nounSet();
  return nounEnds.some((end) => key.endsWith(end) && list.has(key.slice(0, key.length - end.length)));
}

function isCompound(word: string): boolean {
  const key = nounKey(word);
  const list = nounSet();
  for (let cut = shortestFirstPart; cut <= key.length - shortestHead; cut++) {
    const head = key.slice(cut);
    const base = nounEnds.map((end) => (head.endsWith(end) ? head.slice(0, head.length - end.length) : ""));
    if (base.some((noun) => noun.length >= shortestHead && list.has(noun) && !nameHeads.has(noun)))
      return true;
    // "Hausberg" has a noun in front of the head: such a compound is no town.
    const first = key.slice(0, cut).replace(/(?:s|en|n)$/u, "");
    if (
      first.length >= shortestHead &&
      list.has(first) &&
      base.some((noun) => noun.length > 3 && list.has(noun))
    ) {
      if (!base.some((noun) => nameHeads.has(noun))) return true;
    }
  }
  return false;
}
