import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Codebook } from "../model/codebook";
import { defaultCodebook } from "../model/default-codebook";
import { neverChanged } from "../model/file";
import type { Actors, Statements } from "../model/project";
import type { RegistryEvent } from "../model/registry-log";
import { applyOp } from "./apply-op";
import type { Op } from "./op";
import { opSchema } from "./op";

const moment = "2025-03-04T10:00:00.000Z";

/** Applies ops that fit, then takes them back one by one; fails unless each step back is exact. */
function thereAndBack<D>(beginning: D, ops: readonly Op[]): void {
  let state = beginning;
  const steps: Array<{ before: D; inverse: Op[] }> = [];
  for (const op of ops) {
    expect(opSchema.safeParse(op).success).toBe(true);
    const frozen = structuredClone(state);
    const applied = applyOp<Op>(state as never, op);
    expect(state).toStrictEqual(frozen);
    if (!applied.ok) continue;
    steps.push({ before: state, inverse: applied.value.inverse });
    state = applied.value.document as D;
  }
  while (steps.length > 0) {
    const step = steps.pop();
    for (const op of step?.inverse ?? []) {
      const undone = applyOp<Op>(state as never, op);
      if (!undone.ok) throw new Error(`undo failed: ${undone.error.why}`);
      state = undone.value.document as D;
    }
    expect(state).toStrictEqual(step?.before);
  }
}

const { labels, roles } = defaultCodebook();
const partOf = <T>(items: readonly T[]) => fc.subarray([...items]);
const codebookOp: fc.Arbitrary<Op> = fc.oneof(
  fc.tuple(partOf(labels), partOf(roles), fc.string(), partOf(["claim", "actor"])).map(
    ([some, links, note, recheck]): Op => ({
      target: "codebook",
      op: "save-codebook",
      labels: some,
      roles: links,
      entry: { at: moment, coder: "c_1", note, recheck },
    }),
  ),
  fc.constant<Op>({ target: "codebook", op: "unsave-codebook" }),
  partOf(labels).map(
    (some): Op => ({
      target: "codebook",
      op: "set-codebook",
      codebook: { ...defaultCodebook(), labels: some },
    }),
  ),
);

const event = fc.constantFrom("e_1", "e_2", "e_3").map(
  (id): RegistryEvent => ({
    id,
    at: moment,
    coder: "c_1",
    what: "merge",
    from: [{ id: "a", name: "A" }],
    into: [{ id: "b", name: "B" }],
    moved: 2,
    why: "",
  }),
);
const eventId = fc.constantFrom("e_1", "e_2", "e_3");

describe("save-codebook", () => {
  it("is taken back exactly, and counts its versions", () => {
    fc.assert(
      fc.property(fc.array(codebookOp, { maxLength: 12 }), (ops) =>
        thereAndBack<Codebook>(defaultCodebook(), ops),
      ),
    );
  });

  it("keeps what was before, and goes back only over versions that were saved", () => {
    const save: Op = {
      target: "codebook",
      op: "save-codebook",
      labels: labels.slice(0, 2),
      roles: [],
      entry: { at: moment, coder: "c_1", note: "less", recheck: ["claim"] },
    };
    const saved = applyOp<Op>(defaultCodebook(), save);
    if (!saved.ok) throw new Error("not saved");
    expect(saved.value.document).toMatchObject({
      version: 2,
      versions: [{ version: 2, note: "less", before: { labels, roles } }],
    });
    expect(applyOp<Op>(defaultCodebook(), { target: "codebook", op: "unsave-codebook" })).toMatchObject({
      ok: false,
      error: { code: "op-invalid" },
    });
  });
});

describe("the logs of the registries", () => {
  const actors: Actors = { format: "wortlaut-actors", formatVersion: 1, actors: [], saved: neverChanged };
  const statements: Statements = {
    format: "wortlaut-statements",
    formatVersion: 1,
    statements: [],
    saved: neverChanged,
  };

  it("are taken back exactly", () => {
    const actorOp = fc.oneof(
      event.map((entry): Op => ({ target: "actors", op: "log-actors", entry })),
      eventId.map((id): Op => ({ target: "actors", op: "unlog-actors", id })),
    );
    const statementOp = fc.oneof(
      event.map((entry): Op => ({ target: "statements", op: "log-statements", entry })),
      eventId.map((id): Op => ({ target: "statements", op: "unlog-statements", id })),
    );
    fc.assert(fc.property(fc.array(actorOp, { maxLength: 12 }), (ops) => thereAndBack(actors, ops)));
    fc.assert(fc.property(fc.array(statementOp, { maxLength: 12 }), (ops) => thereAndBack(statements, ops)));
  });

  it("lose nothing but their last event", () => {
    const [entry] = fc.sample(event, 1);
    if (!entry) throw new Error("no event");
    const logged = applyOp<Op>(actors, { target: "actors", op: "log-actors", entry });
    if (!logged.ok) throw new Error("not logged");
    const again = applyOp<Op>(logged.value.document, { target: "actors", op: "log-actors", entry });
    expect(again).toMatchObject({ ok: false, error: { code: "op-invalid" } });
    const other = applyOp<Op>(logged.value.document, { target: "actors", op: "unlog-actors", id: "e_9" });
    expect(other).toMatchObject({ ok: false, error: { code: "op-invalid" } });
  });
});
