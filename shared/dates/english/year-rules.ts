import { type DateRule, datePattern, type Reading, type RuleMatch, startsWith } from "../rule";
import { isQuotedTitle } from "./names";
import { ordinalWord, readOrdinal } from "./numbers";
import { edge, edgeModifier, edgeWords, genitive } from "./words";

const yearFirst = /^(?:1\d{3}|20\d\d)$/u;
const yearStarts = startsWith([...edgeWords, "year", "calendar"], /^(?:1\d{3}|20\d\d)$/);

/** Before a number these tell that it is a year. */
const yearLead =
  /(?:^|[^\p{L}])(?:in|since|by|until|till|before|after|during|from|of|for|between|through|year|years|circa|ca\.|early|late|mid|spring|summer|autumn|fall|winter|the|this|its|their|his|her|our|'s|class of|election|elections|budget|war|and|to|as of|with|than|against|onwards?)[ -](?:\()?$/iu;
/** Number signs, money and words of counting before it. */
const countLead =
  /(?:[$€£¥#№§+]|(?:no|nr|number|page|p|pp|room|flight|route|about|some|nearly|almost|over|than|roughly|approximately|exactly|only|all|least|most|up to|estimated|another|other|article|section|paragraph|rs|us|chapter|size|model|type|boeing|airbus))\.? ?$/iu;
/** What is counted or measured behind it. */
const countBehind =
  /^(?:[,.:]\d|[%°€$£]|[ -]?(?:percent|per cent|people|men|women|children|troops|pounds|dollars|euros|feet|foot|ft|m|km|kg|g|kw|mw|gw|hp|mph|tons|tonnes|metres|meters|miles|kilometres|kilometers|degrees|calories|square|cubic|hours|hrs|gmt|utc|local time|or (?:so|more)|more|million|billion|strong)(?![\p{L}]))/iu;
/** A plural behind a number that nothing calls a year counts: "2000 soldiers". */
const pluralBehind =
  /^ (?:\p{Ll}+ )?(?!(?:was|is|has|as|this|its|us|does|saw|across|less|unless|thus|versus)(?!\p{L}))\p{Ll}{2,}s(?!\p{L})/u;

function isYear(match: RuleMatch): boolean {
  const { before, after } = match;
  if (countBehind.test(after) || /\d(?:[,.:/-]| )?$/u.test(before) || isQuotedTitle(match)) return false;
  if (/(?:around|about|than|over) $/iu.test(before))
    return !/^ \p{L}/u.test(after) && !/over $/iu.test(before);
  if (yearLead.test(before)) return true;
  if (countLead.test(before)) return false;
  if (/\($/u.test(before)) return /^[),;-]/u.test(after);
  return !pluralBehind.test(after);
}

function readYearAlone(match: RuleMatch): Reading | undefined {
  const { groups } = match;
  const written = Number(groups.year);
  const named = groups.named !== undefined || groups.edge !== undefined;
  if (!named && !isYear(match)) return undefined;
  if (countBehind.test(match.after)) return undefined;
  // Earlier years have to be called years: "in 1815".
  if (!named && written < 1800 && !/(?:in|since|of|from|until|by|between|and|to) $/iu.test(match.before))
    return undefined;
  return { meaning: { kind: "calendar", year: written, ...edgeModifier(groups.edge) } };
}

function readYears({ groups, before, after }: RuleMatch): Reading[] | undefined {
  const from = Number(groups.from);
  const second = groups.to ?? "";
  const to = second.length === 2 ? Math.floor(from / 100) * 100 + Number(second) : Number(second);
  if (to <= from || to - from > 200 || countLead.test(before) || countBehind.test(after)) return undefined;
  return [
    { meaning: { kind: "calendar", year: from }, group: "from" },
    { meaning: { kind: "calendar", year: to }, group: "to" },
  ];
}

const decadeWords = new Map(
  "twenties thirties forties fifties sixties seventies eighties nineties"
    .split(" ")
    .map((word, i) => [word, i + 2] as const),
);

function readDecade(match: RuleMatch): Reading | undefined {
  const { groups, before } = match;
  const named = decadeWords.get(groups.word?.toLowerCase() ?? "");
  const digit = named ?? Number(groups.tens);
  if (groups.century) {
    // "The 1800s" are a century, "the 2000s" a decade so far.
    const century = Number(groups.century) + 1;
    if (digit === 0 && century <= 20)
      return { meaning: { kind: "century", century, ...edgeModifier(groups.edge) } };
    return { meaning: decade(Number(groups.century) * 10 + digit, true, groups.edge) };
  }
  const apostrophe = match.words.includes("'") || before.endsWith("'");
  const the = /^the | the /iu.test(match.words) || /the '?$/iu.test(before);
  if ((!the && !apostrophe) || /(?:degrees|temperatures?|highs|lows)(?!\p{L})/iu.test(before))
    return undefined;
  // Temperatures and ages are in the seventies as well.
  if (!apostrophe && !named && !groups.edge && !/(?:in|of|since|during|from|until) $/iu.test(before))
    return undefined;
  if (/(?:in|into) (?:his|her|their|my|your|our) (?:early |mid-|late )?$/iu.test(before)) return undefined;
  return { meaning: decade(digit, false, groups.edge) };
}

function decade(number: number, century: boolean, edgeWord: string | undefined) {
  return { kind: "decade" as const, decade: number, century, ...edgeModifier(edgeWord) };
}

function readCentury({ groups, before }: RuleMatch): Reading | undefined {
  const century = readOrdinal(groups.nth ?? "");
  if (century === undefined || century < 5 || century > 30 || /quarter of (?:the |a )?$/iu.test(before))
    return undefined;
  return { meaning: { kind: "century", century, ...edgeModifier(groups.edge) } };
}

/** Years, decades and centuries: "in 2019", "mid-2019", "2015-19", "the 1990s", "the late 19th century". */
export const yearRules: readonly DateRule[] = [
  {
    name: "year",
    first: yearStarts,
    pattern: datePattern(
      `${edge}(?<named>(?:the )?(?:calendar )?year )?(?<year>1\\d{3}|20\\d\\d)(?![,.:]\\d)${genitive}`,
    ),
    read: readYearAlone,
  },
  {
    name: "years",
    first: yearFirst,
    pattern: datePattern(
      "(?<from>1[5-9]\\d\\d|20\\d\\d)(?: ?- ?|/)(?<to>(?:1[5-9]|20)\\d\\d|\\d\\d)(?!-?\\d)",
    ),
    read: readYears,
  },
  {
    name: "decade",
    first:
      /^(?:(?:1[1-9]|20)?\d0s?|the|very|early|late|later|earlier|mid|beginning|start|dawn|middle|end|close|turn|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)$/u,
    pattern: datePattern(
      `(?:the )?${edge}'?(?:(?<century>1[1-9]|20)?(?<tens>\\d)0'?s|(?<word>${[...decadeWords.keys()].join("|")}))`,
    ),
    read: readDecade,
  },
  {
    name: "century",
    first: new RegExp(
      `^(?:the|very|early|late|mid|beginning|start|dawn|middle|end|close|turn|\\d{1,2}(?:st|nd|rd|th)|${ordinalWord}|twenty)$`,
      "u",
    ),
    pattern: datePattern(
      `(?:the (?!(?:\\S+ )?\\S+-century))?${edge}(?<nth>\\d{1,2}(?:st|nd|rd|th)|${ordinalWord})[ -]century${genitive}`,
    ),
    read: readCentury,
  },
];
