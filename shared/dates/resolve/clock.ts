import { padded } from "../calendar";
import { because, dated, type MeaningOf, type Outcome, type Reference, waitingFor } from "./reference";

/** A day further behind than this, in characters, does not belong to a time of the day. */
const behindReach = 30;
/** "6 a.m. on Wednesday": nothing but a preposition between them. */
const directReach = 4;
const dayForm = /^\d{4}-\d{2}-\d{2}/;

/** The last day mentioned in a sentence. */
function dayIn(sentence: number, reference: Reference): string | undefined {
  return reference.mentioned
    .filter((mention) => mention.sentence === sentence)
    .map(({ value }) => dayForm.exec(value)?.[0])
    .find((day) => day !== undefined);
}

/** The day a time of the day belongs to, where another than the day of publication is named near it. */
function dayBeside(reference: Reference): string | undefined {
  const here =
    reference.dayBehind(directReach) ??
    dayIn(reference.sentence, reference) ??
    reference.dayBehind(behindReach);
  // Lists of events have no verbs, and each entry its own day; a story goes on with the day it began with.
  return here ?? (reference.tense() ? dayIn(reference.sentence - 1, reference) : undefined);
}

function onItsDay(time: string, reference: Reference): Outcome {
  const beside = dayBeside(reference);
  const day = beside ?? reference.day;
  if (day === undefined) return waitingFor(`XXXX-XX-XXT${time}`);
  const key = day === reference.day ? "timeOfPublication" : "timeOfMention";
  return dated(`${day}T${time}`, because(key, { date: day }));
}

/** "12.30 Uhr", "7 pm". */
export function resolveClock(
  { hour, minute, second, zone }: MeaningOf<"clock">,
  reference: Reference,
): Outcome {
  const seconds = second === undefined ? "" : `:${padded(second, 2)}`;
  return onItsDay(`${padded(hour, 2)}:${padded(minute ?? 0, 2)}${seconds}${zone ?? ""}`, reference);
}

/** "am Nachmittag", "overnight". */
export function resolveDayPart({ part }: MeaningOf<"dayPart">, reference: Reference): Outcome {
  return onItsDay(part, reference);
}
