import { disagree } from "./align-sentences";
import { type Evidence, evidenceOf, wholeOf } from "./paraphrase-evidence";
import type { WordLinks } from "./paraphrase-links";
import type { SentenceFeatures } from "./sentence-features";
import type { Vocabulary } from "./vocabulary";

/** All sentences of one article beside all of another; rows for those of `a`. */
export type EvidenceTable = ReadonlyArray<ReadonlyArray<Evidence | undefined>>;

// Fitted by logistic regression to pairs of sentences of invented reports, then rounded.
const weightFactor = 3.8;
const coverageFactor = 2.8;
const fullCoverage = 0.3;
const aheadOfBoth = 5;
const namesFactor = 0.8;
const bias = -7.6;
/** Less than this in words that say what happens, or numbers, is nothing. */
const leastSaid = 2;
/** So many words, names, numbers or days both sentences have. */
const leastThings = 2;
/** What sentences that name different numbers lose. */
const numbersDiffer = 0.3;
/** From `relationOf` on, articles are likely to tell of one event; what being below or above it costs or gives. */
export const usualRelation = 0.11;
const relationFactor = 8;
const mostLost = 8;
const mostGained = 0.5;
/** No two sentences count for more than that: the same notice may stand below any article. */
const mostOfPair = 1.5;

/** In shorter articles a single pair would decide. */
const leastSentences = 6;

/** What every two sentences have in common; undefined where that is nothing, or one of them takes no part. */
export function evidenceTable(
  a: ReadonlyArray<SentenceFeatures | undefined>,
  b: ReadonlyArray<SentenceFeatures | undefined>,
  links: WordLinks,
  vocabulary: Vocabulary,
): EvidenceTable {
  const wholes = b.map((other) => (other ? wholeOf(other) : 0));
  return a.map((one) => {
    const whole = one ? wholeOf(one) : 0;
    return b.map((other, j) => {
      if (!one || !other) return undefined;
      const evidence = evidenceOf(one, other, links, vocabulary, [whole, wholes[j] ?? 0]);
      return evidence.weight > 0 ? evidence : undefined;
    });
  });
}

/**
 * How far two articles tell of one event: how much those sentences have in common that are each other's best. About 0.2
 * for reports on one event, less than 0.08 for others of the same actors.
 */
export function relationOf(table: EvidenceTable): number {
  const bestOfRow = table.map((row) => Math.max(0, ...row.map((each) => each?.coverage ?? 0)));
  const bestOfColumn = (table[0] ?? []).map((_, j) =>
    Math.max(0, ...table.map((row) => row[j]?.coverage ?? 0)),
  );
  if (bestOfRow.length === 0 || bestOfColumn.length === 0) return 0;
  let mutual = 0;
  table.forEach((row, i) => {
    row.forEach((each, j) => {
      if (!each || each.coverage < (bestOfRow[i] ?? 0) || each.coverage < (bestOfColumn[j] ?? 0)) return;
      mutual += Math.min(mostOfPair, each.coverage * Math.log1p(each.weight / 3)) ** 1.5;
    });
  });
  return mutual / Math.max(leastSentences, Math.sqrt(bestOfRow.length * bestOfColumn.length));
}

/** How surely each two sentences say the same, 0 to 1, given how far the articles tell of one event. */
export function ratingsOf(
  table: EvidenceTable,
  a: ReadonlyArray<SentenceFeatures | undefined>,
  b: ReadonlyArray<SentenceFeatures | undefined>,
  relation: number,
): number[][] {
  const rows = table.map((row) => bestTwo(row.map((each) => each?.coverage ?? 0)));
  const columns = (table[0] ?? []).map((_, j) => bestTwo(table.map((row) => row[j]?.coverage ?? 0)));
  const related = Math.max(
    -mostLost,
    Math.min(mostGained, relationFactor * Math.log(relation / usualRelation)),
  );
  return table.map((row, i) =>
    row.map((each, j) => {
      const [one, other] = [a[i], b[j]];
      if (!each || !one || !other || each.plain + 4 * each.numbers < leastSaid || each.things < leastThings) {
        return 0;
      }
      const ahead = [rows[i], columns[j]].map((best) => {
        if (!best) return 0;
        return each.coverage - (each.coverage === best[0] ? best[1] : best[0]);
      });
      const logit =
        bias +
        weightFactor * Math.log1p(each.weight / 3) +
        coverageFactor * Math.min(1, each.coverage / fullCoverage) +
        aheadOfBoth * Math.min(...ahead) +
        related -
        namesFactor * (0.5 - (each.namesInCommon ?? 0.5)) -
        (disagree(one.numbers, other.numbers) ? numbersDiffer : 0);
      // Sums come out a hair otherwise when words are numbered otherwise: that must not decide between equals.
      return Math.round(1e6 / (1 + Math.exp(-logit / 2))) / 1e6;
    }),
  );
}

function bestTwo(values: readonly number[]): readonly [number, number] {
  let [best, next] = [0, 0];
  for (const value of values) {
    if (value > best) [best, next] = [value, best];
    else if (value > next) next = value;
  }
  return [best, next];
}
