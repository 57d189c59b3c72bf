import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OpenArticle } from "#shared/ipc/contract";
import { makeSpan } from "#shared/ops/make-span";
import type { Change, Op } from "#shared/ops/op";
import { inventedOpenArticle } from "../dev/invented-project";
import { begin, confirm, type OpenState, opened, receive, refuse } from "./open-article";

const start = inventedOpenArticle(1);
const place = { target: "annotations", coder: "c_a", article: start.article.id } as const;

function tag(from: number, to: number, id: string, label = "actor"): Change {
  const span = makeSpan({ text: start.text, label, start: from, end: to, id, now: 0 });
  return { name: "add-span", ops: [{ ...place, op: "add-span", span }] };
}

const remove = (id: string): Change => ({ name: "remove-span", ops: [{ ...place, op: "remove-span", id }] });
const ids = (article: OpenArticle) => article.annotations.spans.map((span) => span.id).sort();

function begun(state: OpenState, key: number, change: Change): OpenState {
  const result = begin(state, key, change);
  if (!result.ok) throw new Error(result.error.why);
  return result.value;
}

function received(state: OpenState, number: number, ops: Op[]): OpenState {
  const next = receive(state, number, ops);
  if (next === "gap") throw new Error("gap");
  return next;
}

describe("a change of the open article", () => {
  test("is shown before it is on disk, and stays when it is", () => {
    const shown = begun(opened(start), 1, tag(0, 8, "s_new"));
    expect(ids(shown.shown)).toContain("s_new");
    expect(ids(shown.base)).not.toContain("s_new");
    const saved = confirm(shown, 1, 1);
    expect(saved.pending).toEqual([]);
    expect(saved.shown).toBe(saved.base);
    expect(ids(saved.base)).toContain("s_new");
  });

  test("is taken back when it is refused, and only that one", () => {
    const both = begun(begun(opened(start), 1, tag(0, 8, "s_x")), 2, tag(10, 12, "s_y"));
    const left = refuse(both, 1);
    expect(ids(left.shown)).not.toContain("s_x");
    expect(ids(left.shown)).toContain("s_y");
    expect(refuse(left, 2).shown).toEqual(start);
  });

  test("that does not fit fails without any effect", () => {
    const result = begin(opened(start), 1, remove("s_nowhere"));
    expect(result.ok || result.error.code).toBe("span-not-found");
  });

  test("counts once, whether the event or the answer comes first", () => {
    const change = tag(0, 8, "s_new");
    const answerFirst = received(confirm(begun(opened(start), 1, change), 1, 1), 1, change.ops);
    const eventFirst = confirm(received(begun(opened(start), 1, change), 1, change.ops), 1, 1);
    for (const state of [answerFirst, eventFirst]) {
      expect(ids(state.shown).filter((id) => id === "s_new")).toHaveLength(1);
      expect(state.pending).toEqual([]);
      expect(state.base.change).toBe(1);
    }
  });

  test("waits for the ones before it when its answer overtakes them", () => {
    const state = confirm(begun(opened(start), 1, tag(0, 8, "s_new")), 1, 2);
    expect(state.base.change).toBe(0);
    expect(ids(state.shown)).toContain("s_new");
    const after = received(state, 1, tag(10, 12, "s_other").ops);
    const settled = received(after, 2, tag(0, 8, "s_new").ops);
    expect(settled.pending).toEqual([]);
    expect(ids(settled.shown)).toEqual(expect.arrayContaining(["s_new", "s_other"]));
  });

  test("of somebody else stays under one's own", () => {
    const own = begun(opened(start), 1, tag(0, 8, "s_own"));
    const both = received(own, 1, remove("s_1").ops);
    expect(ids(both.shown)).toContain("s_own");
    expect(ids(both.shown)).not.toContain("s_1");
  });

  test("of another article only moves the count", () => {
    const op: Op = { target: "annotations", coder: "c_a", article: "a_9", op: "set-status", status: "done" };
    const state = received(opened(start), 1, [op]);
    expect(state.shown.annotations).toBe(start.annotations);
    expect(state.base.change).toBe(1);
  });

  test("of another coder shows among the others", () => {
    const op: Op = { ...place, coder: "c_b", op: "set-status", status: "done" };
    const state = received(opened(start), 1, [op]);
    expect(state.shown.others[0]?.status).toBe("done");
    expect(state.shown.annotations.status).toBe(start.annotations.status);
  });

  test("that is missing is noticed", () => {
    expect(receive(opened(start), 2, [])).toBe("gap");
  });

  test("the title changes at once", () => {
    const op: Op = {
      target: "article",
      article: start.article.id,
      op: "edit-article",
      set: { title: "Neu" },
    };
    const state = begun(opened(start), 1, { name: "edit-article", ops: [op] });
    expect(state.shown.article.title).toBe("Neu");
    expect(refuse(state, 1).shown.article.title).toBe(start.article.title);
  });
});

test("whatever is saved or refused in whatever order, the end is what is on disk", () => {
  const step = fc.record({
    accept: fc.boolean(),
    eventFirst: fc.boolean(),
    label: fc.constantFrom("actor", "date"),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let state = opened(start);
      let disk = opened(start);
      let number = 0;
      const changes = steps.map(({ label }, at) => tag(at * 3, at * 3 + 2, `s_n${at}`, label));
      // All are shown at once, as by quick typing; the answers come afterwards.
      changes.forEach((change, key) => {
        state = begun(state, key, change);
      });
      steps.forEach(({ accept, eventFirst }, key) => {
        const change = changes[key];
        if (!change) return;
        if (!accept) {
          state = refuse(state, key);
          return;
        }
        number += 1;
        disk = received(disk, number, change.ops);
        if (eventFirst) state = received(state, number, change.ops);
        state = confirm(state, key, number);
        if (!eventFirst) state = received(state, number, change.ops);
      });
      expect(state.pending).toEqual([]);
      expect(state.shown).toEqual(disk.shown);
    }),
  );
});
