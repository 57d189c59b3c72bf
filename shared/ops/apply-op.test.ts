import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotations } from "../model/annotations";
import { neverChanged } from "../model/file";
import { applyOp } from "./apply-op";
import { makeSpan, moveSpan } from "./make-span";
import { type AnnotationOp, opSchema } from "./op";

const text = "Die Hafensenatorin Ebba Lindqvist wies am Dienstag alle Vorwürfe zurück.";
const moment = "2025-03-04T10:00:00.000Z";
const place = { target: "annotations", coder: "c_1", article: "a_1" } as const;

function empty(): Annotations {
  return {
    format: "wortlaut-annotations",
    formatVersion: 1,
    offsetUnit: "utf-16",
    coder: "c_1",
    article: "a_1",
    textSha256: "",
    status: "todo",
    note: "",
    spans: [],
    links: [],
    saved: neverChanged,
  };
}

const range = fc
  .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }))
  .map(([start, size]) => ({ start, end: Math.min(text.length, start + size) }));
const id = fc.constantFrom("s_1", "s_2", "s_3", "s_4");
const label = fc.constantFrom("claim", "actor", "date");
const annotationOp: fc.Arbitrary<AnnotationOp> = fc.oneof(
  fc.tuple(id, label, range).map(([spanId, name, at]) => ({
    ...place,
    op: "add-span" as const,
    span: makeSpan({ text, label: name, ...at, id: spanId, now: 0 }),
  })),
  fc.tuple(id, range).map(([spanId, { start, end }]) => ({
    ...place,
    op: "change-span" as const,
    id: spanId,
    set: moveSpan(text, start, end),
    modified: moment,
  })),
  fc
    .tuple(id, fc.constantFrom("x", null, undefined), fc.constantFrom("direct", null))
    .map(([spanId, note, speech]) => ({
      ...place,
      op: "change-span" as const,
      id: spanId,
      set: { note, attributes: { speech } },
      modified: moment,
    })),
  id.map((spanId) => ({ ...place, op: "remove-span" as const, id: spanId })),
  fc.tuple(fc.constantFrom("l_1", "l_2", "l_3"), id, id).map(([linkId, from, to]) => ({
    ...place,
    op: "add-link" as const,
    link: { id: linkId, role: "said-by", from, to },
  })),
  fc.constantFrom("l_1", "l_2").map((linkId) => ({ ...place, op: "remove-link" as const, id: linkId })),
  fc
    .constantFrom("todo", "doing", "done")
    .map((status) => ({ ...place, op: "set-status" as const, status }) as AnnotationOp),
  fc.string().map((note) => ({ ...place, op: "set-article-note" as const, note })),
);

describe("applyOp on annotations", () => {
  it("the inverse of every op leads back exactly, and nothing given is changed", () => {
    fc.assert(
      fc.property(fc.array(annotationOp, { maxLength: 40 }), (ops) => {
        let state = empty();
        const inverses: AnnotationOp[][] = [];
        const states: Annotations[] = [];
        for (const op of ops) {
          expect(opSchema.safeParse(op).success).toBe(true);
          const frozen = structuredClone(state);
          const applied = applyOp(state, op);
          expect(state).toEqual(frozen);
          if (!applied.ok) continue;
          states.push(state);
          inverses.push(applied.value.inverse as AnnotationOp[]);
          state = applied.value.document;
          expect(state.spans.map((span) => [span.start, -span.end])).toEqual(
            [...state.spans]
              .map((span) => [span.start, -span.end])
              .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)),
          );
        }
        while (inverses.length > 0) {
          for (const op of inverses.pop() ?? []) {
            const undone = applyOp(state, op);
            if (!undone.ok) throw new Error(`undo failed: ${undone.error.why}`);
            state = undone.value.document;
          }
          expect(state).toEqual(states.pop());
        }
      }),
    );
  });

  it("keeps one span for one label on one place, and one link for one relation", () => {
    const span = makeSpan({ text, label: "actor", start: 19, end: 33, id: "s_1", now: 0 });
    const added = applyOp(empty(), { ...place, op: "add-span", span });
    if (!added.ok) throw new Error("not added");
    const again = applyOp(added.value.document, { ...place, op: "add-span", span: { ...span, id: "s_2" } });
    expect(again).toMatchObject({ ok: false, error: { code: "span-exists" } });
    const claim = applyOp(added.value.document, {
      ...place,
      op: "add-span",
      span: { ...span, id: "s_2", label: "claim" },
    });
    expect(claim.ok).toBe(true);
  });

  it("a removed span takes its links with it and brings them back", () => {
    let state = empty();
    const run = (op: AnnotationOp) => {
      const applied = applyOp(state, op);
      if (!applied.ok) throw new Error(applied.error.why);
      state = applied.value.document;
      return applied.value.inverse as AnnotationOp[];
    };
    run({
      ...place,
      op: "add-span",
      span: makeSpan({ text, label: "claim", start: 34, end: 71, id: "s_1", now: 0 }),
    });
    run({
      ...place,
      op: "add-span",
      span: makeSpan({ text, label: "actor", start: 0, end: 33, id: "s_2", now: 0 }),
    });
    run({ ...place, op: "add-link", link: { id: "l_1", role: "said-by", from: "s_1", to: "s_2" } });
    const inverse = run({ ...place, op: "remove-span", id: "s_2" });
    expect(state.links).toEqual([]);
    for (const op of inverse) run(op);
    expect(state.links).toHaveLength(1);
  });

  it("gives a span no id that a link uses for something else", () => {
    const span = makeSpan({ text, label: "claim", start: 34, end: 71, id: "s_1", now: 0 });
    const added = applyOp(empty(), { ...place, op: "add-span", span });
    if (!added.ok) throw new Error("not added");
    const link = { id: "l_1", role: "said-by", from: "s_1", to: "lindqvist" };
    const linked = applyOp(added.value.document, { ...place, op: "add-link", link });
    if (!linked.ok) throw new Error("not linked");
    const taken = makeSpan({ text, label: "actor", start: 0, end: 33, id: "lindqvist", now: 0 });
    expect(applyOp(linked.value.document, { ...place, op: "add-span", span: taken })).toMatchObject({
      ok: false,
      error: { code: "op-invalid" },
    });
  });

  it("names what is missing", () => {
    const cases: Array<[AnnotationOp, string]> = [
      [{ ...place, op: "remove-span", id: "s_9" }, "span-not-found"],
      [{ ...place, op: "change-span", id: "s_9", set: {}, modified: moment }, "span-not-found"],
      [{ ...place, op: "remove-link", id: "l_9" }, "link-not-found"],
      [{ ...place, op: "add-link", link: { id: "l_1", role: "is", from: "s_9", to: "x" } }, "span-not-found"],
    ];
    for (const [op, code] of cases)
      expect(applyOp(empty(), op)).toMatchObject({ ok: false, error: { code } });
  });
});

describe("applyOp on the other documents", () => {
  it("edits and restores an article, removal included", () => {
    const article = { title: "Alt", published: null, removed: undefined } as never;
    const op = {
      target: "article",
      article: "a_1",
      op: "edit-article",
      set: { title: "Neu", published: "2025-03", removed: moment },
    } as const;
    const applied = applyOp(article, op);
    if (!applied.ok) throw new Error("not applied");
    expect(applied.value.document).toMatchObject({ title: "Neu", published: "2025-03", removed: moment });
    const back = applyOp(applied.value.document, applied.value.inverse[0] as typeof op);
    expect(back).toMatchObject({ ok: true, value: { document: { title: "Alt", published: null } } });
    expect(back.ok && "removed" in back.value.document).toBe(false);
  });

  it("puts, replaces and removes registry entries", () => {
    const actor = { id: "ebba", name: "Ebba Lindqvist", kind: "person", aliases: [], note: "" } as const;
    const actors = { format: "wortlaut-actors", formatVersion: 1, actors: [], saved: neverChanged } as const;
    const put = applyOp(
      { ...actors, actors: [] },
      { target: "actors", op: "put-actor", actor: { ...actor, aliases: [] } },
    );
    if (!put.ok) throw new Error("not put");
    expect(put.value.inverse).toEqual([{ target: "actors", op: "remove-actor", id: "ebba" }]);
    const missing = applyOp({ ...actors, actors: [] }, { target: "actors", op: "remove-actor", id: "x" });
    expect(missing).toMatchObject({ ok: false, error: { code: "op-invalid" } });
  });
});
