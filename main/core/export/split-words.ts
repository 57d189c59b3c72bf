import type { SplitReport } from "#shared/ipc/export-types";

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** What a split kept together and what its parts have in common, as English sentences. */
export function splitSentences(report: SplitReport, keptTogether: boolean): string[] {
  const { groupCount, groups, largestAcross, leaks, oversized = 0, threshold } = report;
  const least = percent(threshold);
  const sentences: string[] = [];
  if (keptTogether) {
    const largest = groups[0]?.articles.length ?? 0;
    sentences.push(
      `Articles that share ${least} or more of the words of the shorter one (in runs of five and more words, without ` +
        `masked text and formulas) are in the same part: ${groupCount} ${groupCount === 1 ? "group" : "groups"}` +
        (groupCount > 0 ? `, the largest of ${largest} articles.` : "."),
    );
  } else sentences.push("Near-duplicates were not kept together.");
  if (oversized > 0) {
    sentences.push(
      `${oversized} of the groups ${oversized === 1 ? "is" : "are"} larger than the part they are in was to be.`,
    );
  }
  sentences.push(
    leaks === 0
      ? `No two articles of different parts share ${least} or more.`
      : `${leaks} ${leaks === 1 ? "pair" : "pairs"} of articles in different parts share ${least} or more.`,
  );
  if (largestAcross)
    sentences.push(`The most that two articles of different parts share is ${percent(largestAcross.share)}.`);
  return sentences;
}
