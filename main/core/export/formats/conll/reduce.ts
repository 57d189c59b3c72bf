import { type LossReport, numbered } from "../../loss-report";
import type { ArticleRows, SpanRow } from "../../rows";
import { TextRows } from "../../text-rows";
import { type SentenceTokens, sentenceTokensOf, tokensAt } from "./sentence-tokens";

/** What became of a span that CoNLL cannot carry as it is. */
export interface Changed {
  span: SpanRow;
  what: "widened" | "narrowed" | "overlap" | "blank";
  /** Where it is now; absent when it was left out. */
  now?: SpanRow;
}

const parts = Symbol("what CoNLL makes of an article");

/** Rows that remember how they came about; the rows themselves are not different for it. */
type Reduced = ArticleRows & { [parts]?: { tokens: SentenceTokens; changed: Changed[] } };

const why = {
  widened: "they begin or end inside a token: widened to whole tokens; conll/left-out.csv lists them.",
  narrowed: "no token is a blank: blanks at their ends were taken off; conll/left-out.csv lists them.",
  overlap: "a token has one tag: the longer span of a label stays; conll/left-out.csv lists them.",
  blank: "they hold nothing but blanks; conll/left-out.csv lists them.",
};
const what: Record<Changed["what"], string> = {
  widened: "spans that cut a token",
  narrowed: "spans with blanks at their ends",
  overlap: "spans left out that overlap another of their label",
  blank: "spans left out without a token",
};

interface Fitted {
  span: SpanRow;
  first: number;
  last: number;
}

/**
 * The rows as CoNLL can have them: spans are whole tokens, those of one coder and label do not overlap, and their ids
 * follow from their order.
 */
export function reduceToTokens(rows: ArticleRows, loss: LossReport): ArticleRows {
  const made = new TextRows(rows.article.text);
  const tokens = sentenceTokensOf(made.text, rows.article.language);
  const changed: Changed[] = [];
  const kept = rows.work.flatMap(({ coder }) => {
    const fitted = fitToTokens(
      rows.spans.filter((span) => span.coder === coder),
      tokens,
      changed,
    );
    const labels = [...new Set(fitted.map(({ span }) => span.label))];
    const chosen = labels.flatMap((label) =>
      withoutOverlaps(
        fitted.filter(({ span }) => span.label === label),
        changed,
      ),
    );
    return chosen.map((one) => placed(one, tokens, made, changed)).sort(compareRows);
  });
  for (const { what: kind } of changed) loss.add(what[kind], 1, why[kind]);
  const reduced: Reduced = numbered({ ...rows, spans: kept });
  reduced[parts] = { tokens, changed };
  return reduced;
}

/** What `reduceToTokens` found out about these rows. */
export function partsOf(rows: ArticleRows): { tokens: SentenceTokens; changed: Changed[] } {
  const known = (rows as Reduced)[parts];
  return known ?? { tokens: sentenceTokensOf(rows.article.text, rows.article.language), changed: [] };
}

/** The order of a coder's spans: by place, the longer first, then by label. */
export function compareRows(a: SpanRow, b: SpanRow): number {
  return a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
}

function fitToTokens(spans: readonly SpanRow[], { tokens }: SentenceTokens, changed: Changed[]): Fitted[] {
  return spans.flatMap((span) => {
    const found = tokensAt(tokens, span.start, span.end);
    if (found) return [{ span, ...found }];
    changed.push({ span, what: "blank" });
    return [];
  });
}

/** The longest spans first, then those that share no token with them. */
function withoutOverlaps(spans: readonly Fitted[], changed: Changed[]): Fitted[] {
  const length = ({ span }: Fitted) => span.endCodePoint - span.startCodePoint;
  const taken = new Set<number>();
  const chosen: Fitted[] = [];
  for (const one of [...spans].sort(
    (a, b) => length(b) - length(a) || a.first - b.first || a.last - b.last,
  )) {
    const own = Array.from({ length: one.last - one.first + 1 }, (_, at) => one.first + at);
    if (own.some((token) => taken.has(token))) {
      changed.push({ span: one.span, what: "overlap" });
      continue;
    }
    for (const token of own) taken.add(token);
    chosen.push(one);
  }
  return chosen;
}

function placed(
  { span, first, last }: Fitted,
  { tokens }: SentenceTokens,
  made: TextRows,
  changed: Changed[],
): SpanRow {
  const start = tokens[first]?.start ?? span.start;
  const end = tokens[last]?.end ?? span.end;
  if (start === span.start && end === span.end) return span;
  const now = { ...span, ...made.span(made.place(start, end), span) };
  changed.push({ span, now, what: start < span.start || end > span.end ? "widened" : "narrowed" });
  return now;
}
