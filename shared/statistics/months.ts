/** The month of a publication date, "2025-09"; "" for one without a date or with a year alone. */
export function monthOf(published: string | null): string {
  return published === null || published.length < 7 ? "" : published.slice(0, 7);
}

// A date with a wrong century must not make thousands of empty months.
const longestGap = 60;

/** Months in their order with those between them, however few; "" last. Gaps of more than five years stay gaps. */
export function monthsWithGaps(months: Iterable<string>): string[] {
  const sorted = [...new Set(months)].sort();
  const known = sorted.filter((month) => month !== "");
  const all: string[] = [];
  for (const month of known) {
    const before = all.at(-1);
    const gap = before === undefined ? 0 : numberOf(month) - numberOf(before) - 1;
    if (before !== undefined && gap <= longestGap) {
      for (let step = 1; step <= gap; step++) all.push(monthWith(numberOf(before) + step));
    }
    all.push(month);
  }
  return known.length < sorted.length ? [...all, ""] : all;
}

function numberOf(month: string): number {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return year * 12 + number - 1;
}

function monthWith(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, "0");
  return `${year}-${String((number % 12) + 1).padStart(2, "0")}`;
}
