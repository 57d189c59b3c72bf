/** @typedef {import("./read-timeml.mjs").Expression} Expression */
/** @typedef {Expression & {others?: ReadonlyArray<{type: string, value: string}>}} FoundExpression */
/** @typedef {{kind: string, article: string, gold?: Expression, found?: FoundExpression}} Mistake */

/** One spelling for what is written in several: T8.30 and T08:30. @param {string} value */
export function sameSpelling(value) {
  return value
    .toUpperCase()
    .replace(/T(\d{1,2})[.:](\d\d)$/, (_, hour, minute) => `T${hour.padStart(2, "0")}:${minute}`)
    .replace(/T(\d{1,2})$/, (_, hour) => `T${hour.padStart(2, "0")}:00`);
}

/** @param {Expression} a @param {Expression} b */
const overlap = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/**
 * Counts of one article: strict is the same extent, relaxed any overlap; each expression is matched once.
 * @param {string} article
 * @param {readonly Expression[]} gold
 * @param {readonly FoundExpression[]} found
 */
export function scoreArticle(article, gold, found) {
  const counts = emptyCounts();
  counts.gold = gold.length;
  counts.found = found.length;
  /** @type {Mistake[]} */
  const mistakes = [];
  const free = new Set(found);
  for (const expected of gold) {
    const match = [...free].sort((a, b) => overlap(b, expected) - overlap(a, expected))[0];
    const calendar = expected.type === "DATE" && /^\d/.test(expected.value);
    if (calendar) counts.calendar++;
    if (!match || overlap(match, expected) <= 0) {
      mistakes.push({ kind: "missed", article, gold: expected });
      continue;
    }
    free.delete(match);
    counts.relaxed++;
    const sameExtent = match.start === expected.start && match.end === expected.end;
    const sameValue = sameSpelling(match.value) === sameSpelling(expected.value);
    const among = [match, ...(match.others ?? [])];
    if (sameExtent) counts.strict++;
    if (match.type === expected.type) counts.type++;
    if (sameValue) counts.value++;
    if (sameValue && calendar) counts.calendarValue++;
    if (among.some(({ value }) => sameSpelling(value) === sameSpelling(expected.value))) counts.valueAmong++;
    if (!sameValue) mistakes.push({ kind: "value", article, gold: expected, found: match });
    else if (!sameExtent) mistakes.push({ kind: "extent", article, gold: expected, found: match });
  }
  for (const match of free) mistakes.push({ kind: "invented", article, found: match });
  return { counts, mistakes };
}

/** Nothing counted yet. */
export function emptyCounts() {
  return {
    gold: 0,
    found: 0,
    strict: 0,
    relaxed: 0,
    type: 0,
    value: 0,
    valueAmong: 0,
    calendar: 0,
    calendarValue: 0,
  };
}

/** @param {number} right @param {number} found @param {number} gold */
export function precisionRecall(right, found, gold) {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
