import { isCalendarDate } from "#shared/model/dates";

/** What a stretch of text says as a date. "impossible": 30 February. "ambiguous": 04/09/2025. */
export type DateReading = { kind: "date"; value: string } | { kind: "impossible" } | { kind: "ambiguous" };

const monthNames: ReadonlyArray<readonly string[]> = [
  ["januar", "jänner", "january", "jan"],
  ["februar", "feber", "february", "feb"],
  ["märz", "maerz", "march", "mär", "mar"],
  ["april", "apr"],
  ["mai", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["dezember", "december", "dez", "dec"],
];
const monthNumbers = new Map(monthNames.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));
const month = `(?:${[...monthNumbers.keys()].sort((a, b) => b.length - a.length).join("|")})\\.?(?![\\p{L}])`;
const year = "(?:1[6-9]|20)\\d\\d";

/** Notations in the order they are tried; each pattern has the named groups y, m, d that it knows. */
const notations: readonly RegExp[] = [
  new RegExp(`(?<![\\d])(?<y>${year})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})(?!\\d)`, "u"),
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>${year}|\\d{2})(?!\\d)`, "u"),
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s?(?<n>${month}),?\\s?(?<y>${year})(?!\\d)`, "iu"),
  new RegExp(`(?<n>(?<!\\p{L})${month})\\s?(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<y>${year})(?!\\d)`, "iu"),
  new RegExp(`(?<!\\d)(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<y>${year})(?!\\d)`, "u"),
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})-(?<m>\\d{1,2})-(?<y>${year})(?!\\d)`, "u"),
  /(?<!\d)(?<y>(?:19|20)\d\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)/u,
];

/** The source of a pattern that matches any full date, for use inside larger patterns with the flags `iu`. */
export const anyDate = notations
  .map((notation) => notation.source.replace(/\(\?<(?![=!])\w+>/g, "(?:").replace("\\k<s>", "[-/.]"))
  .join("|");

/** The first date in `text` with its place (UTF-16 offsets); undefined if there is none. */
export function findDate(text: string): { start: number; end: number; reading: DateReading } | undefined {
  let best: { start: number; end: number; reading: DateReading } | undefined;
  for (const notation of notations) {
    const match = notation.exec(text);
    if (match?.groups && (!best || match.index < best.start)) {
      best = { start: match.index, end: match.index + match[0].length, reading: readGroups(match.groups) };
    }
  }
  return best;
}

/** The date `text` consists of or begins with, as in table cells and meta tags (`2025-09-04T12:00:00Z`); also `2025-09` and `2025`. */
export function readDate(text: string): DateReading | undefined {
  const trimmed = text.trim();
  const found = findDate(trimmed);
  if (found && found.start <= 14) return found.reading;
  const partial = /^(\d{4})(?:-(\d{2}))?$/.exec(trimmed);
  if (partial) return isCalendarDate(trimmed) ? { kind: "date", value: trimmed } : { kind: "impossible" };
  return undefined;
}

const monthOnly = new RegExp(`^(?<n>${month})\\s(?<y>${year})$`, "iu");

/** `March 2024`, as magazines are dated, as `2024-03`; undefined for anything else. */
export function readMonth(text: string): string | undefined {
  const { n = "", y = "" } = monthOnly.exec(text.trim())?.groups ?? {};
  const number = monthNumbers.get(n.toLowerCase().replace(/\.$/, ""));
  return number ? `${y}-${String(number).padStart(2, "0")}` : undefined;
}

function readGroups(groups: Record<string, string | undefined>): DateReading {
  let { d, m } = groups;
  if (groups.n) m = String(monthNumbers.get(groups.n.toLowerCase().replace(/\.$/, "")) ?? 0);
  if (groups.a && groups.b) {
    const [a, b] = [Number(groups.a), Number(groups.b)];
    if (a <= 12 && b <= 12 && a !== b) return { kind: "ambiguous" };
    [d, m] = b > 12 ? [groups.b, groups.a] : [groups.a, groups.b];
  }
  const value = `${fullYear(groups.y ?? "")}-${(m ?? "").padStart(2, "0")}-${(d ?? "").padStart(2, "0")}`;
  return isCalendarDate(value) && Number(d) > 0 ? { kind: "date", value } : { kind: "impossible" };
}

// 25 is 2025, 98 is 1998: nobody dates an article more than two years ahead.
function fullYear(digits: string): string {
  if (digits.length === 4) return digits;
  const century = 2000 + Number(digits) > new Date().getFullYear() + 2 ? 1900 : 2000;
  return String(century + Number(digits));
}
