import type { DateLanguage, DateRule } from "../rule";
import { calendarRules } from "./calendar-rules";
import { clockRules } from "./clock-rules";
import { distanceRules } from "./distance-rules";
import { holidayRules } from "./holiday-rules";
import { lengthRules } from "./length-rules";
import { periodRules } from "./period-rules";
import { relativeRules } from "./relative-rules";
import { setRules } from "./set-rules";
import { englishTense } from "./tense";
import { vagueRules } from "./vague-rules";
import { weekdayRules } from "./weekday-rules";
import { yearRules } from "./year-rules";

const rules: readonly DateRule[] = [
  ...calendarRules,
  ...weekdayRules,
  ...relativeRules,
  ...distanceRules,
  ...periodRules,
  ...holidayRules,
  ...yearRules,
  ...clockRules,
  ...setRules,
  ...lengthRules,
  ...vagueRules,
];

const leadIn =
  /(?<![\p{L}\p{N}])(?:(?:only|even|just|shortly|probably|possibly) )?(?:(?:on|in|at|by|since|until|till|from|to|before|after|during|within|for|over|through|throughout|between|around|about|as of|up to|no later than|of) )+(?:(?:the|a|an) )?$/u;

/** English as the news of the United States write it: 3/9/2025 is the 9th of March. */
export const english: DateLanguage = { monthFirst: true, rules, leadIn, tenseOf: englishTense };

/** English as it is written elsewhere: 3/9/2025 is the 3rd of September. */
export const britishEnglish: DateLanguage = { ...english, monthFirst: false };
