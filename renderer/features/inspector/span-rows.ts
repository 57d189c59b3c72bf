import type { OpenArticle } from "#shared/ipc/contract";
import type { Span } from "#shared/model/annotations";
import type { Coder } from "#shared/model/project";

export type SpanRow =
  | { kind: "own"; key: string; span: Span }
  | { kind: "coder"; key: string; name: string; count: number }
  | { kind: "other"; key: string; span: Span };

/** The rows of the list of spans: one's own, and if wanted those of the other coders under their names. */
export function spanRows(
  open: Pick<OpenArticle, "annotations" | "others">,
  coders: readonly Coder[],
  label: string | undefined,
  withOthers: boolean,
): SpanRow[] {
  const wanted = (span: Span) => label === undefined || span.label === label;
  const rows: SpanRow[] = open.annotations.spans
    .filter(wanted)
    .map((span) => ({ kind: "own", key: span.id, span }));
  if (!withOthers) return rows;
  for (const other of open.others) {
    const spans = other.spans.filter(wanted);
    const name = coders.find((coder) => coder.id === other.coder)?.name ?? other.coder;
    rows.push({ kind: "coder", key: `coder ${other.coder}`, name, count: spans.length });
    rows.push(...spans.map((span): SpanRow => ({ kind: "other", key: `${other.coder} ${span.id}`, span })));
  }
  return rows;
}
