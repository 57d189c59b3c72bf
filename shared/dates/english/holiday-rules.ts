import type { Holiday } from "../meaning";
import { type DateRule, datePattern, oneOf, type Reading, type RuleMatch, startsWith } from "../rule";
import { ofYear, yearOrDirection } from "./period-rules";
import { dayPartName, dayParts, genitive } from "./words";

/** Names of holidays, lower case. */
const holidays: Readonly<Record<string, Holiday>> = {
  "new year's day": "newYear",
  "new year's": "newYear",
  "valentine's day": "valentine",
  "international women's day": "womensDay",
  "shrove tuesday": "shroveTuesday",
  "ash wednesday": "ashWednesday",
  "palm sunday": "palmSunday",
  "maundy thursday": "maundyThursday",
  "good friday": "goodFriday",
  "holy saturday": "holySaturday",
  easter: "easter",
  "easter sunday": "easter",
  "easter monday": "easterMonday",
  "may day": "labourDay",
  "labour day": "labourDay",
  "victory day": "victoryDay",
  "ascension day": "ascension",
  pentecost: "pentecost",
  "whit sunday": "pentecost",
  "whit monday": "pentecostMonday",
  "corpus christi": "corpusChristi",
  "fourth of july": "independenceDay",
  "bastille day": "bastilleDay",
  halloween: "halloween",
  "all saints' day": "allSaints",
  "all souls' day": "allSouls",
  thanksgiving: "thanksgiving",
  "thanksgiving day": "thanksgiving",
  "black friday": "blackFriday",
  "christmas eve": "christmasEve",
  "christmas day": "christmas",
  christmas: "christmas",
  "boxing day": "boxingDay",
  "new year's eve": "newYearsEve",
};
const holidayName = oneOf(Object.keys(holidays));
const holidayStarts = [...new Set(Object.keys(holidays).map((name) => name.split(/[ ']/, 1)[0] ?? ""))];
const things =
  /^ (?:tree|market|present|card|carol|dinner|party|gift|shopping|decoration|lights|song|jumper|egg|bunny|island|rising|costume|mass|message|pudding|bonus)s?(?!\p{L})/iu;

function readHoliday({ groups, words, after }: RuleMatch): Reading | undefined {
  const name = groups.holiday?.toLowerCase() ?? "";
  const holiday = holidays[name];
  if (!holiday || things.test(after) || !/\p{Lu}/u.test(words)) return undefined;
  const part = dayParts.get(groups.part?.toLowerCase() ?? "");
  return {
    meaning: { kind: "holiday", holiday, ...yearOrDirection(groups), ...(part ? { part } : {}) },
  };
}

/** Days with a name: "Christmas Eve", "last Easter", "Thanksgiving 2024". */
export const holidayRules: readonly DateRule[] = [
  {
    name: "holiday",
    first: startsWith([...holidayStarts, "last", "next", "this"]),
    pattern: datePattern(
      `(?:(?<direction>last|next|this past|this coming|this) )?(?<holiday>${holidayName})(?: (?<part>${dayPartName}))?${ofYear}${genitive}`,
    ),
    read: readHoliday,
  },
];
