import { findDates } from "#shared/dates/find-dates";
import type { OpenArticle } from "#shared/ipc/contract";
import type { ProjectSnapshot } from "#shared/ipc/project-types";
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
