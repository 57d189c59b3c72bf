import type { KeynessRow } from "../ipc/wording-types";

/** How often a wording is found in two groups, and in how many articles. */
export interface WordingCount {
  wording: string;
  countA: number;
  countB: number;
  articlesA: number;
  articlesB: number;
}

/** The sizes of the groups in words (or mentions), and which wordings are wanted. */
export interface KeynessChoice {
  sizeA: number;
  sizeB: number;
  /** The least count in both groups together. */
  least: number;
  limit: number;
}

/** Of so many times that a difference is called one, it is none once. */
const level = 0.05;

/**
 * Log-likelihood G2 of a wording found `a` times in a group of `sizeA` words and `b` times in one of `sizeB`, with the
 * expected counts of Rayson and Garside (2000); positive where the first group has more of it than its share.
 */
export function logLikelihood(a: number, b: number, sizeA: number, sizeB: number): number {
  if (sizeA === 0 || sizeB === 0 || a + b === 0) return 0;
  const expectedA = (sizeA * (a + b)) / (sizeA + sizeB);
  const expectedB = (sizeB * (a + b)) / (sizeA + sizeB);
  const part = (count: number, expected: number) => (count === 0 ? 0 : count * Math.log(count / expected));
  // Rounding may leave a trace below zero where both rates are equal.
  const measure = Math.max(0, 2 * (part(a, expectedA) + part(b, expectedB)));
  return a / sizeA >= b / sizeB ? measure : -measure;
}

/** Hardie's log ratio: how often the rate of the first group doubles that of the second; a count of 0 is taken as 0.5. */
export function logRatio(a: number, b: number, sizeA: number, sizeB: number): number {
  if (sizeA === 0 || sizeB === 0 || a + b === 0) return 0;
  return Math.log2((a || 0.5) / sizeA / ((b || 0.5) / sizeB));
}

/** How likely chance alone brings about a G2 at least this far from 0 (chi-squared, one degree of freedom). */
export function chanceOf(g2: number): number {
  return complementaryError(Math.sqrt(Math.abs(g2) / 2));
}

const errorTerms = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
];

/** The complementary error function for `x` of 0 or more, by a Chebyshev fit: off by less than 1.2e-7 of its value. */
function complementaryError(x: number): number {
  const t = 1 / (1 + x / 2);
  return t * Math.exp(errorTerms.reduceRight((sum, term) => sum * t + term, 0) - x * x);
}

/** The wordings that one group uses more than the other, the surest first, and how many were looked at. */
export function keynessRows(
  counts: Iterable<WordingCount>,
  { sizeA, sizeB, least, limit }: KeynessChoice,
): { rows: KeynessRow[]; tested: number } {
  const rows: KeynessRow[] = [];
  for (const count of counts) {
    const { countA, countB } = count;
    if (countA + countB < least || countA + countB === 0) continue;
    rows.push({
      ...count,
      rateA: rate(countA, sizeA),
      rateB: rate(countB, sizeB),
      logLikelihood: logLikelihood(countA, countB, sizeA, sizeB),
      logRatio: logRatio(countA, countB, sizeA, sizeB),
      holds: "none",
    });
  }
  rows.sort(
    (a, b) =>
      Math.abs(b.logLikelihood) - Math.abs(a.logLikelihood) ||
      b.countA + b.countB - a.countA - a.countB ||
      (a.wording < b.wording ? -1 : 1),
  );
  judge(rows);
  return { rows: rows.slice(0, limit), tested: rows.length };
}

function rate(count: number, size: number): number {
  return size === 0 ? 0 : (count * 10_000) / size;
}

/** Says of rows in order of their G2 which hold when all of them are looked at together. */
function judge(rows: KeynessRow[]): void {
  const chances = rows.map((row) => chanceOf(row.logLikelihood));
  // Benjamini and Hochberg: everything before the last one that stays below the rising line.
  const lastHeld = chances.findLastIndex((chance, at) => chance <= ((at + 1) / rows.length) * level);
  for (const [at, row] of rows.entries()) {
    if ((chances[at] ?? 1) <= level / rows.length) row.holds = "bonferroni";
    else if (at <= lastHeld) row.holds = "fdr";
  }
}
