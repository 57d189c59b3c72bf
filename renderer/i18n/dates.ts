import type { UiLanguage } from "#shared/messages/define";

const locales: Record<UiLanguage, string> = { en: "en-GB", de: "de-DE" };
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(language: UiLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], options);
    cache.set(key, format);
  }
  return format;
}

/** `2025-09-04`, `2025-09` or `2025` in words: "4 September 2025", "September 2025", "2025". */
export function publishedInWords(
  published: string,
  language: UiLanguage,
  month: "long" | "short" = "long",
): string {
  const [year, monthNumber, day] = published.split("-").map(Number);
  if (year === undefined || monthNumber === undefined) return published;
  const date = new Date(Date.UTC(year, monthNumber - 1, day ?? 1));
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month, timeZone: "UTC" };
  return formatter(language, day ? { ...options, day: "numeric" } : options).format(date);
}

/** A moment (ISO 8601) as day and time on this computer's clock. */
export function momentInWords(instant: string, language: UiLanguage): string {
  return formatter(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
}

/** A number with the separators of the language. */
export function numberInWords(value: number, language: UiLanguage): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}
