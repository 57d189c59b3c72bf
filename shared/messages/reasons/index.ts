import type { Reason } from "../../suggest/reason";
import { formatMessage, type UiLanguage } from "../define";
import { datesReasons } from "./dates";
import { knownReasons } from "./known";
import { namesReasons } from "./names";
import { speechReasons } from "./speech";

const tables = { dates: datesReasons, names: namesReasons, speech: speechReasons, known: knownReasons };

/** The sentence for a reason, such as "Tuesday before 4 Sep 2025". A key without words shows itself. */
export function sayReason(reason: Reason, language: UiLanguage): string {
  const message = tables[reason.domain][reason.key];
  return message ? formatMessage(message, language, { ...reason.values }) : reason.key;
}
