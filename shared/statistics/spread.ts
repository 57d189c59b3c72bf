import type { Spread } from "../ipc/statistics-types";

/** How often whole numbers from 0 occur. */
export class Histogram {
  readonly #counts = new Map<number, number>();
  #count = 0;

  add(value: number, times = 1): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + times);
    this.#count += times;
  }

  get count(): number {
    return this.#count;
  }

  /** Five numbers, the mean and bars; zeros where there is nothing. */
  spread(): Spread {
    const sorted = [...this.#counts].sort(([a], [b]) => a - b);
    const least = sorted[0]?.[0] ?? 0;
    const most = sorted.at(-1)?.[0] ?? 0;
    const sum = sorted.reduce((all, [value, times]) => all + value * times, 0);
    return {
      count: this.#count,
      least,
      firstQuarter: quantile(sorted, this.#count, 0.25),
      median: quantile(sorted, this.#count, 0.5),
      thirdQuarter: quantile(sorted, this.#count, 0.75),
      most,
      mean: this.#count === 0 ? 0 : sum / this.#count,
      bars: barsOf(sorted, least, most),
    };
  }
}

type Sorted = ReadonlyArray<readonly [value: number, times: number]>;

/** Between two values the quantile lies on the straight line from one to the other, as spreadsheets have it. */
function quantile(sorted: Sorted, count: number, share: number): number {
  if (count === 0) return 0;
  const place = (count - 1) * share;
  const below = valueAt(sorted, Math.floor(place));
  const above = valueAt(sorted, Math.ceil(place));
  return below + (above - below) * (place - Math.floor(place));
}

function valueAt(sorted: Sorted, place: number): number {
  let before = 0;
  for (const [value, times] of sorted) {
    before += times;
    if (place < before) return value;
  }
  return sorted.at(-1)?.[0] ?? 0;
}

const mostBars = 12;

function barsOf(sorted: Sorted, least: number, most: number): Spread["bars"] {
  if (sorted.length === 0) return [];
  const width = niceWidth((most - least + 1) / mostBars);
  const first = Math.floor(least / width) * width;
  const bars: Spread["bars"] = [];
  for (let from = first; from <= most; from += width) bars.push({ from, to: from + width, count: 0 });
  for (const [value, times] of sorted) {
    const bar = bars[Math.floor((value - first) / width)];
    if (bar) bar.count += times;
  }
  return bars;
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not below `least`. */
function niceWidth(least: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) if (step * power >= least) return step * power;
  }
}
