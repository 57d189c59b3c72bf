import type { Amount, Unit } from "../meaning";
import { because, isClockUnit, type MeaningOf, type Outcome, unitLetters } from "./reference";

/** The TIMEX3 value of a length of time, such as `P6Y`, `PXW`, `PT1.5H`, `P2Y3M`. */
export function durationValue(parts: ReadonlyArray<{ amount: Amount; unit: Unit }>): string {
  const written = (clock: boolean) =>
    parts
      .filter(({ unit }) => isClockUnit(unit) === clock)
      .map(({ amount, unit }) => `${amount}${unitLetters[unit]}`)
      .join("");
  const clock = written(true);
  return `P${written(false)}${clock === "" ? "" : `T${clock}`}`;
}

/** "zwei Stunden", "eineinhalb Jahre". */
export function resolveDuration({ parts }: MeaningOf<"duration">): Outcome {
  const [{ amount, unit } = { amount: "X" as const, unit: "day" as const }] = parts;
  const why = parts.length === 1 ? because("length", { unit, amount }) : because("lengths");
  return { type: "DURATION", value: durationValue(parts), why };
}

/** "täglich", "every Tuesday". */
export function resolveSet({ value, quant, freq }: MeaningOf<"set">): Outcome {
  return {
    type: "SET",
    value,
    ...(quant === undefined ? {} : { quant }),
    ...(freq === undefined ? {} : { freq }),
    why: because("set"),
  };
}
