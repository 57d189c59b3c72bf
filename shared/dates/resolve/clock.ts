import { padded } from "../calendar";
import { because, dated, type MeaningOf, type Outcome, type Reference, waitingFor } from "./reference";

const dayForm = /^\d{4}-\d{2}-\d{2}/;

/**
 * The day a time of the day belongs to: one named in the same sentence or the one before it, else the day of
 * publication.
 */
function dayOf(reference: Reference): { day: string; key: string } | undefined {
  const near = reference.mentioned.filter(({ sentence }) => sentence === reference.sentence);
  const here = near.map(({ value }) => dayForm.exec(value)?.[0]).find((day) => day !== undefined);
  if (here) return { day: here, key: "timeOfMention" };
  const behind = reference.dayBehind();
  if (behind) return { day: behind, key: "timeOfMention" };
  // Lists of events have no verbs, and each entry its own day; a story goes on with the day it began with.
  const told = reference.tense() !== undefined;
  const before = reference.mentioned
    .filter(({ sentence }) => told && sentence === reference.sentence - 1)
    .map(({ value }) => dayForm.exec(value)?.[0])
    .find((day) => day !== undefined);
  if (before) return { day: before, key: "timeOfMention" };
  return reference.day === undefined ? undefined : { day: reference.day, key: "timeOfPublication" };
}

function onItsDay(time: string, reference: Reference): Outcome {
  const found = dayOf(reference);
  if (!found) return waitingFor(`XXXX-XX-XXT${time}`);
  return dated(`${found.day}T${time}`, because(found.key, { date: found.day }));
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
