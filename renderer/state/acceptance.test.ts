import { describe, expect, test } from "vitest";
import { defaultCodebook } from "#shared/model/default-codebook";
import { applyOp } from "#shared/ops/apply-op";
import type { AnnotationOp } from "#shared/ops/op";
import { type Suggestion, suggestionId } from "#shared/suggest/suggestion";
import { inventedOpenArticle } from "../dev/invented-project";
import { acceptanceOf, type Ground, rejectionOf, settledBy } from "./acceptance";
import type { HereOp } from "./annotate";

const open = inventedOpenArticle(1);
const { text } = open;
const codebook = defaultCodebook("en");

function ground(annotations = open.annotations): Ground {
  return { open: { text, annotations }, codebook, hasActor: (id) => id === "joost" || id === "wiebke-falk" };
}

function at(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length, quote: words };
}

function suggestion(kind: Suggestion["kind"], label: string, words: string, more: Partial<Suggestion> = {}) {
  const place = at(words);
  const why = [{ domain: "names", key: "test" }] as const;
  const id = suggestionId(kind, label, place.start, place.end);
  return { id, kind, label, ...place, attributes: {}, score: 1, why, ...more } satisfies Suggestion;
}

function applied(ops: readonly HereOp[], annotations = open.annotations) {
  const { coder, article } = annotations;
  return ops.reduce((document, op) => {
    const result = applyOp(document, { target: "annotations", coder, article, ...op } as AnnotationOp);
    if (!result.ok) throw new Error(`${op.op}: ${result.error.why}`);
    return result.value.document;
  }, annotations);
}

const reason = { domain: "speech", key: "verb" } as const;
const wait = (speaker: string, actor?: string) =>
  suggestion("claim", "claim", "Wir warten seit sechs Jahren", {
    attributes: { speech: "direct" },
    speaker: { ...at(speaker), why: reason, ...(actor ? { actor } : {}) },
  });

describe("accepting a suggestion", () => {
  test("makes the tag with what it carries, and nothing else", () => {
    const date = suggestion("date", "date", "am Dienstag", {
      attributes: { type: "DATE", value: "2025-01-28" },
    });
    const after = applied(acceptanceOf([date], ground()).ops);
    const added = after.spans.filter((span) => !open.annotations.spans.includes(span));
    expect(added).toMatchObject([{ label: "date", quote: "am Dienstag", attributes: date.attributes }]);
    expect(after.links).toEqual(open.annotations.links);
  });

  test("makes the entry its card shows, once for all mentions, and none where there is one by now", () => {
    const entry = { name: "Joost Hennerbek", kind: "person" } as const;
    const named = suggestion("name", "actor", "Joost Hennerbek", { entry });
    const { ops, entries } = acceptanceOf([named, { ...named, label: "actor" }], ground());
    expect(entries).toMatchObject([{ op: "put-actor", actor: entry }]);
    const made = entries[0]?.op === "put-actor" ? entries[0].actor.id : "";
    expect(ops.filter(({ op }) => op === "add-link")).toMatchObject([{ link: { role: "is", to: made } }]);
    const later = acceptanceOf([named], { ...ground(), actorNamed: () => "joost" });
    expect(later.entries).toEqual([]);
    expect(later.ops.at(-1)).toMatchObject({ op: "add-link", link: { to: "joost" } });
  });

  test("an actor is linked to the entry its card shows, unless the entry is gone", () => {
    const known = suggestion("known", "actor", "Joost Hennerbek", { actor: "joost" });
    const after = applied(acceptanceOf([known], ground()).ops);
    const span = after.spans.find(({ quote }) => quote === "Joost Hennerbek");
    expect(after.links).toContainEqual(expect.objectContaining({ role: "is", from: span?.id, to: "joost" }));
    const gone = acceptanceOf([{ ...known, actor: "nobody" }], ground()).ops;
    expect(gone.map(({ op }) => op)).toEqual(["add-span"]);
  });

  test("a claim brings its speaker along: the tag that stands there, or a new one with its entry", () => {
    const fresh = applied(acceptanceOf([wait("Joost Hennerbek", "joost")], ground()).ops);
    const claim = fresh.spans.find(({ quote }) => quote.startsWith("Wir warten"));
    const speaker = fresh.spans.find(({ quote }) => quote === "Joost Hennerbek");
    expect(fresh.links).toContainEqual(
      expect.objectContaining({ role: "said-by", from: claim?.id, to: speaker?.id }),
    );
    expect(fresh.links).toContainEqual(
      expect.objectContaining({ role: "is", from: speaker?.id, to: "joost" }),
    );

    // "Wiebke Falk" lies inside "Bürgermeisterin Wiebke Falk", which is tagged and has its entry.
    const there = acceptanceOf([wait("Wiebke Falk", "joost")], ground()).ops;
    expect(there.map(({ op }) => op)).toEqual(["add-span", "add-link"]);
    expect(there[1]).toMatchObject({ link: { role: "said-by", to: "s_1" } });
  });

  test("several suggestions about the same speaker tag him once", () => {
    const speaker = suggestion("known", "actor", "Joost Hennerbek", { actor: "joost" });
    const ops = acceptanceOf([wait("Joost Hennerbek", "joost"), speaker], ground()).ops;
    expect(ops.filter(({ op }) => op === "add-span")).toHaveLength(2);
    applied(ops);
  });
});

describe("what is settled", () => {
  const date = suggestion("date", "date", "am Dienstag", { attributes: { value: "2025-01-28" } });
  const rejection = rejectionOf(date);

  test("words of which half is tagged with the label are no longer suggested", () => {
    const settled = settledBy(open.annotations);
    expect(settled(suggestion("known", "actor", "Wiebke Falk"))).toBe(true);
    expect(settled(suggestion("name", "actor", "Falk sagte, die Kosten"))).toBe(false);
    expect(settled(suggestion("name", "actor", "Joost Hennerbek"))).toBe(false);
    expect(settled(suggestion("claim", "claim", "Wiebke Falk"))).toBe(false);
  });

  test("a rejection holds for its place and label, whatever the value", () => {
    expect(rejection).toMatchObject({ kind: "date", label: "date", value: "2025-01-28" });
    const settled = settledBy({ spans: [], rejected: [rejection] });
    expect(settled(date)).toBe(true);
    expect(settled({ ...date, attributes: { value: "2025-02-04" } })).toBe(true);
    expect(settled({ ...date, kind: "name" })).toBe(true);
    expect(settled({ ...date, end: date.end - 1 })).toBe(false);
  });
});
