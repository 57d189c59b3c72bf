import type { TimexModifier } from "./timex";

/** Typed words as they are looked up: `lead` is put in front, because some words are dates only behind it. */
export interface Spelling {
  lead: string;
  text: string;
}

type Language = "de" | "en";

const leads: Readonly<Record<Language, readonly string[]>> = {
  de: ["", "am ", "im ", "in der ", "um ", "seit ", "in "],
  en: ["", "on ", "in ", "at ", "for ", "on the "],
};

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  de: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};
/** How few letters of a weekday tell it from the others. */
const leastLetters: Readonly<Record<Language, number>> = { de: 2, en: 3 };

const months: Readonly<Record<Language, readonly string[]>> = {
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** A beginning of a weekday or month in full, when it is the beginning of only one. */
function completed(word: string, language: Language): string {
  const small = word
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/^sept$/, "sep");
  const begins = (names: readonly string[], least: number) => {
    const fitting = small.length >= least ? names.filter((name) => name.toLowerCase().startsWith(small)) : [];
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  return begins(weekdays[language], leastLetters[language]) ?? begins(months[language], 3) ?? word;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Typed words in the spellings in which they may be found, the likeliest first. */
export function spellingsOf(typed: string, language: Language): Spelling[] {
  const words = typed.split(" ");
  const full = words.map((word) => completed(word, language)).join(" ");
  const texts = new Set([typed, full, capitalised(typed), words.map(capitalised).join(" ")]);
  return leads[language].flatMap((lead) => [...texts].map((text) => ({ lead, text })));
}

/** "2.9.25", "9/2025", "W36", "14:30" in the words of the language; undefined when nothing is to be changed. */
export function numbersAsWords(typed: string, tag: string): string | undefined {
  const language = /^en\b/i.test(tag) ? "en" : "de";
  const week = /^(?:kw|cw|w|woche|week|kalenderwoche) ?(\d{1,2})(?:[ /.,-]+(\d{4}))?$/i.exec(typed);
  if (week) return `${language === "de" ? "KW" : "week"} ${week[1]}${week[2] ? ` ${week[2]}` : ""}`;
  if (/^\d{2,4}er$/.test(typed)) return `${typed} Jahre`;
  const month = /^(\d{1,2})[./] ?(\d{4})$/.exec(typed);
  if (month) return monthWord(month[1], month[2], language);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\.?(?: ?(\d{4}|\d{2}))?$/.exec(typed);
  if (dotted && Number(dotted[2]) <= 12) return dayWord(dotted[1], dotted[2], dotted[3], language);
  const clock = /^(\d{1,2})(?:[:.](\d{2}))? ?h?$/.exec(typed);
  if (clock?.[2]) return language === "de" ? `${clock[1]}.${clock[2]} Uhr` : undefined;
  const slashed = /^(\d{1,2})\/(\d{1,2})$/.exec(typed);
  const monthFirst = /^en(?:-us)?$/i.test(tag) && Number(slashed?.[1]) <= 12;
  if (slashed)
    return monthFirst
      ? dayWord(slashed[2], slashed[1], undefined, language)
      : dayWord(slashed[1], slashed[2], undefined, language);
  return undefined;
}

function monthWord(
  month: string | undefined,
  year: string | undefined,
  language: Language,
): string | undefined {
  const name = months[language][Number(month) - 1];
  return name && `${name} ${year}`;
}

function dayWord(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  language: Language,
): string | undefined {
  const name = months[language][Number(month) - 1];
  if (!name) return undefined;
  const short = year?.length === 2 ? `${Number(year) <= 40 ? "20" : "19"}${year}` : year;
  return `${day}${language === "de" ? "." : ""} ${name}${short ? ` ${short}` : ""}`;
}

const shortUnits: Readonly<Record<string, string>> = {
  ...{ j: "Y", y: "Y", mon: "M", mo: "M", q: "Q", w: "W", wo: "W", d: "D", t: "D" },
  ...{ h: "TH", std: "TH", min: "TM", s: "TS", sek: "TS", sec: "TS" },
};

/** "6 J", "3 h" as the value of a length; undefined for anything else. */
export function shortLength(typed: string): string | undefined {
  const [, count, word] = /^(\d+|x) ?([a-z]+)\.?$/i.exec(typed) ?? [];
  const unit = shortUnits[word?.toLowerCase() ?? ""];
  if (!count || !unit) return undefined;
  return unit.startsWith("T") ? `PT${count.toUpperCase()}${unit.slice(1)}` : `P${count.toUpperCase()}${unit}`;
}

const symbols: ReadonlyArray<readonly [form: RegExp, mod: TimexModifier]> = [
  [
    /^(?:~|≈|ca\.? |circa |zirka |etwa |ungefähr |rund |um die |about |around |approx\.? )\s*(?=\S)/i,
    "APPROX",
  ],
  [/^(?:<=|≤)\s*(?=\S)/, "ON_OR_BEFORE"],
  [/^(?:>=|≥)\s*(?=\S)/, "ON_OR_AFTER"],
  [/^<\s*(?=\S)/, "BEFORE"],
  [/^>\s*(?=\S)/, "AFTER"],
];

/** A sign such as "~" in front, and what is left without it. */
export function symbolModifier(typed: string): { rest: string; mod: TimexModifier } | undefined {
  for (const [form, mod] of symbols) {
    const rest = typed.replace(form, "");
    if (rest !== typed) return { rest, mod };
  }
  return undefined;
}
