import type { DateLanguage } from "../rule";
import { calendarRules } from "./calendar-rules";
import { clockRules } from "./clock-rules";
import { lengthRules } from "./length-rules";
import { monthPartRules } from "./month-part-rules";
import { periodRules } from "./period-rules";
import { relativeRules } from "./relative-rules";
import { setRules } from "./set-rules";
import { germanTense } from "./tense";
import { toldRules } from "./told-rules";
import { weekdayRules } from "./weekday-rules";
import { wordRules } from "./word-rules";

/** German as it is written in the news of Germany, Austria, South Tyrol and Switzerland. */
export const german: DateLanguage = {
  // Of equally long matches the rule that comes first wins.
  rules: [
    ...clockRules,
    ...calendarRules,
    ...monthPartRules,
    ...weekdayRules,
    ...periodRules,
    ...relativeRules,
    ...toldRules,
    ...setRules,
    ...lengthRules,
    ...wordRules,
  ],
  leadIn:
    /(?<![\p{L}\p{N}])(?:(?:erst|noch|schon|bereits|kurz|spätestens|frühestens|voraussichtlich) )?(?:(?:am|im|beim|zum|zur|vom|ans?|in|seit|bis|ab|vor|nach|um|gegen|auf|von|zwischen|binnen|innerhalb|während|für|über|mit|aus|unter|anlässlich) )+(?:(?:spätestens|frühestens|voraussichtlich|etwa|rund|circa|mindestens|genau|kurz) )?(?:(?:der|den|dem|des|die|das) )?$/u,
  tenseOf: germanTense,
};
