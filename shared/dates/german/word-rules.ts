import type { Amount, Unit } from "../meaning";
import { type DateRule, datePattern, oneOf, type Reading, type RuleMatch } from "../rule";
import { roughlyOf, roughlyPattern, withMod } from "./modifiers";
import { amountOf, numberPattern } from "./numbers";
import { entryOf } from "./words";

/** Stems of adjectives that say how long something takes. */
const adjectiveUnits: Readonly<Record<string, Unit>> = {
  sekündig: "second",
  minütig: "minute",
  stündig: "hour",
  tägig: "day",
  wöchig: "week",
  monatig: "month",
  jährig: "year",
};

/** What lasts years without being a person. */
const lasting =
  /(?:problem|haft|strafe|bestehen|jubiläum|pause|zeit|amtszeit|verhandlung|verhandlungen|krieg|bürgerkrieg|konflikt|konflikts|vertrag|vertrags|laufzeit|geschichte|tradition|frist|ausbildung|sperre|studium|projekt|planung|bauzeit|herrschaft|regierungszeit|zusammenarbeit|partnerschaft|exil|bestand|kampf|streit|rechtsstreit|ehe|beziehung|dienst|garantie|jubiläums|besatzung|belagerung|phase|periode|suche|ermittlung|ermittlungen|arbeit|forschung|karriere|mandat|verjährung|abstand|rhythmus|turnus|übergangsfrist|probezeit|mitgliedschaft|isolation|abwesenheit|unterbrechung|verspätung|verzögerung|prozess|verfahren|reise|aufenthalt|durststrecke|programm|abkommen|waffenruhe|blockade|vorbereitung|entwicklung|erfahrung)(?:e?s|en|n)?$/;

/** Whether the next word, or the one behind it, lasts years: "sechsjährige (harte) Haft". */
function lasts(after: string): boolean {
  const [, first = "", second = ""] = /^ (\p{L}+)(?: (\p{L}+))?/u.exec(after) ?? [];
  return lasting.test(first.toLowerCase()) || lasting.test(second.toLowerCase());
}

function readAdjective({ groups, after, words }: RuleMatch): Reading | undefined {
  const unit = adjectiveUnits[(groups.stem ?? "").toLowerCase()];
  const written = (groups.amount ?? "").toLowerCase().replace(/-$/, "");
  const amount = adjectiveAmount(written);
  if (!unit || amount === undefined) return undefined;
  if (unit === "year" && amount !== "X" && !lasts(after)) return undefined;
  if (/^\p{Lu}/u.test(words) && /^ Krieg/u.test(after)) return undefined;
  const half = written === "halb" ? halfOf(unit) : undefined;
  return {
    meaning: { kind: "duration", parts: [half ?? { amount, unit }], ...withMod(roughlyOf(groups.rough)) },
  };
}

function adjectiveAmount(written: string): Amount | undefined {
  if (written === "mehr" || written === "viel") return "X";
  if (written === "halb") return 0.5;
  if (written === "ein") return 1;
  return amountOf(written);
}

function halfOf(unit: Unit): { amount: Amount; unit: Unit } | undefined {
  if (unit === "year") return { amount: 6, unit: "month" };
  if (unit === "hour") return { amount: 30, unit: "minute" };
  return unit === "day" ? { amount: 12, unit: "hour" } : undefined;
}

const longUnits: Readonly<Record<string, Unit>> = {
  sekunden: "second",
  minuten: "minute",
  stunden: "hour",
  tage: "day",
  wochen: "week",
  monate: "month",
  jahre: "year",
  jahrzehnte: "decade",
  jahrhunderte: "century",
  jahrtausende: "millennium",
};

const vague: Readonly<Record<string, "PAST_REF" | "PRESENT_REF" | "FUTURE_REF">> = {
  jetzt: "PRESENT_REF",
  "dieser tage": "PRESENT_REF",
  derzeit: "PRESENT_REF",
  zurzeit: "PRESENT_REF",
  "zur zeit": "PRESENT_REF",
  momentan: "PRESENT_REF",
  "im moment": "PRESENT_REF",
  "im augenblick": "PRESENT_REF",
  gegenwärtig: "PRESENT_REF",
  heutzutage: "PRESENT_REF",
  "zum jetzigen zeitpunkt": "PRESENT_REF",
  damals: "PAST_REF",
  kürzlich: "PAST_REF",
  neulich: "PAST_REF",
  unlängst: "PAST_REF",
  jüngst: "PAST_REF",
  "jüngster zeit": "PAST_REF",
  "jüngstger zeit": "PAST_REF",
  "jüngerer zeit": "PAST_REF",
  "letzter zeit": "PAST_REF",
  "vor kurzem": "PAST_REF",
  einst: "PAST_REF",
  seinerzeit: "PAST_REF",
  früher: "PAST_REF",
  bald: "FUTURE_REF",
  demnächst: "FUTURE_REF",
  "in kürze": "FUTURE_REF",
  "naher zukunft": "FUTURE_REF",
  "nächster zeit": "FUTURE_REF",
  "absehbarer zeit": "FUTURE_REF",
};
const vagueAdjectives: Readonly<Record<string, "PAST_REF">> = {
  ehemalig: "PAST_REF",
  damalig: "PAST_REF",
  einstig: "PAST_REF",
};

function readVague({ groups, before, after, words }: RuleMatch): Reading | undefined {
  const word = (groups.word ?? "").toLowerCase();
  const value = vague[word];
  if (!value) return undefined;
  if (word === "zur zeit" && /^ (?:de[rs]|von|als|ihre[rs]|seine[rs])(?!\p{L})/u.test(after))
    return undefined;
  if (
    word === "bald" &&
    (/(?:so|möglichst|allzu) $/iu.test(before) || /^ (?:darauf|danach|nach|wie|so|\d)/u.test(after))
  )
    return undefined;
  if (word === "jetzt" && /(?:bis|von|ab|erst|schon) $/iu.test(before) && /^-/u.test(after)) return undefined;
  if (word === "dieser tage" && /(?:ein|kein|welch|jed)\p{Ll}+ $/iu.test(before)) return undefined;
  if (word === "früher" && isComparative(before, after, words)) return undefined;
  return { meaning: { kind: "vague", value } };
}

/** "drei Tage früher", "früher als": no time but a comparison; "früherer" is not matched at all. */
function isComparative(before: string, after: string, words: string): boolean {
  if (/^ (?:als|oder|Ab|an|ins|zu|in Rente|in den)(?!\p{L})/u.test(after)) return true;
  if (
    /(?:viel|etwas|noch|deutlich|wesentlich|weit|je|umso|desto|Tage?n?|Jahre?n?|Monate?n?|Wochen?|Stunden?|Minuten|tags|eher|nicht) $/iu.test(
      before,
    )
  ) {
    return true;
  }
  return /^Früher/u.test(words) && !/(?:^|[.!?:„"»“(-]) ?$/u.test(before);
}

/** Single words that hold a time: lengths, and what is only past, present or to come. */
export const wordRules: readonly DateRule[] = [
  {
    name: "adjective of length",
    first:
      /^(?:\d{1,4}|\p{L}*(?:sekündig|minütig|stündig|tägig|wöchig|monatig|jährig)e?[nrsm]?|rund|etwa|fast|knapp|über|gut|mehr|nahezu|beinahe|ca|circa|ungefähr)$/u,
    pattern: datePattern(
      `(?:(?<rough>${roughlyPattern}) )?(?<amount>\\d{1,4}-?|mehr|viel|halb|ein|${numberPattern})(?<stem>${oneOf(Object.keys(adjectiveUnits))})(?:e[nrsm]?)?`,
    ),
    read: readAdjective,
  },
  {
    name: "for so long",
    first:
      /^(?:sekunden|minuten|stunden|tage|wochen|monate|jahre|jahrzehnte|jahrhunderte|jahrtausende)lange?[nrsm]?$/u,
    pattern: datePattern(`(?<unit>${oneOf(Object.keys(longUnits))})lang(?:e[nrsm]?)?`),
    read: ({ groups }) => {
      const unit = entryOf(longUnits, groups.unit);
      return unit && { meaning: { kind: "duration", parts: [{ amount: "X", unit }] } };
    },
  },
  {
    name: "past, present, future",
    first: new RegExp(
      `^(?:${Object.keys(vague)
        .map((word) => word.split(" ")[0])
        .join("|")})$`,
      "u",
    ),
    pattern: datePattern(`(?<word>${oneOf(Object.keys(vague))})`),
    read: readVague,
  },
  {
    name: "former",
    first: /^(?:ehemalig|damalig|einstig)e[nrsm]?$/u,
    pattern: datePattern(`(?<word>${oneOf(Object.keys(vagueAdjectives))})e[nrsm]?`),
    read: () => ({ meaning: { kind: "vague", value: "PAST_REF" } }),
  },
];
