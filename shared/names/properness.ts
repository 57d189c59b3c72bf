import { nounAcronyms } from "./lists/noun-acronyms";
import type { NameWord } from "./name-words";
import type { NameWordCounts } from "./names";

/** The words around the one that is judged. */
export interface Neighbourhood {
  words: readonly NameWord[];
  index: number;
  counts: NameWordCounts | undefined;
}

const acronymNouns = new Set(nounAcronyms.split(/\s+/u).filter(Boolean));

const determiner =
  /^(?:d(?:er|ie|as|es|em|en)|(?:k?ein|mein|dein|sein|ihr|unser|euer)(?:e[rsmn]?)?|diese[rsmn]?|jene[rsmn]?|jede[rsmn]?|welche[rsmn]?|solche[rsmn]?|manche[rsmn]?|alle[rsmn]?|beide[rsmn]?|viele[rn]?|einige[rn]?|mehrere[rn]?|wenige[rn]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|hundert|tausend|am|im|vom|zum|zur|beim|ins|ans|aufs|fürs|kaum|etwas|nichts|viel|mehr|weniger|pro|je|per)$/iu;
const adjectiveEnd = /^\p{Ll}{2,}(?:e|er|en|em|es)$/u;
const surelyAdjective = /(?:er|es|em)$/u;
const preposition =
  /^(?:an|auf|aus|bei|bis|durch|für|gegen|gegenüber|hinter|in|mit|nach|neben|ohne|per|pro|seit|statt|trotz|über|um|unter|von|vor|während|wegen|zu|zwischen|als|wie|und|oder|sowie)$/iu;
const placePreposition = /^(?:in|aus|nach|bei|um|von|bis|nahe|gen)$/iu;
const number = /^\d/u;

/** Whether an article, a determiner, a number or an inflected adjective stands before a word. */
export function isDetermined({ words, index }: Pick<Neighbourhood, "words" | "index">): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (!word || !before || !/^[\s"„“»«‚‘]+$/u.test(word.gap)) return false;
  return determiner.test(before.text) || number.test(before.text) || isInflectedAdjective(words, index - 1);
}

/** Whether the small word at `index` is an adjective with an ending, and no verb such as "betonte". */
export function isInflectedAdjective(words: readonly NameWord[], index: number): boolean {
  const word = words[index];
  if (!word || word.functionWord || !adjectiveEnd.test(word.text)) return false;
  if (surelyAdjective.test(word.text) || word.state) return true;
  const before = words[index - 1];
  if (!before || word.begins) return true;
  return (
    determiner.test(before.text) ||
    number.test(before.text) ||
    (preposition.test(before.text) && !word.gap.includes(",")) ||
    (before.genitive && before.capital) ||
    (!/t$/u.test(word.text.replace(/en?$/u, "")) && isInflectedAdjective(words, index - 1))
  );
}

const verb =
  /^(?:war|ist|hat|habe|hätte|hatte|sei|wäre|wird|werde|würde|wurde|will|wolle|wollte|soll|solle|sollte|kann|könne|konnte|könnte|muss|müsse|musste|darf|dürfe|durfte|mag|möchte|kam|ging|gab|sah|stand|lag|hielt|nahm|traf|blieb|ließ|lief|fuhr|flog|trug|schlug|schrieb|rief|sprach|starb|verlor|gewann|begann|bekam|erhielt|zog|warf|wies|räumte|weiß|wusste|lud|trat|verließ|verwies|empfing|schied|unterlag|unterzog|bot|bat|zwang|fand|empfand|brach|griff|schloss|wuchs|spielt|\p{Ll}{2,}(?:te|[^aeiou]t|elt|igt|iert|det|tet|bt))$/u;
const noVerb =
  /^(?:nicht|jetzt|recht|leicht|echt|fest|fast|sonst|erst|meist|längst|zuletzt|zunächst|selbst|ernst|samt|rund|laut|bereits|statt|nachts|letzte|erste|bekannt|gut|damit|somit|weit|seit|mit|dort|heute|heut|kaputt|nackt|satt|jüngst|bestimmt|insgesamt|überhaupt|gesamte|alt|kalt|hart|zart|direkt|perfekt|exakt|konkret|verletzt|gleichgesinnt)$/u;

/** Whether the word at `index` is a finite verb in the singular, as far as its shape tells. */
export function isSingularVerb(words: readonly NameWord[], index: number): boolean {
  const word = words[index];
  return word !== undefined && !word.capital && verb.test(word.text) && !noVerb.test(word.text);
}

/** Whether a preposition stands before a word that places follow. */
export function isPlaced({ words, index }: Pick<Neighbourhood, "words" | "index">): boolean {
  const before = words[index - 1];
  return before !== undefined && placePreposition.test(before.text) && /^\s+$/u.test(words[index]?.gap ?? "");
}

// Letters and ends that German nouns hardly have.
const foreignShape =
  /[áàâãåāăąçćčđèêëēęěğíìîïīıłñńňóòôõøōőŕřśşšťúùûůūűýÿźżž]|(?:[aiouy]|ic|ić|ov|ow|ew|ev|off|son|sen|ez|es|ski|sky|cz|yan|ian|ung?h|ez|ian|ton|ville|worth|ham|field)$|^(?:Mc|Mac|O['’]|Al-|El-)|[^s]c[^hk]|[^e]y|oo|ou|sh|gh|wh|ck$|ll$|x$|tt$|^(?:Sm|Sn|Th|Y|X|C[^h]|Dj|Dz|Gh|Kh|Ng|Nk|Hs|Zh|Ts)/u;
const townEnd =
  /(?:burg|berg|dorf|heim|hausen|stadt|furt|brücken?|kirchen?|leben|rode|stedt|ingen|ungen|weiler|münde|walde|bach|bad|büttel|hagen|wick|wig|ow|itz|au)$/u;
const familyEnd =
  /(?:mann|meier|meyer|maier|mayer|müller|huber|bauer|berger|stein|feld|bach|hoff|hofer|haus|thal|berg|kamp|dt|tz|tke|nke|tzke|ski|sky|er|el|le|ke|ert|hart|bert|wig|rich|helm|old|wald)$/u;

const abbreviation =
  /^(?:Chr|Mio|Mrd|Tsd|Co|Nr|Abs|Art|Bd|Hrsg|Jh|Str|Kap|Abb|Tab|Anm|Aufl|Red|Bsp|Tel|Std|Min|Sek|Mo|Di|Mi|Do|Fr|Sa|So|Pkt|Pl)$/u;

/**
 * How likely a capitalised word of German text belongs to a name: 0 to 1. Titles and the like are judged
 * elsewhere.
 */
export function germanProperness(place: Neighbourhood): number {
  const word = place.words[place.index];
  if (!word?.capital || word.calendar || word.functionWord || number.test(word.text)) return 0;
  if (/^\p{Lu}$|^[IVX]+$/u.test(word.text) || abbreviation.test(word.text)) return 0;
  const listed = listedProperness(word, place);
  if (listed !== undefined) return counted(listed, word, place);
  if (word.noun || word.title || word.kin || word.organisationWord) return counted(0.04, word, place);
  return counted(unknownProperness(word, place), word, place);
}

function listedProperness(word: NameWord, place: Neighbourhood): number | undefined {
  const { state } = word;
  if (state?.form === "name") return 0.95;
  if (word.acronym) return acronymProperness(word, place);
  // Of "Brüsseler Beamte" no part is an actor's name.
  if (word.townAdjective && place.words[place.index + 1]?.capital) return 0.1;
  if (word.noun) {
    // Essen, Halle, Hof: towns behind "in", else food, a hall and a yard.
    if (word.place && isPlaced(place)) return 0.75;
    if (word.firstName && !isDetermined(place) && !word.begins) return 0.45;
    return undefined;
  }
  if (state?.form === "capital" || word.place) return 0.9;
  if (word.organisation || word.medium) return word.text.length < 3 ? 0.5 : 0.85;
  if (word.firstName || word.surname) return isDetermined(place) ? 0.5 : 0.8;
  if (word.title || word.kin) return 0.04;
  return undefined;
}

const unitBefore = /^\d/u;

function acronymProperness(word: NameWord, place: Neighbourhood): number {
  if (acronymNouns.has(word.text)) return 0.1;
  if (word.organisation || word.medium) return 0.93;
  const before = place.words[place.index - 1];
  const next = place.words[place.index + 1];
  const numbered =
    (before && unitBefore.test(before.text)) ||
    (next && unitBefore.test(next.text) && /^\s$/u.test(next.gap));
  if (numbered || /\d/u.test(word.text)) return 0.3;
  const article = before !== undefined && /^d(?:ie|er)$/iu.test(before.text);
  if (word.text.length < 3) return article ? 0.6 : 0.35;
  return article ? 0.8 : 0.6;
}

function unknownProperness(word: NameWord, place: Neighbourhood): number {
  const bare = word.text.replace(/['’ʼ]s?$/u, "");
  const hyphen = bare.indexOf("-");
  let score = 0.45;
  if (isDetermined(place)) score -= 0.3;
  else if (bareSubject(place)) score += word.begins ? 0.3 : 0.12;
  if (word.begins) score -= beginningAdjective.test(bare) ? 0.5 : 0.2;
  if (isInside(place)) score += townEnd.test(bare) ? 0.2 : 0.08;
  if (isSpeaker(place)) score += 0.25;
  if (foreignShape.test(bare)) score += 0.2;
  else if (familyEnd.test(bare) || townEnd.test(bare)) score += 0.06;
  if (pluralEnd.test(bare)) score -= townEnd.test(bare) && isPlaced(place) ? 0.05 : 0.16;
  if (bare.length < 3) score -= 0.3;
  if (bare.length > 11) score -= 0.2;
  if (bare.length > 15) score -= 0.2;
  if (hyphen > 0) score -= 0.15;
  if (genitiveBeforeNoun(place)) score += 0.25;
  return Math.max(0.02, Math.min(0.9, score));
}

const beginningAdjective =
  /(?:end|ig|lich|isch|bar|sam|los|voll|haft|iert|weise|stens|maßen|wegs|falls|dings|mals)$|^(?:Ge|Ver|Be|Er|Ent|Zer|Miss|Ein|Aus|Auf|An|Ab|Vor|Zu)(?:ge)?\p{Ll}+[^aeiou]t$/u;
const pluralEnd = /(?:[^i]en|ern|eln|nen|ens|[^aeiouf]s)$/u;

/** Whether the word stands straight behind "in", "aus" or "nach": nouns mostly have an article there. */
function isInside({ words, index }: Neighbourhood): boolean {
  return /^(?:in|aus|nach)$/iu.test(words[index - 1]?.text ?? "") && /^\s+$/u.test(words[index]?.gap ?? "");
}

const speechVerb =
  /^(?:sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|berichtete|berichtet|kritisierte|kritisiert|forderte|fordert|warnte|warnt|ergänzte|fügte|räumte|teilte|bekräftigte|behauptete|versicherte|äußerte|kündigte|verlangte|urteilte|schrieb|schreibt|zitierte|lobte|mahnte|fragte|antwortete|entgegnete|laut|wies|sprach|plädierte|beklagte|wolle|habe|hatte)$/u;

/** "sagte Rüttgers", "so Barth." */
function isSpeaker({ words, index }: Neighbourhood): boolean {
  const before = words[index - 1];
  const word = words[index];
  if (!before || !word || !/^\s+$/u.test(word.gap)) return false;
  if (before.text === "so") return /[,"“”»«]/u.test(before.gap);
  return speechVerb.test(before.text);
}

/** Whether the word, without an article, is the subject of a verb in the singular: nouns hardly are. */
function bareSubject({ words, index }: Neighbourhood): boolean {
  const next = words[index + 1];
  if (next && isSingularVerb(words, index + 1) && /^\s+$/u.test(next.gap)) return true;
  return isSingularVerb(words, index - 1) && /^\s+$/u.test(words[index]?.gap ?? "");
}

/** "Kims Besuch": with s and without an article, straight before a noun. */
export function genitiveBeforeNoun(place: Pick<Neighbourhood, "words" | "index">): boolean {
  const word = place.words[place.index];
  const next = place.words[place.index + 1];
  if (!word || !/[^s]s$|['’]$/u.test(word.text) || !next || !/^\s+$/u.test(next.gap)) return false;
  return !isDetermined(place) && next.capital && (next.noun || next.title) && !next.begins;
}

/** What the project's own articles say of the word. */
function counted(score: number, word: NameWord, { counts }: Neighbourhood): number {
  const count = counts?.get(word.text.toLowerCase());
  if (!count || count.total < 3) return score;
  const noun = (count.lower + count.midSentenceWithArticle) / count.total;
  if (noun > 0.25) return Math.min(score, word.noun ? 0.03 : 0.3);
  if (count.total >= 5 && noun === 0) return Math.min(0.95, score + (word.noun ? 0.05 : 0.2));
  return score;
}
