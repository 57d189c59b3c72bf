import type { Reason } from "../../suggest/reason";
import { formatMessage, type Message, type UiLanguage } from "../define";
import { datesReasons } from "./dates";
import { knownReasons } from "./known";
import { namesReasons } from "./names";
import { readableValues } from "./readable-date";
import { speechReasons } from "./speech";
import { typedDateReasons } from "./typed-dates";

const tables: Record<Reason["domain"], Record<string, Message>> = {
  dates: { ...datesReasons, ...typedDateReasons },
  names: namesReasons,
  speech: speechReasons,
  known: knownReasons,
};

/**
 * The sentence for a reason, such as "Tuesday before 4 Sep 2025"; ISO dates among its values are made readable. A key
 * without words shows itself.
 */
export function sayReason(reason: Reason, language: UiLanguage): string {
  const message = tables[reason.domain][reason.key];
  return message
    ? formatMessage(message, language, readableValues(reason.values ?? {}, language))
    : reason.key;
}
