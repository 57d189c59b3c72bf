/** A stretch `[start, end)` with a label; any unit, as long as it is the same for both coders. */
export interface LabelledRange {
  label: string;
  start: number;
  end: number;
}

/** How many spans two coders have and how many of them pair up; can be added up over articles. */
export interface SpanMatches {
  first: number;
  second: number;
  /** Pairs with the same label and exactly the same borders. */
  exact: number;
  /** Pairs with the same label that overlap, each span in one pair at most: as many as there can be. */
  overlapping: number;
}

/** How far two coders agree on spans; the measure is the same whoever is called the first. */
export interface SpanAgreement extends SpanMatches {
  /** Twice the pairs, divided by the spans of both; null where neither has any. */
  exactF1: number | null;
  overlappingF1: number | null;
}

/** No spans. */
export function noMatches(): SpanMatches {
  return { first: 0, second: 0, exact: 0, overlapping: 0 };
}

/** Adds matches of another article or label. */
export function addMatches(sum: SpanMatches, more: SpanMatches): void {
  sum.first += more.first;
  sum.second += more.second;
  sum.exact += more.exact;
  sum.overlapping += more.overlapping;
}

/** F1 of so many pairs among the spans of two coders; null where neither has any. */
export function f1(pairs: number, first: number, second: number): number | null {
  return first + second === 0 ? null : (2 * pairs) / (first + second);
}

/** The matches with their F1. */
export function withF1(matches: SpanMatches): SpanAgreement {
  const { first, second, exact, overlapping } = matches;
  return {
    ...matches,
    exactF1: f1(exact, first, second),
    overlappingF1: f1(overlapping, first, second),
  };
}

type Ranges = ReadonlyArray<Pick<LabelledRange, "start" | "end">>;

/** How the ranges of one label in one article pair up. Ranges are not empty. */
export function matchRanges(first: Ranges, second: Ranges): SpanMatches {
  return {
    first: first.length,
    second: second.length,
    exact: exactPairs(first, second),
    overlapping: overlappingPairs(byEnd(first), byEnd(second)),
  };
}

function exactPairs(first: Ranges, second: Ranges): number {
  const left = new Map<number, number>();
  // No text is as long as that.
  const key = ({ start, end }: Ranges[number]) => start * 2 ** 26 + end;
  for (const range of first) left.set(key(range), (left.get(key(range)) ?? 0) + 1);
  let pairs = 0;
  for (const range of second) {
    const count = left.get(key(range)) ?? 0;
    if (count === 0) continue;
    left.set(key(range), count - 1);
    pairs++;
  }
  return pairs;
}

function byEnd(ranges: Ranges): Ranges {
  return [...ranges].sort((a, b) => a.end - b.end || a.start - b.start);
}

/**
 * The most pairs there can be. The range that ends first overlaps only ranges that reach over its end; of these the
 * one that ends first overlaps nothing that the others do not overlap too, so pairing the two loses nothing.
 */
function overlappingPairs(first: Ranges, second: Ranges): number {
  const sideOf = (ranges: Ranges) => ({ ranges, taken: new Uint8Array(ranges.length), at: 0 });
  const [one, two] = [sideOf(first), sideOf(second)];
  let pairs = 0;
  for (;;) {
    for (const side of [one, two]) while (side.taken[side.at] === 1) side.at++;
    const a = one.ranges[one.at];
    const b = two.ranges[two.at];
    if (!a || !b) return pairs;
    const [own, other, range] = a.end <= b.end ? [one, two, a] : [two, one, b];
    own.at++;
    for (let at = other.at; at < other.ranges.length; at++) {
      if (other.taken[at] === 1 || (other.ranges[at]?.start ?? 0) >= range.end) continue;
      other.taken[at] = 1;
      pairs++;
      break;
    }
  }
}

/**
 * How far two coders agree on the spans of articles: over all labels (spans pair up only if they have the same label)
 * and for each label that one of them used, in the order of the labels' ids.
 */
export function spanAgreement(
  articles: Iterable<readonly [first: readonly LabelledRange[], second: readonly LabelledRange[]]>,
): { all: SpanAgreement; labels: Array<{ label: string } & SpanAgreement> } {
  const all = noMatches();
  const byLabel = new Map<string, SpanMatches>();
  for (const [first, second] of articles) {
    for (const label of new Set([...first, ...second].map((range) => range.label))) {
      const of = (ranges: readonly LabelledRange[]) => ranges.filter((range) => range.label === label);
      const matches = matchRanges(of(first), of(second));
      const sum = byLabel.get(label) ?? noMatches();
      addMatches(sum, matches);
      byLabel.set(label, sum);
      addMatches(all, matches);
    }
  }
  const labels = [...byLabel].sort(([a], [b]) => (a < b ? -1 : 1));
  return { all: withF1(all), labels: labels.map(([label, sum]) => ({ label, ...withF1(sum) })) };
}
