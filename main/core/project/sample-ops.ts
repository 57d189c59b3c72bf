import { appError, WortlautError } from "#shared/errors";
import type { Mask } from "#shared/model/article";
import { neverChanged } from "#shared/model/file";
import { newId } from "#shared/model/ids";
import { makeSpan } from "#shared/ops/make-span";
import type { Op } from "#shared/ops/op";
import type { Sample, SampleArticle, SampleWork } from "./sample-files";

/** The ops that put the sample's coders, actors and statements into a project. */
export function registryOps(sample: Sample): Op[] {
  return [
    ...sample.coders.map(
      (coder): Op => ({
        target: "coder",
        op: "put-coder",
        coder: coder.id,
        value: { format: "wortlaut-coder", formatVersion: 1, ...coder, saved: neverChanged },
      }),
    ),
    ...sample.actors.map((actor): Op => ({ target: "actors", op: "put-actor", actor })),
    ...sample.statements.map((statement): Op => ({ target: "statements", op: "put-statement", statement })),
  ];
}

/** The op that gives an imported article what the sample knows about it. Throws WortlautError for a wrong mask. */
export function articleOp(known: SampleArticle, article: string, text: string): Op {
  const { file, mask, ...metadata } = known;
  return {
    target: "article",
    op: "edit-article",
    article,
    set: {
      ...metadata,
      mask: mask.map(({ quote, reason }): Mask => ({ ...locate(text, quote, 1, file), reason })),
    },
  };
}

/** The ops for one coder's work on one article, its quotes found in `text`. Throws WortlautError for a lost quote. */
export function workOps(work: SampleWork, article: string, text: string): Op[] {
  const on = { target: "annotations", coder: work.coder, article } as const;
  const spans = work.spans.map(({ label, quote, nth, attributes, note }) =>
    makeSpan({
      text,
      label,
      ...locate(text, quote, nth, work.article),
      attributes,
      ...(note ? { note } : {}),
    }),
  );
  const idOf = (place: number) => {
    const span = spans[place];
    if (!span) throw wrong(work.article, `a link names span ${place} of ${spans.length}.`);
    return span.id;
  };
  const ops: Op[] = spans.map((span) => ({ ...on, op: "add-span", span }));
  for (const { role, from, to } of work.links) {
    const target = typeof to === "number" ? idOf(to) : to.slice(to.indexOf(":") + 1);
    ops.push({ ...on, op: "add-link", link: { id: newId("l"), role, from: idOf(from), to: target } });
  }
  if (work.note) ops.push({ ...on, op: "set-article-note", note: work.note });
  if (work.status !== "todo") ops.push({ ...on, op: "set-status", status: work.status });
  return ops;
}

/** The UTF-16 offset of the `nth` place (from 1, overlapping ones too) where `quote` begins, or -1. */
export function placeOf(text: string, quote: string, nth: number): number {
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(quote, at + 1);
    if (at < 0) return -1;
  }
  return at;
}

function locate(text: string, quote: string, nth: number, file: string) {
  const start = placeOf(text, quote, nth);
  if (start < 0) throw wrong(file, `“${quote}” does not occur ${nth} times.`);
  return { start, end: start + quote.length };
}

function wrong(file: string, why: string): WortlautError {
  return new WortlautError(appError("file-damaged", file, why));
}
