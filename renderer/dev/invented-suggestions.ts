import { findDates } from "#shared/dates/find-dates";
import type { TouchedItem } from "#shared/ipc/bulk-types";
import type { OpenArticle } from "#shared/ipc/contract";
import type { ProjectSnapshot } from "#shared/ipc/project-types";
import type { Op } from "#shared/ops/op";
import type { Reason } from "#shared/suggest/reason";
import { type Suggestion, suggestionId } from "#shared/suggest/suggestion";

const tagged = (count: number, actor: string): Reason => ({
  domain: "known",
  key: "same-as",
  values: { count, actor },
});

/** Suggestions for an invented article: its dates, names and aliases of the registry, and one claim. */
export function inventedSuggestions(open: OpenArticle, { actors }: ProjectSnapshot): Suggestion[] {
  const { text, article, annotations } = open;
  const known = actors.flatMap((actor) =>
    [actor.name, ...actor.aliases].flatMap((wording) => {
      const start = text.indexOf(wording);
      const why = [tagged(2, actor.name)];
      return start < 0 ? [] : [suggestion("known", "actor", text, start, wording, { actor: actor.id, why })];
    }),
  );
  const dates = findDates(text, article).map(
    ({ start, end, quote, type, value, mod, why, others, waiting }) => ({
      ...suggestion("date", "date", text, start, quote, { why: [why] }),
      end,
      attributes: { type, value, ...(mod ? { mod } : {}) },
      ...(others ? { others } : {}),
      ...(waiting ? { waiting } : {}),
    }),
  );
  const longerFirst = [...known, ...dates, ...inventedClaims(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return longerFirst.filter(
    (one, index) =>
      !annotations.spans.some((span) => span.label === one.label && overlap(span, one)) &&
      !(annotations.rejected ?? []).some(({ kind, start }) => kind === one.kind && start === one.start) &&
      !longerFirst.slice(0, index).some((other) => other.label === one.label && overlap(other, one)),
  );
}

interface Place {
  start: number;
  end: number;
}

const overlap = (a: Place, b: Place) => a.start < b.end && b.start < a.end;

function inventedClaims(text: string): Suggestion[] {
  const words = "Wir warten seit sechs Jahren";
  const start = text.indexOf(words);
  const speaker = "Joost Hennerbek";
  const at = text.indexOf(speaker);
  if (start < 0 || at < 0) return [];
  const why: Reason = { domain: "speech", key: "verb", values: { verb: "entgegnete" } };
  return [
    {
      ...suggestion("claim", "claim", text, start, words, { why: [why] }),
      attributes: { speech: "direct" },
      speaker: { start: at, end: at + speaker.length, quote: speaker, actor: "joost-hennerbek", why },
    },
  ];
}

function suggestion(
  kind: Suggestion["kind"],
  label: string,
  text: string,
  start: number,
  words: string,
  more: Pick<Suggestion, "why"> & Partial<Suggestion>,
): Suggestion {
  const end = start + words.length;
  const id = suggestionId(kind, label, start, end);
  return { id, kind, label, start, end, quote: text.slice(start, end), attributes: {}, score: 0.9, ...more };
}

/** What becomes of dates when their values follow from the article's date as it is now. */
export function recomputedDates(
  { text, article, annotations }: OpenArticle,
  spans: readonly string[],
): Array<{ item: TouchedItem; op: Op }> {
  const found = findDates(text, article);
  return annotations.spans.flatMap((span) => {
    const date = found.find((one) => overlap(one, span));
    if (!spans.includes(span.id) || !date || date.value === span.attributes.value) return [];
    const place = { article: article.id, coder: annotations.coder };
    const { start, end, quote, before, after, modified } = span;
    const values = { before: String(span.attributes.value ?? "–"), after: date.value };
    const words = { start, end, quote, before, after, title: article.title, source: article.source };
    const item: TouchedItem = { ...place, ...words, span: span.id, what: "changed", values };
    const set = { attributes: { type: date.type, value: date.value } };
    const op: Op = { target: "annotations", ...place, op: "change-span", id: span.id, set, modified };
    return [{ item, op }];
  });
}
