import { padded } from "../calendar";
import {
  because,
  dated,
  type MeaningOf,
  type Mention,
  type Outcome,
  type Reference,
  waitingFor,
} from "./reference";

/** A day further behind than this, in characters, does not belong to a time of the day. */
const behindReach = 30;
/** "6 a.m. on Wednesday": nothing but a preposition between them. */
const directReach = 4;
const dayForm = /^\d{4}-\d{2}-\d{2}/;

/** "Bern: Konzert, 20 Uhr. Basel: Tanz, 19 Uhr": each entry of such a list has its own day. */
const newEntry = /\p{L}: /u;

/** The last day mentioned in a sentence. */
function dayIn(sentence: number, reference: Reference): Mention | undefined {
  return reference.mentioned.find((mention) => mention.sentence === sentence && dayForm.test(mention.value));
}

/** The day a story began with in the sentence before; lists have no verbs, and begin anew behind a colon. */
function dayToldOf(reference: Reference): string | undefined {
  const mention = dayIn(reference.sentence - 1, reference);
  if (!mention || reference.tense() === undefined || newEntry.test(reference.since(mention)))
    return undefined;
  return dayForm.exec(mention.value)?.[0];
}

/** The day a time of the day belongs to, where another than the day of publication is named near it. */
function dayBeside(reference: Reference): string | undefined {
  return (
    reference.dayBehind(directReach) ??
    dayForm.exec(dayIn(reference.sentence, reference)?.value ?? "")?.[0] ??
    reference.dayBehind(behindReach) ??
    dayToldOf(reference)
  );
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
