import type { PeriodMeaning } from "../meaning";
import { type DateRule, datePattern, oneOf, type Reading, type RuleMatch } from "../rule";
import type { TimexModifier } from "../timex";
import { directionOf, whichPattern, yearNamed, yearOfPattern, yearPattern } from "./calendar-rules";
import { holidays } from "./holiday-words";
import { edgeOf, edgePattern, longEdgePattern, withMod } from "./modifiers";
import { ordinalOf, ordinalPattern } from "./numbers";
import { entryOf, season, seasons } from "./words";

const yearBehind = `(?: (?<year>${yearPattern})(?:/(?:\\d{4}|\\d\\d))?| (?<yearOf>${yearOfPattern}))?`;
const seasonLead =
  /(?:^|[^\p{L}])(?:im|seit|bis|ab|zum|vom|den|dem|des|der|dieser|diesem|vor|nach|für|über|spätestens|frühestens|und|oder|monate|beim|kommt der|gegen) $/iu;

function readSeason({ groups, before, words }: RuleMatch): Reading | undefined {
  const period = entryOf(seasons, groups.season);
  if (!period) return undefined;
  const edge = edgeOf(groups.edge);
  const alone = !edge && !groups.year && !groups.yearOf && !groups.which;
  if (alone && (!seasonLead.test(before) || /^\p{Ll}/u.test(words))) return undefined;
  if (alone && /(?:^|[^\p{L}])(?:der|und|oder) $/iu.test(before)) return undefined;
  // "diesen Sommer" is that of this year, though it may be over.
  const year = /^diese/iu.test(groups.which ?? "") ? { year: { shift: 0 } } : yearNamed(groups);
  return { meaning: { kind: "period", period, ...year, ...directionOf(groups.which), ...withMod(edge) } };
}

function periodOf(kind: "Q" | "H", number: number | undefined): PeriodMeaning["period"] | undefined {
  if (kind === "H") return number === 1 ? "H1" : number === 2 ? "H2" : undefined;
  return ([undefined, "Q1", "Q2", "Q3", "Q4"] as const)[number ?? 0];
}

function readPart(match: RuleMatch): Reading | undefined {
  const { groups } = match;
  const number = groups.letter ? Number(groups.letter.slice(1)) : ordinalOf(groups.ordinal);
  const period = periodOf(groups.quarter || /^q/iu.test(groups.letter ?? "") ? "Q" : "H", number);
  if (!period) return undefined;
  return { meaning: { kind: "period", period, ...yearNamed(groups) } };
}

const decadeWords: Readonly<Record<string, number>> = {
  null: 0,
  zehn: 1,
  zwanzig: 2,
  dreißig: 3,
  dreissig: 3,
  vierzig: 4,
  fünfzig: 5,
  sechzig: 6,
  siebzig: 7,
  achtzig: 8,
  neunzig: 9,
};
const decadeWord = oneOf(Object.keys(decadeWords));

function readDecade({ groups }: RuleMatch): Reading | undefined {
  const digits = groups.digits;
  const mod = withMod(edgeOf(groups.edge ?? groups.early));
  if (digits?.length === 4) {
    return { meaning: { kind: "decade", decade: Math.floor(Number(digits) / 10), century: true, ...mod } };
  }
  const decade = digits ? Math.floor(Number(digits) / 10) : entryOf(decadeWords, groups.word);
  if (decade === undefined) return undefined;
  const century = groups.century ? Number(groups.century) - 1 : undefined;
  if (century !== undefined) {
    return { meaning: { kind: "decade", decade: century * 10 + decade, century: true, ...mod } };
  }
  return { meaning: { kind: "decade", decade, century: false, ...mod } };
}

const decadeNoun = oneOf(Object.keys(decadeWords).filter((word) => !/null|zehn/.test(word)));
/** "Anfang der", "in den späten", "der ersten Hälfte des". */
const longEdge = `(?:(?:der )?(?<edge>${longEdgePattern}) )?(?:(?:die|den|der|des|das|dem) )?(?:(?<early>frühen|späten|ausgehenden|beginnenden) )?`;
const longStart = `${edgePattern}|die|den|der|des|das|dem|erste[nr]?|zweite[nr]?|frühen|späten|ausgehenden|beginnenden`;

function readCentury({ groups, after }: RuleMatch): Reading | undefined {
  const century = ordinalOf(groups.ordinal) ?? (groups.twentieth ? 20 : undefined);
  if (!century || century > 30 || /^ v(?:\.|or) ?Chr/iu.test(after)) return undefined;
  return { meaning: { kind: "century", century, ...withMod(edgeOf(groups.edge ?? groups.early)) } };
}

function readHoliday({ groups, before, after }: RuleMatch): Reading | undefined {
  const written = (groups.holiday ?? "").toLowerCase();
  const holiday = entryOf(holidays, written) ?? entryOf(holidays, written.replace(/e?s$/, ""));
  if (!holiday) return undefined;
  if (/["„“»'(]$/u.test(before) && /^["“”«']/u.test(after)) return undefined;
  if (/^ (?:Baumann|Stallone)/u.test(after) || /(?:Herrn?|Frau|Pfarrei|Kirche|Pfarre|Insel) $/u.test(before))
    return undefined;
  const second = /^(?:2\.|zweite[nrsm]?)$/iu.test(groups.nth ?? "");
  const meaning = {
    kind: "holiday" as const,
    holiday: holiday === "christmas" && second ? ("boxingDay" as const) : holiday,
    ...yearNamed(groups),
    ...directionOf(groups.which),
  };
  return { meaning };
}

/** "Jahresende", "Wochenbeginn": an edge of the current one. */
const edgeWords: Readonly<Record<string, TimexModifier>> = {
  anfang: "START",
  anfangs: "START",
  beginn: "START",
  beginns: "START",
  auftakt: "START",
  mitte: "MID",
  ende: "END",
  endes: "END",
  schluss: "END",
  ausklang: "END",
};

function readEdgeWord({ groups }: RuleMatch): Reading | undefined {
  const mod = entryOf(edgeWords, groups.edgeWord);
  const year = yearNamed(groups).year;
  if (typeof year === "number") return { meaning: { kind: "calendar", year, ...withMod(mod) } };
  const unit = { jahres: "year", monats: "month", wochen: "week", quartals: "quarter" } as const;
  const name = (groups.whole ?? "").toLowerCase() as keyof typeof unit;
  const by = typeof year === "object" ? year.shift : 0;
  return { meaning: { kind: "shift", unit: unit[name] ?? "year", by, ...withMod(mod) } };
}

const startOfSeason = new RegExp(
  `^(?:${edgePattern}|${whichPattern}|${oneOf(Object.keys(seasons))}s?)$`,
  "u",
);
const startOfHoliday = new RegExp(
  `^(?:${whichPattern}|[1-4]|(?:erste|zweite|dritte|vierte)[nr]?|${oneOf(Object.keys(holidays).map((name) => name.split(" ")[0] ?? ""))}e?s?)$`,
  "u",
);
const ofYear = `(?: (?:des (?:Jahres )?|von )?(?<year>${yearPattern})| (?<yearOf>${yearOfPattern}))?`;

/** Parts of the year and what is longer than one; holidays. */
export const periodRules: readonly DateRule[] = [
  {
    name: "season",
    first: startOfSeason,
    pattern: datePattern(
      `(?:(?<edge>${edgePattern}) (?:des )?)?(?:(?<which>${whichPattern}) )?(?<season>${season})s?${yearBehind}`,
    ),
    read: readSeason,
  },
  {
    name: "quarter and half",
    first: /^(?:\d|erste[nrsm]?|zweite[nrsm]?|dritte[nrsm]?|vierte[nrsm]?|q[1-4]|h[12])$/u,
    pattern: datePattern(
      `(?:(?<ordinal>${ordinalPattern}) (?:(?<quarter>(?:Jahres)?Quartale?s?|Vierteljahr(?:es)?)|Halbjahr(?:es)?|Jahreshälfte|Hälfte (?=des Jahres|${"von \\d|\\d{4}"}))|(?<letter>[QH][1-4])(?:(?=[ /]\\d{4})|(?<=(?:^|[^\\p{L}])(?:im|ins|zum|vom) q[1-4])))${ofYear}`,
    ),
    read: readPart,
  },
  {
    name: "decade",
    first: new RegExp(`^(?:${longStart}|${decadeWord}er(?:jahren?)?|\\d0er|\\d{3}0er)$`, "u"),
    pattern: datePattern(
      `${longEdge}(?:(?:wilden|goldenen) )?(?:(?<digits>(?:1\\d|20)?\\d0)er|(?<word>${decadeWord})er)[- ]?Jahren?(?: des (?<century>\\d{1,2})\\. Jahrhunderts)?`,
    ),
    read: readDecade,
  },
  {
    name: "decade without its noun",
    first: new RegExp(`^(?:${edgePattern}|den|die)$`, "u"),
    pattern: datePattern(
      `(?:(?:den|die) (?:(?<early>frühen|späten) )?(?=[\\p{L}\\d]+ern)|(?<edge>${edgePattern}) der )(?:(?<digits>(?:1\\d|20)?\\d0)ern?|(?<word>${decadeNoun})ern?)(?! Jahr)`,
    ),
    read: readDecade,
  },
  {
    name: "century",
    first: new RegExp(`^(?:${longStart}|\\d{1,2}|\\p{L}+te[nsm]?|\\p{L}+ste[nsm]?|zwanzigsten)$`, "u"),
    pattern: datePattern(
      `${longEdge}(?:(?<ordinal>${ordinalPattern})|(?<twentieth>zwanzigste[ns]?)) (?:Jahrhunderts?|Jahrhunderte|Jh\\.|Jhd\\.)`,
    ),
    read: readCentury,
  },
  {
    name: "the first of several centuries",
    first: new RegExp(`^(?:${longStart}|\\d{1,2})$`, "u"),
    pattern: datePattern(
      `(?<timex>${longEdge}(?<ordinal>\\d{1,2}\\.))(?= ?(?:und|bis|oder|/|-|,) ?(?:zum |zu |in das |ins )?(?:${edgePattern} )?(?:des )?\\d{1,2}\\. (?:Jahrhundert|Jh))`,
    ),
    read: readCentury,
  },
  {
    name: "holiday",
    first: startOfHoliday,
    pattern: datePattern(
      `(?:(?<which>${whichPattern}) )?(?:(?<nth>[12]\\.|erste[nr]?|zweite[nr]?) )?(?<holiday>${oneOf(Object.keys(holidays))}(?:e?s)?)${yearBehind}`,
    ),
    read: readHoliday,
  },
  {
    name: "edge in one word",
    first: /^(?:jahres|monats|wochen|quartals)(?:anfangs?|beginns?|auftakt|mitte|endes?|schluss|ausklang)$/u,
    pattern: datePattern(
      `(?<whole>Jahres|Monats|Quartals)(?<edgeWord>anfangs?|beginns?|mitte|endes?|schluss|ausklang)(?: (?<year>${yearPattern})| (?<yearOf>${yearOfPattern}))?|(?<week>Wochen)(?<weekEdge>anfang|beginn|auftakt|mitte)`,
    ),
    read: (match) => {
      const { week, weekEdge } = match.groups;
      return readEdgeWord(week ? { ...match, groups: { whole: week, edgeWord: weekEdge } } : match);
    },
  },
  {
    name: "weekend",
    first: /^(?:wochenendes?|pfingstwochenende)$/u,
    pattern: datePattern("Wochenendes?"),
    read: ({ before }) =>
      /(?:^|[^\p{L}])(?:am|zum|übers|vom|bis|ab|das|dem|seit|fürs|ans|langen|verlängerten) $/iu.test(before)
        ? { meaning: { kind: "shift", unit: "weekend", by: 0 } }
        : undefined,
  },
  {
    name: "calendar week",
    first: /^(?:kw|kalenderwoche|\d{1,2})$/u,
    pattern: datePattern(
      "(?:KW|Kalenderwoche) (?<week>\\d{1,2})(?:[ /](?<year>\\d{4}))?|(?<nth>\\d{1,2})\\. (?:KW|Kalenderwoche)(?: (?<nthYear>\\d{4}))?",
    ),
    read: ({ groups }) => {
      const week = Number(groups.week ?? groups.nth);
      const year = groups.year ?? groups.nthYear;
      if (week < 1 || week > 53) return undefined;
      return { meaning: { kind: "isoWeek", week, ...(year ? { year: Number(year) } : {}) } };
    },
  },
];
