import type { ProjectMemory } from "../mentions";
import { isWordUnit } from "../search/fold-text";

/** So many finished articles are counted in; more are reckoned from these. */
const sampleSize = 400;
/** Fewer finished articles tell nothing. */
const fewest = 3;
const separator = "\n\u0000\n";

interface Sample {
  articles: string[];
  starts: number[];
  text: string;
  /** Finished articles for each one in the sample. */
  factor: number;
}

/**
 * How often wordings occur in finished articles, tagged or not. Where a longer span holds them they do not count:
 * "Kim" in "Kim Jong Un" says nothing about "Kim".
 */
export class WordingOccurrences {
  readonly #memory: ProjectMemory;
  #counts = new Map<string, number>();
  #key = "";
  #sample: Sample | undefined;
  #revision = -1;

  constructor(memory: ProjectMemory) {
    this.#memory = memory;
  }

  /** How often; undefined while too few articles are finished. */
  of(wording: string): number | undefined {
    this.#follow();
    if (!this.#sample) return undefined;
    let count = this.#counts.get(wording);
    if (count === undefined) {
      count = Math.round(this.#count(this.#sample, wording) * this.#sample.factor);
      this.#counts.set(wording, count);
    }
    return count;
  }

  #follow(): void {
    if (this.#revision === this.#memory.headRevision) return;
    this.#revision = this.#memory.headRevision;
    const done = [...this.#memory.heads.values()]
      .filter(({ status }) => Object.values(status).includes("done"))
      .map(({ id }) => id)
      .sort();
    const articles = done.slice(0, sampleSize);
    const key = `${done.length} ${articles.join(" ")}`;
    if (key === this.#key) return;
    this.#key = key;
    this.#counts = new Map();
    this.#sample = done.length < fewest ? undefined : this.#read(articles, done.length / articles.length);
  }

  #read(articles: string[], factor: number): Sample {
    const texts = articles.map((id) => this.#memory.texts.text(id) ?? "");
    let at = 0;
    const starts = texts.map((text) => {
      const start = at;
      at += text.length + separator.length;
      return start;
    });
    return { articles, starts, text: texts.join(separator), factor };
  }

  #count(sample: Sample, wording: string): number {
    const { text } = sample;
    let count = 0;
    let article = 0;
    for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + wording.length)) {
      const end = at + wording.length;
      if (isWordUnit(text.charCodeAt(at - 1)) || isWordUnit(text.charCodeAt(end))) continue;
      while ((sample.starts[article + 1] ?? Number.POSITIVE_INFINITY) <= at) article++;
      const from = sample.starts[article] ?? 0;
      if (!this.#isInsideLonger(sample.articles[article] ?? "", at - from, end - from)) count++;
    }
    return count;
  }

  #isInsideLonger(article: string, start: number, end: number): boolean {
    for (const work of this.#memory.mentions.of(article)) {
      for (let span = 0; span < work.spans && work.start(span) <= start; span++) {
        const longer = work.end(span) - work.start(span) > end - start;
        // Claims and the like hold everything.
        if (longer && work.end(span) >= end && work.wordingNumber(span) >= 0) {
          if (work.end(span) - work.start(span) <= longestName) return true;
        }
      }
    }
    return false;
  }
}

const longestName = 50;
