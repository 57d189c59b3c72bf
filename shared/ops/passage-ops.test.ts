import fc from "fast-check";
import { expect, it } from "vitest";
import type { PassageDecision, Passages } from "../model/passage-decision";
import { applyOp } from "./apply-op";
import { type Op, opSchema } from "./op";

type PassageOp = Extract<Op, { target: "passages" }>;

const place = (article: string, start: number) => ({
  article,
  start,
  end: start + 5,
  quote: "Damm!",
  before: "",
  after: "",
});

const decision: fc.Arbitrary<PassageDecision> = fc.record({
  id: fc.constantFrom("d_1", "d_2", "d_3"),
  verdict: fc.constantFrom("same", "different"),
  kind: fc.constantFrom("verbatim", "edited", "paraphrase", "formula"),
  a: fc.nat(40).map((start) => place("a_1", start)),
  b: fc.nat(40).map((start) => place("a_2", start)),
  origin: fc.constantFrom("by-hand", "found"),
  coder: fc.constant("c_1"),
  created: fc.constant("2025-03-04T10:00:00.000Z"),
});

const op: fc.Arbitrary<PassageOp> = fc.oneof(
  decision.map((made): PassageOp => ({ target: "passages", op: "put-decision", decision: made })),
  fc
    .constantFrom("d_1", "d_2", "d_3")
    .map((id): PassageOp => ({ target: "passages", op: "remove-decision", id })),
);

it("decisions go back exactly by their inverses, also from no file and to none", () => {
  fc.assert(
    fc.property(fc.array(op, { maxLength: 12 }), (ops) => {
      let document: Passages | null = null;
      const states: Array<Passages | null> = [];
      const inverses: Op[][] = [];
      for (const one of ops) {
        expect(opSchema.parse(one)).toEqual(one);
        const applied = applyOp(document, one);
        if (!applied.ok) {
          expect(one.op).toBe("remove-decision");
          continue;
        }
        states.push(document);
        inverses.push(applied.value.inverse);
        document = applied.value.document as Passages | null;
        const ids = document?.decisions.map(({ id }) => id) ?? [];
        expect(ids).toEqual([...new Set(ids)].sort());
      }
      while (states.length > 0) {
        for (const inverse of inverses.pop() ?? []) {
          const back = applyOp(document, inverse as PassageOp);
          if (!back.ok) throw new Error(back.error.why);
          document = back.value.document as Passages | null;
        }
        expect(document).toEqual(states.pop());
      }
    }),
  );
});

it("a decision that is not there cannot be removed", () => {
  expect(applyOp(null, { target: "passages", op: "remove-decision", id: "d_1" })).toMatchObject({
    ok: false,
    error: { code: "op-invalid" },
  });
});
