import type { RuleMatch } from "../rule";

/** What is counted in thousands: a number before it is no year. */
const countedNoun = new RegExp(
  "^ (?:[\\p{L}]+[es]n? )?(?:\\p{L}*(?:meter|metern|kilometer|kilometern|tonnen|stimmen|plätze|plätzen|kräfte|kräften|leute|leuten|" +
    "arbeiter|arbeitern|arbeiterinnen|kinder|kindern|einwohner|einwohnern|teilnehmer|teilnehmern|besucher|besuchern|" +
    "soldaten|beamte|beamten|beamter|stellen|wohnungen|häuser|häusern|fälle|fällen|personen|menschen|männer|männern|frauen|" +
    "schüler|schülern|studenten|studierende|studierenden|mitglieder|mitgliedern|mitarbeiter|mitarbeitern|punkte|" +
    "punkten|prozent|euro|dollar|franken|pfund|rubel|yuan|yen|mark|lire|cent|stück|mal|jahre|jahren|tage|tagen|" +
    "stunden|minuten|sekunden|wochen|monate|monaten|liter|litern|hektar|grad|watt|kilowatt|megawatt|kilo|" +
    "kilogramm|gramm|zentimeter|bände|bänden|seiten|exemplare|exemplaren|unterschriften|opfer|opfern|tote|toten|" +
    "tieren|tiere|autos|fahrzeuge|fahrzeugen|flüge|flügen|unternehmen|betriebe|betrieben|firmen|familien|haushalte|" +
    "haushalten|gäste|gästen|betten|zuschauer|zuschauern|zuhörer|fans|flüchtlinge|flüchtlingen|migranten|" +
    "demonstranten|polizisten|helfer|helfern|retter|panzer|raketen|drohnen|bäume|bäumen|meilen|umdrehungen|" +
    "kalorien|volt|ps|bewerber|bewerbern|anträge|anträgen|anfragen|aktien|euros|millionen|milliarden|uhr|" +
    "kandidaten|delegierte|delegierten|abgeordnete|abgeordneten|gefangene|gefangenen|geiseln|verletzte|verletzten|" +
    "bürger|bürgern|anhänger|anhängern|kunden|patienten|infizierte|infizierten|infektionen|hotels|städte|städten|" +
    "gemeinden|orte|orten|dörfer|dörfern|objekte|objekten|werke|werken|sprachen|produkte|produkten|vereine|vereinen))(?![\\p{L}])",
  "iu",
);
const unitBehind = /^ ?(?:[%€$°‰²]|(?:km|kg|m|qm|mm|cm|ha|mio|mrd|kw|kwh|mw|gw|ps)(?![\p{L}]))/iu;
const moneyBefore =
  /(?:[€$£%§#]|(?<!\p{L})(?:nr|art|abs|s|seite|nummer|artikel|zimmer|kanal|platz|usd|eur|chf|nrn)\.?) ?$/iu;
/** Names that end in a year without naming one. */
const nameBefore =
  /(?:agenda|ziel|strategie|vision|plan|horizon|horizont|windows|office|modell|typ|airbus|boeing|peugeot|studio|blade runner|iso|din|formel|paragraf|paragraph) $/iu;
/** Only years stand behind these. */
const yearBefore =
  /(?:^|[^\p{L}])(?:seit|jahre?[ns]?|jahres|im|ab|bis|anfang|mitte|ende|sommer|herbst|winter|frühjahr|frühling|spätestens|ostern|weihnachten|pfingsten|zwischen|saison|schuljahr|anno|juni|juli|august|september|oktober|november|dezember|januar|jänner|februar|märz|april|mai|wm|em|olympia|von|erst|schon|bereits|zuletzt|vor|nach|der|und|oder) (?:ca\. |etwa |rund |circa )?$/iu;
/** Before these a round number is more likely than a year. */
const aboutBefore =
  /(?:rund|etwa|circa|ca\.|über|unter|knapp|fast|gut|mehr als|weniger als|mindestens|höchstens|bis zu|nahezu|insgesamt|jeweils|je|nur|um|auf|einen von|von den|die|alle|alle|zirka|maximal|weitere|weiteren|davon|minus|plus|mal) $/iu;
const sureBefore =
  /(?:seit|jahre?[ns]?|jahres|im jahr|anfang|mitte|ende|sommer|herbst|winter|frühjahr|frühling|anno) $/iu;
/** "2015 neue Stellen": what stands between a quantity and its noun. */
const countedAdjective =
  /^ (?:neue|weitere|junge|alte|deutsche|zusätzliche|verletzte|tote|bewaffnete|russische|freiwillige|bewohnbare|quadratische|zahlende|aktive|registrierte|befragte|ausländische)[nr]? \p{Lu}/u;
const newer = { from: 1900, to: 2039 };

/** Whether four digits at a match are a year and not a quantity, a price or a part of a name. */
export function isYear(year: number, match: Pick<RuleMatch, "before" | "after">): boolean {
  const { before, after } = match;
  if (year < 1000 || year > 2199) return false;
  if (/^[.,:]?\d|^[.,]-|^\/\d/u.test(after) || unitBehind.test(after) || moneyBefore.test(before))
    return false;
  if (/^ ?uhr(?![\p{L}])/iu.test(after) || countedNoun.test(after) || nameBefore.test(before)) return false;
  if (/[+/=<>]$/u.test(before.trimEnd()) || /\d [-x]? ?$/u.test(before)) return /\d{4} - $/u.test(before);
  if (sureBefore.test(before)) return true;
  if (countedAdjective.test(after)) return false;
  const nounBehind = /^ \p{Lu}\p{Ll}/u.test(after);
  return year % 100 === 0
    ? isRoundYear(year, before, after, nounBehind)
    : isOddYear(year, before, after, nounBehind);
}

/** 2000 is more often a number than a year. */
function isRoundYear(year: number, before: string, after: string, nounBehind: boolean): boolean {
  if (
    nounBehind ||
    aboutBefore.test(before) ||
    /^ (?:de[rnsm]|dieser|von|meiner|unserer)(?!\p{L})/u.test(after)
  ) {
    return false;
  }
  if (yearBefore.test(before)) return true;
  return year >= newer.from && /^[).,;:!?]|^ (?:\p{Ll}|[-(])|^$/u.test(after);
}

function isOddYear(year: number, before: string, after: string, nounBehind: boolean): boolean {
  const about = aboutBefore.test(before) && !/(?:^|[^\p{L}])(?:um|nur|die) $/iu.test(before);
  if (year >= newer.from && year <= newer.to) return !(about && nounBehind);
  if (about) return false;
  // "1250 kleine Häuser" is no year, "1250 kaufte der Graf" is one.
  const adjectiveBehind =
    /^ \p{Ll}+e[nr]? \p{Lu}/u.test(after) && !/^ (?:wurden?|waren|hatten?|kamen?|konnten?) /u.test(after);
  if (!nounBehind) return !adjectiveBehind;
  // "bis 1898 Schulstraße", "sandte 1801 Robert": a name, not the plural of something counted.
  return (
    yearBefore.test(before) ||
    (year >= 1500 && /(?<![\p{L}])\p{Ll}{2,} $/u.test(before) && !/^ \p{L}+(?:e|n|r|s)(?!\p{L})/u.test(after))
  );
}
