/** How the cells of a delimited file are divided and quoted. */
export interface Dialect {
  delimiter: string;
  quote: '"' | "'";
}

const delimiters = [",", ";", "\t", "|"];

/** The dialect of a delimited text, from its first 64,000 characters; `extension` decides when nothing else does. */
export function detectDialect(text: string, extension: string): Dialect {
  const sample = text.slice(0, 64_000);
  const quote = quoteOf(sample);
  let best = { delimiter: extension === "csv" ? "," : "\t", score: 0 };
  for (const delimiter of delimiters) {
    const score = scoreOf(sample, delimiter, quote);
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, quote };
}

/** Single quotes only if cells begin and end with them and none does so with double quotes. */
function quoteOf(sample: string): Dialect["quote"] {
  const opened = (quote: string) => sample.match(new RegExp(`(?:^|[,;\\t|\\n])${quote}`, "gu"))?.length ?? 0;
  const closed = (quote: string) => sample.match(new RegExp(`${quote}(?:$|[,;\\t|\\n])`, "gu"))?.length ?? 0;
  return opened('"') === 0 && opened("'") >= 2 && opened("'") === closed("'") ? "'" : '"';
}

/** High if every record has the same number of fields, more than one. The last record may be cut off. */
function scoreOf(sample: string, delimiter: string, quote: string): number {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  for (let i = 0; i < sample.length && counts.length < 200; i++) {
    const character = sample[i];
    if (character === quote && (quoted || atFieldStart(sample, i, delimiter))) quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) fields++;
    else if (character === "\n") {
      if (sample[i - 1] !== "\n") counts.push(fields);
      fields = 1;
    }
  }
  if (counts.length === 0) counts.push(fields);
  const first = counts[0] ?? 1;
  if (first < 2) return 0;
  const same = counts.filter((count) => count === first).length / counts.length;
  return same * same * Math.min(first, 12) ** 0.25;
}

function atFieldStart(sample: string, i: number, delimiter: string): boolean {
  const before = sample[i - 1];
  // Within a quoted field a doubled quote closes and opens at once, which the toggle does anyway.
  return before === undefined || before === delimiter || before === "\n" || before === sample[i];
}
