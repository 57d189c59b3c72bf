import type { MessageValues, UiLanguage } from "../define";

const months: Record<UiLanguage, readonly string[]> = {
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  de: "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.".split(" "),
};
const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-W(\d{2}))?$/;

/** A day, month, week or year of ISO 8601 as people write it: "4 Sep 2025", "4. Sept. 2025"; others stay as they are. */
export function readableDate(value: string, language: UiLanguage): string {
  const [, year, month, day, week] = isoDate.exec(value) ?? [];
  if (year === undefined) return value;
  if (week) return language === "de" ? `KW ${Number(week)} ${year}` : `week ${Number(week)} of ${year}`;
  const name = months[language][Number(month) - 1];
  if (name === undefined) return year;
  if (day === undefined) return `${name} ${year}`;
  return language === "de" ? `${Number(day)}. ${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** Words that stand before a date; German days take an article. */
const places: Record<UiLanguage, Record<"before" | "after" | "of", readonly [day: string, other: string]>> = {
  en: { before: ["before ", "before "], after: ["after ", "after "], of: ["of ", "of "] },
  de: { before: ["vor dem ", "vor "], after: ["nach dem ", "nach "], of: ["des ", "von "] },
};

/**
 * The values of a reason, its ISO dates made readable: `date` as it is, and in `beforeDate`, `afterDate` and `ofDate`
 * with their preposition.
 */
export function readableValues(
  values: Readonly<Record<string, string | number>>,
  language: UiLanguage,
): MessageValues {
  const readable: MessageValues = {};
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === "number" || !isoDate.test(value)) {
      readable[key] = value;
      continue;
    }
    const date = readableDate(value, language);
    const form = /^\d{4}-\d{2}-\d{2}$/.test(value) ? 0 : 1;
    const name = key.charAt(0).toUpperCase() + key.slice(1);
    readable[key] = date;
    for (const place of ["before", "after", "of"] as const) {
      readable[`${place}${name}`] = places[language][place][form] + date;
    }
  }
  return readable;
}
