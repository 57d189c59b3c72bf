import type { DurationUnit, PartOfDay, Season } from "../dates/timex-value";
import type { UiLanguage } from "./define";

/** One and many of a unit, and "every" with it. */
type UnitWords = readonly [one: string, many: string, every: string];

const english = (one: string, many = `${one}s`): UnitWords => [one, many, `every ${one}`];

/** The units of durations. */
export const unitWords: Record<UiLanguage, Record<DurationUnit, UnitWords>> = {
  en: {
    ML: english("millennium", "millennia"),
    CE: english("century", "centuries"),
    DE: english("decade"),
    Y: english("year"),
    H: english("half-year"),
    Q: english("quarter"),
    M: english("month"),
    W: english("week"),
    WE: english("weekend"),
    D: english("day"),
    TH: english("hour"),
    TM: english("minute"),
    TS: english("second"),
    TMO: english("morning"),
    TMI: english("midday"),
    TAF: english("afternoon"),
    TEV: english("evening"),
    TNI: english("night"),
    TDT: english("working day"),
    TAM: english("morning"),
    TPM: english("afternoon"),
  },
  de: {
    ML: ["Jahrtausend", "Jahrtausende", "jedes Jahrtausend"],
    CE: ["Jahrhundert", "Jahrhunderte", "jedes Jahrhundert"],
    DE: ["Jahrzehnt", "Jahrzehnte", "jedes Jahrzehnt"],
    Y: ["Jahr", "Jahre", "jedes Jahr"],
    H: ["Halbjahr", "Halbjahre", "jedes Halbjahr"],
    Q: ["Quartal", "Quartale", "jedes Quartal"],
    M: ["Monat", "Monate", "jeden Monat"],
    W: ["Woche", "Wochen", "jede Woche"],
    WE: ["Wochenende", "Wochenenden", "jedes Wochenende"],
    D: ["Tag", "Tage", "jeden Tag"],
    TH: ["Stunde", "Stunden", "jede Stunde"],
    TM: ["Minute", "Minuten", "jede Minute"],
    TS: ["Sekunde", "Sekunden", "jede Sekunde"],
    TMO: ["Morgen", "Morgen", "jeden Morgen"],
    TMI: ["Mittag", "Mittage", "jeden Mittag"],
    TAF: ["Nachmittag", "Nachmittage", "jeden Nachmittag"],
    TEV: ["Abend", "Abende", "jeden Abend"],
    TNI: ["Nacht", "Nächte", "jede Nacht"],
    TDT: ["Arbeitstag", "Arbeitstage", "jeden Arbeitstag"],
    TAM: ["Vormittag", "Vormittage", "jeden Vormittag"],
    TPM: ["Nachmittag", "Nachmittage", "jeden Nachmittag"],
  },
};

/** The parts of the day as they stand behind a date: in general, early, in the middle, late. */
export const partOfDayWords: Record<
  UiLanguage,
  Record<PartOfDay, readonly [plain: string, early: string, middle: string, late: string]>
> = {
  en: {
    MO: ["morning", "early morning", "mid-morning", "late morning"],
    MI: ["midday", "just before midday", "midday", "just after midday"],
    AF: ["afternoon", "early afternoon", "mid-afternoon", "late afternoon"],
    EV: ["evening", "early evening", "mid-evening", "late evening"],
    NI: ["night", "early in the night", "the middle of the night", "late at night"],
    DT: ["daytime", "early in the day", "the middle of the day", "late in the day"],
    AM: ["morning", "early morning", "mid-morning", "late morning"],
    PM: ["afternoon", "early afternoon", "mid-afternoon", "late afternoon"],
  },
  de: {
    MO: ["am Morgen", "am frühen Morgen", "mitten am Morgen", "am späten Morgen"],
    MI: ["am Mittag", "am frühen Mittag", "am Mittag", "am späten Mittag"],
    AF: ["am Nachmittag", "am frühen Nachmittag", "mitten am Nachmittag", "am späten Nachmittag"],
    EV: ["am Abend", "am frühen Abend", "mitten am Abend", "am späten Abend"],
    NI: ["in der Nacht", "in der frühen Nacht", "mitten in der Nacht", "spät in der Nacht"],
    DT: ["am Tag", "früh am Tag", "mitten am Tag", "spät am Tag"],
    AM: ["am Vormittag", "am frühen Vormittag", "mitten am Vormittag", "am späten Vormittag"],
    PM: ["am Nachmittag", "am frühen Nachmittag", "mitten am Nachmittag", "am späten Nachmittag"],
  },
};

export const seasonWords: Record<UiLanguage, Record<Season, string>> = {
  en: { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" },
  de: { SP: "Frühling", SU: "Sommer", FA: "Herbst", WI: "Winter" },
};

const englishOrdinals = ["first", "second", "third", "fourth"];

/** First to fourth in words, further ones in digits; a German one stands before a noun. */
export function ordinal(number: number, language: UiLanguage): string {
  if (language === "de") return `${number}.`;
  const small = englishOrdinals[number - 1];
  if (small) return small;
  const endings: Record<string, string> = { one: "st", two: "nd", few: "rd", other: "th" };
  return `${number}${endings[ordinalRules.select(number)] ?? "th"}`;
}

const ordinalRules = new Intl.PluralRules("en", { type: "ordinal" });
const nameForms = new Map<string, Intl.DateTimeFormat>();

function nameOf(day: number, part: "month" | "weekday", language: UiLanguage): string {
  const key = `${part} ${language}`;
  let form = nameForms.get(key);
  if (!form) {
    form = new Intl.DateTimeFormat(language, { [part]: "long", timeZone: "UTC" });
    nameForms.set(key, form);
  }
  return form.format(day);
}

/** The name of a month, 1 to 12. */
export function monthName(month: number, language: UiLanguage): string {
  return nameOf(Date.UTC(2000, month - 1, 1), "month", language);
}

/** The name of a weekday, 1 for Monday to 7 for Sunday. */
export function weekdayName(weekday: number, language: UiLanguage): string {
  // 3 January 2000 was a Monday.
  return nameOf(Date.UTC(2000, 0, 2 + weekday), "weekday", language);
}
