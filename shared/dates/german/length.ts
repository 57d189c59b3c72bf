import type { Amount, Unit } from "../meaning";
import { type Groups, oneOf, startsWith } from "../rule";
import type { TimexModifier } from "../timex";
import { roughlyOf, roughlyPattern } from "./modifiers";
import { amountOf, amountPattern, amountStart } from "./numbers";
import { entryOf, unit, units, wholeLengths } from "./words";

// What stands where a unit may is looked up in `lengthOf`: all units in full would make a pattern slow to make.
/** A length such as "rund zwei Jahren", "einem halben Jahr", "einer Viertelstunde", "14-Tage". */
export const lengthPattern =
  `(?:(?<rough>${roughlyPattern}) )?(?:(?:ganze|volle|ganzen|vollen|weitere|weiteren) )?` +
  `(?:(?:(?<halfCount>${amountPattern})(?: und eine?)? )?(?<half>halbe[nrsm]?) (?<halfUnit>\\p{L}+)` +
  `|(?:eine[nrsm]? |ein |(?:eine[nrsm]? |ein )?(?:gute[nsr]?|knappe[nsr]?) )?(?<whole>${oneOf(Object.keys(wholeLengths))})` +
  `|(?<amount>${amountPattern})(?: (?:volle[nrs]?|ganze[nrs]?|gute[nrs]?|knappe[nrs]?|lange[nr]?|weitere[nrs]?))? (?<unit>\\p{L}+)` +
  `|(?<digits>\\d{1,4})-(?<joined>${unit})` +
  `|(?<bare>gute[nr]?|knappe[nr]?) (?<bareUnit>Stunde|Woche|Minute|halbe Stunde))`;

/** A first word that may begin a length. */
export const lengthStart = startsWith(
  [
    ...Object.keys(wholeLengths),
    ...(
      "halbe halben halbes halber rund etwa circa zirka ca ungefähr in schätzungsweise annähernd knapp knappe knappen " +
      "knappes fast beinahe nahezu bald weniger nicht unter gut gute guten gutes mehr länger über mindestens wenigstens " +
      "höchstens maximal längstens bis ganze ganzen volle vollen weitere weiteren"
    ).split(" "),
  ],
  amountStart,
);

/** How many of a unit, and how exactly. */
export interface Length {
  amount: Amount;
  unit: Unit;
  mod?: TimexModifier;
}

/** What the groups of `lengthPattern` come to. */
export function lengthOf(groups: Groups): Length | undefined {
  const found = amountAndUnit(groups);
  const mod = roughlyOf(groups.rough);
  return found && { ...found, ...(mod ? { mod } : {}) };
}

function amountAndUnit(groups: Groups): { amount: Amount; unit: Unit } | undefined {
  if (groups.whole) return entryOf(wholeLengths, groups.whole);
  if (groups.half) return halfOf(entryOf(units, groups.halfUnit), amountOf(groups.halfCount ?? "0"));
  if (groups.joined) return withUnit(Number(groups.digits), groups.joined);
  if (groups.bareUnit) return withUnit(1, groups.bareUnit);
  const amount = amountOf(groups.amount);
  return amount === undefined ? undefined : withUnit(amount, groups.unit);
}

function withUnit(amount: Amount, written: string | undefined): { amount: Amount; unit: Unit } | undefined {
  const found = entryOf(units, written);
  return found && { amount, unit: found };
}

const halves: Readonly<Partial<Record<Unit, { amount: number; unit: Unit }>>> = {
  minute: { amount: 30, unit: "second" },
  hour: { amount: 30, unit: "minute" },
  day: { amount: 12, unit: "hour" },
  year: { amount: 6, unit: "month" },
  decade: { amount: 5, unit: "year" },
  century: { amount: 50, unit: "year" },
};

/** "ein halbes Jahr" six months; "zwei halbe Tage" are left out, nobody writes them. */
function halfOf(
  whole: Unit | undefined,
  count: Amount | undefined,
): { amount: Amount; unit: Unit } | undefined {
  if (whole === undefined || count === "X" || count === undefined || count > 1) return undefined;
  return halves[whole] ?? { amount: 0.5, unit: whole };
}
