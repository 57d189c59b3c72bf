import type { Direction } from "../meaning";

/** Where a clause may begin or end. */
const clauseBreak = /[;:–]|, | und (?=\p{L}+ )| - /gu;

const futureWords =
  /(?<!\p{L})(?:wird|werden|werde|würde|will|wollen|wolle|möchte|möchten|soll|sollen|solle|dürfte|dürften|plant|planen|geplant|voraussichtlich|künftig|bevorsteht|ansteht|anstehen|anstehende[nr]?|beginnt|startet|eröffnet|endet|tagt|entscheidet|entscheiden|vorgesehen|angesetzt|angekündigt|erwartet|erwarten|spätestens|frühestens)(?!\p{L})/iu;
const standsAhead =
  /(?<!\p{L})(?:steht|stehen|findet|finden|tritt|treten|läuft|geht|kommt|kommen|gibt es|ist|sind) (?:.{0,60} )?(?:an|statt|bevor|in Kraft|los|zusammen|fällig)(?!\p{L})/iu;
const pastAuxiliary =
  /(?<!\p{L})(?:war|waren|wurde|wurden|hatte|hatten|habe|haben|hat|hätten|worden|gewesen|sei|seien|ist|sind)(?!\p{L})/iu;
const plainPast =
  /(?<!\p{L})(?:war|waren|wurde|wurden|hatte|hatten|worden|gewesen|kam|kamen|ging|gingen|gab|gaben|sprach|sprachen|traf|trafen|trat|traten|fiel|fielen|nahm|nahmen|hielt|hielten|ließ|ließen|stand|standen|blieb|blieben|lag|lagen|fand|fanden|begann|begannen|schrieb|schrieben|sah|sahen|hieß|stieg|stiegen|sank|sanken|flog|flogen|fuhr|fuhren|starb|starben|schloss|schlossen|verlor|gewann|gewannen|rief|riefen|lief|liefen|bot|boten|bat|baten|zog|zogen|warf|warfen|schlug|schlugen|brach|brachen|trug|trugen|entschied|erschien|verließ|verließen|erhielt|erhielten|bekam|bekamen|wies|wiesen|unterschrieb|griff|griffen|stieß|stießen|wuchs|wuchsen|verschwand|verschwanden|empfing|empfingen|beschloss|schwieg|aß|tat|taten|bestand|entstand|entstanden|verbot|betrat|betraten|ertrank|ertranken|wusste|wussten|konnte|konnten|musste|mussten|wollte|wollten|sollte|durfte|durften|dachte|dachten|brachte|brachten|kannte|nannte|nannten)(?!\p{L})/iu;
/** Verbs of the weak kind: "sagte", "reisten", "überquerte"; written small. */
const weakPast = /(?<![\p{L}-])(\p{Ll}{2,}(?:te|ten))(?!\p{L})/gu;
const notVerbs = new Set(
  (
    "heute letzte letzten erste ersten zweite zweiten dritte dritten vierte vierten fünfte fünften sechste sechsten " +
    "siebte siebten achte achten neunte neunten zehnte zehnten beste besten gute guten weite weiten breite breiten " +
    "bitte seite mitte nächste nächsten meiste meisten jüngste jüngsten höchste höchsten größte größten wichtigste " +
    "wichtigsten älteste ältesten alte alten kalte kalten harte harten laute lauten rote roten späte späten tote toten " +
    "echte echten rechte rechten leichte leichten schlechte schlechten erwarten starten arbeiten leiten bieten warten " +
    "halten enthalten erhalten behalten treten vertreten betreten raten beraten verraten bitten braten gestatten mieten " +
    "berichten richten beobachten achten betrachten antworten verantworten fürchten befürchten verhaften kosten leisten " +
    "gewährleisten testen belasten entlasten dürfte dürften könnte könnten müsste müssten möchte möchten sollten würde " +
    "hätte hätten bedeutet gesamte gesamten bekannte bekannten konkrete konkreten verletzte verletzten erneute erneuten " +
    "komplette kompletten private privaten direkte direkten deutsche geplante geplanten genannte genannten weitesten " +
    "spätesten frühesten ersten verhandelten beantragten rebellierenden zweitgrößte größten stärkste stärksten dichte " +
    "schlichte acht interessante interessanten prominente relevante relevanten bestimmte bestimmten sogenannte sogenannten " +
    "vereinte vereinten untersten obersten mitten unten hinten selten heuten inmitten seiten zeiten kosten daten karten " +
    "arten orten worten welten werten punkten monaten staaten soldaten minister räten"
  ).split(" "),
);
/** A participle behind "hat", "ist" or "sei": perfect tense, hence past. */
const participle =
  /(?<![\p{L}])(?:\p{Ll}*ge\p{Ll}{2,}(?:t|en)|(?:be|ver|er|ent|zer|miss|über|unter|wider|voll)\p{Ll}{3,}(?:t|en)|\p{Ll}+iert)(?![\p{L}])/u;
/** "am Dienstag in Bern vorgestellte Bericht": what has a participle as adjective is done. */
const attributeBehind =
  /^ (?:(?:in|von|vom|im|mit|auf|bei) (?:\p{L}+ ){1,3}|erneut |offiziell |bereits )?\p{Ll}*(?:ge\p{Ll}{2,}|(?:be|ver|er|ent|zer|über|unter)\p{Ll}{2,}|ier)(?:te|ene)[nrsm]? \p{Lu}/u;
const passiveAhead = /(?<!\p{L})(?:wird|werden|werde)(?!\p{L})/iu;
/** "soll am Dienstag die Grenze passiert haben": told of the past; "soll 2026 fertig sein" is not. */
const toldPast =
  /(?:ge\p{Ll}{2,}|(?:be|ver|er|ent|zer|über|unter)\p{Ll}{3,}|ier)(?:t|en) haben(?!\p{L})|(?:gereist|gekommen|gegangen|geflogen|gefahren|getroffen|gestorben|gefallen|geflohen|gelaufen|gebrochen|gekehrt|erschienen|geblieben|gewesen|worden|passiert|geschehen|entkommen) sein(?!\p{L})/u;

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

/** Stems that end in t: "gelten" and "warten" are no past. */
const stemInT =
  /(?:alt|elt|eit|eut|aut|äut|art|ort|ost|est|ist|üst|ast|ust|öst|icht|acht|echt|ücht|ürcht|aft|eft|üft|[^t]et|at|ät|öt|iet|itt|ett|oft|ift)en$/u;
const pastInSte =
  /(?:reist|löst|fasst|passt|küsst|musst|wusst|bremst|kreist|rast|speist|hasst|presst|grüßt|lasst|misst)en?$/u;
const participleInTe =
  /^(?:ab|an|auf|aus|bei|ein|fest|frei|her|hin|los|mit|nach|um|vor|weg|weiter|wieder|zu|zurück|zusammen|heraus|hervor)?ge\p{Ll}{2,}te$/u;
const modal =
  /(?<!\p{L})(?:wird|werden|werde|soll|sollen|solle|will|wollen|wolle|kann|können|könne|könnte|könnten|muss|müssen|müsse|müsste|darf|dürfen|dürfe|dürfte|möchte|möchten|um|zu)(?!\p{L})/iu;

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
  if (toldPast.test(clause)) return "past";
  if (plainPast.test(clause) || hasWeakPast(clause)) return "past";
  const future = futureWords.test(clause) || standsAhead.test(clause);
  if (future && passiveAhead.test(clause)) return "future";
  if (pastAuxiliary.test(clause) && participle.test(clause)) {
    return /(?<!\p{L})(?:geplant|vorgesehen|angesetzt|angekündigt)(?!\p{L})/iu.test(clause)
      ? "future"
      : "past";
  }
  return future ? "future" : undefined;
}

/**
 * Whether the clause around `[start, end)` speaks of the past or the future. German shows it by its verb, which may
 * stand far from the date, so the clause is looked at first and the whole sentence only when it says nothing.
 */
export function germanTense(sentence: string, start: number, end: number): Direction | undefined {
  const { before, after } = clauseAround(sentence, start, end);
  if (attributeBehind.test(after)) return "past";
  return (
    tenseOfClause(`${before} ${after}`) ?? tenseOfClause(`${sentence.slice(0, start)} ${sentence.slice(end)}`)
  );
}
