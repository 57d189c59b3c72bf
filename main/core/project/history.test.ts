import { describe, expect, it } from "vitest";
import type { Op, Origin } from "#shared/ops/op";
import { History } from "./history";
import type { JournalChange } from "./journal-line";

function note(text: string): Op {
  return { target: "annotations", coder: "c_1", article: "a_1", op: "set-article-note", note: text };
}

let n = 0;
function made(name: string, more: { origin?: Origin; merge?: string; at?: number } = {}): JournalChange {
  const { origin = "user", merge, at = 0 } = more;
  return {
    n: ++n,
    journal: "j_1",
    time: new Date(Date.UTC(2025, 2, 4) + at).toISOString(),
    origin,
    name,
    ...(merge ? { merge } : {}),
    ops: [note(name)],
    inverse: [note(`before ${name}`)],
  };
}

function historyOf(...changes: JournalChange[]): History {
  const history = new History();
  for (const change of changes) history.record(change);
  return history;
}

describe("History", () => {
  it("undoes the last first, and forgets what could be redone when something new is made", () => {
    const history = historyOf(made("a"), made("b"), made("b", { origin: "undo" }));
    expect(history.state(3)).toEqual({ change: 3, undo: "a", redo: "b" });
    history.record(made("c"));
    expect(history.state(4)).toEqual({ change: 4, undo: "c" });
  });

  it("undoes imports and leaves repairs alone", () => {
    expect(
      historyOf(made("import", { origin: "import" }), made("repair", { origin: "repair" })).state(2),
    ).toEqual({
      change: 2,
      undo: "import",
    });
  });

  it("makes one step of typing in one field, its inverses last first", () => {
    const history = historyOf(
      made("x"),
      made("a", { merge: "note", at: 0 }),
      made("b", { merge: "note", at: 1900 }),
      made("c", { merge: "note", at: 3800 }),
    );
    expect(history.undoStep?.ops).toEqual(["c", "b", "a"].map((name) => note(`before ${name}`)));
    history.record(made("a", { origin: "undo" }));
    expect(history.undoStep?.name).toBe("x");
  });

  it.each([
    ["another field", made("b", { merge: "title", at: 100 })],
    ["a later moment", made("b", { merge: "note", at: 2001 })],
    ["no field", made("b", { at: 100 })],
  ])("begins a new step for %s", (_, second) => {
    const history = historyOf(made("a", { merge: "note" }), second);
    expect(history.undoStep?.ops).toEqual([note("before b")]);
  });

  it("begins a new step after an undo", () => {
    const history = historyOf(made("a", { merge: "note" }), made("b"), made("b", { origin: "undo" }));
    history.record(made("c", { merge: "note", at: 50 }));
    expect(history.undoStep?.ops).toEqual([note("before c")]);
  });

  it("knows the latest steps when the beginning of the journal was left out", () => {
    const history = historyOf(made("z", { origin: "undo" }), made("y", { origin: "undo" }));
    expect(history.state(9)).toEqual({ change: 9, redo: "y" });
    history.record(made("y", { origin: "redo" }));
    expect(history.state(10)).toEqual({ change: 10, undo: "y", redo: "z" });
  });

  it("gives up a step that no longer fits", () => {
    const history = historyOf(made("a"), made("b"));
    history.drop("undo");
    expect(history.undoStep?.name).toBe("a");
    history.clear();
    expect(history.state(0)).toEqual({ change: 0 });
  });
});
