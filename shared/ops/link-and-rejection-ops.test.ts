import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotations } from "../model/annotations";
import { neverChanged } from "../model/file";
import { applyOp } from "./apply-op";
import { makeSpan } from "./make-span";
import { type AnnotationOp, opSchema } from "./op";

const text = "Die Hafensenatorin Ebba Lindqvist wies am Dienstag alle Vorwürfe zurück.";
const place = { target: "annotations", coder: "c_1", article: "a_1" } as const;

const beginning: Annotations = {
  format: "wortlaut-annotations",
  formatVersion: 1,
  offsetUnit: "utf-16",
  coder: "c_1",
  article: "a_1",
  textSha256: "",
  status: "doing",
  note: "",
  spans: [
    makeSpan({ text, label: "actor", start: 4, end: 33, id: "s_1", now: 0 }),
    makeSpan({ text, label: "claim", start: 34, end: 71, id: "s_2", now: 0 }),
  ],
  links: [],
  saved: neverChanged,
};

const linkId = fc.constantFrom("l_1", "l_2", "l_3");
const end = fc.constantFrom("s_1", "s_2", "ebba", "senat");
const attributes = fc.dictionary(
  fc.constantFrom("stance", "sure"),
  fc.oneof(fc.constantFrom("supports", "rejects"), fc.boolean(), fc.constant(["a", "b"])),
);
const edit = fc.record(
  {
    role: fc.constantFrom("said-by", "about"),
    to: end,
    attributes: fc.dictionary(
      fc.constantFrom("stance", "sure"),
      fc.oneof(fc.constantFrom("supports", "rejects", null), fc.boolean()),
    ),
  },
  { requiredKeys: [] },
);
const rejection = fc.record(
  {
    kind: fc.constantFrom("known", "date"),
    label: fc.constantFrom("actor", "date"),
    start: fc.nat(3),
    end: fc.integer({ min: 4, max: 6 }),
    value: fc.constantFrom("ebba", "2025-03-04"),
  },
  { requiredKeys: ["kind", "label", "start", "end"] },
);

const op: fc.Arbitrary<AnnotationOp> = fc.oneof(
  fc
    .record(
      {
        id: linkId,
        role: fc.constantFrom("said-by", "about"),
        from: fc.constantFrom("s_1", "s_2"),
        to: end,
        attributes,
      },
      { requiredKeys: ["id", "role", "from", "to"] },
    )
    .map((link) => ({ ...place, op: "add-link", link }) as AnnotationOp),
  fc.tuple(linkId, edit).map(([id, set]) => ({ ...place, op: "change-link", id, set }) as AnnotationOp),
  linkId.map((id) => ({ ...place, op: "remove-link" as const, id })),
  fc.constantFrom("s_1", "s_2").map((id) => ({ ...place, op: "remove-span" as const, id })),
  rejection.map((value) => ({ ...place, op: "reject", rejection: value }) as AnnotationOp),
  rejection.map((value) => ({ ...place, op: "unreject", rejection: value }) as AnnotationOp),
);

describe("links and rejections", () => {
  it("the inverse of every op brings back the very same document, and nothing given is changed", () => {
    fc.assert(
      fc.property(fc.array(op, { maxLength: 40 }), (ops) => {
        let state = beginning;
        const steps: Array<{ before: string; inverse: AnnotationOp[] }> = [];
        for (const one of ops) {
          expect(opSchema.safeParse(one).success).toBe(true);
          const before = JSON.stringify(state);
          const applied = applyOp(state, one);
          expect(JSON.stringify(state)).toBe(before);
          if (!applied.ok) continue;
          steps.push({ before, inverse: applied.value.inverse as AnnotationOp[] });
          state = applied.value.document;
        }
        while (steps.length > 0) {
          const { before, inverse } = steps.pop() ?? { before: "", inverse: [] };
          for (const one of inverse) {
            const undone = applyOp(state, one);
            if (!undone.ok) throw new Error(`undo failed: ${undone.error.why}`);
            state = undone.value.document;
          }
          // Exactly, to the order of what stands in the file.
          expect(sortedKeys(state)).toBe(sortedKeys(JSON.parse(before)));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("names what is missing or there already", () => {
    const cases: Array<[AnnotationOp, string]> = [
      [{ ...place, op: "change-link", id: "l_9", set: {} }, "link-not-found"],
      [
        { ...place, op: "unreject", rejection: { kind: "date", label: "date", start: 0, end: 3 } },
        "op-invalid",
      ],
    ];
    for (const [one, code] of cases) {
      expect(applyOp(beginning, one)).toMatchObject({ ok: false, error: { code } });
    }
    const link = { id: "l_1", role: "said-by", from: "s_2", to: "ebba" };
    const linked = ["ebba", "senat"].reduce((state, to, index) => {
      const added = applyOp(state, { ...place, op: "add-link", link: { ...link, to, id: `l_${index}` } });
      if (!added.ok) throw new Error(added.error.why);
      return added.value.document;
    }, beginning);
    expect(applyOp(linked, { ...place, op: "change-link", id: "l_1", set: { to: "ebba" } })).toMatchObject({
      ok: false,
      error: { code: "link-exists" },
    });
  });
});

/** The order of the keys of a value is no part of it; that of a list is. */
function sortedKeys(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
