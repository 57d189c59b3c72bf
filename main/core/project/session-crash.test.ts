import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import { moveSpan } from "#shared/ops/make-span";
import type { Op } from "#shared/ops/op";
import {
  change,
  cleanUp,
  crashedCopy,
  must,
  openFixture,
  stateOf,
  tag,
  sampleText as text,
} from "./fixture-project";
import { newCoder } from "./new-documents";
import { openProject } from "./open-project";
import type { ProjectSession } from "./session";

// Real files and real syncs: slow where many run at once.
vi.setConfig({ testTimeout: 120_000 });
afterAll(cleanUp);

/** A step of somebody's work; the numbers choose among what there is. */
interface Step {
  kind: number;
  a: number;
  b: number;
  flush: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(10),
  a: fc.nat(200),
  b: fc.integer({ min: 1, max: 40 }),
  flush: fc.boolean(),
});

async function opsFor(
  { kind, a, b }: Step,
  session: ProjectSession,
  coder: string,
  article: string,
): Promise<Op[]> {
  const on = { coder, article };
  const { spans } = must(await session.annotations(coder, article));
  const span = spans[a % Math.max(1, spans.length)];
  const other = spans[b % Math.max(1, spans.length)];
  const start = a % text.length;
  const end = Math.min(text.length, start + b);
  const place = { target: "annotations", ...on } as const;
  const label = ["claim", "actor", "date"][b % 3] ?? "claim";
  const makers: Array<() => Op[]> = [
    () => [tag(on, text, label, start, end)],
    () => [tag(on, text, label, start, end), tag(on, text, "actor", start, Math.min(text.length, end + 3))],
    () => (span ? [{ ...place, op: "remove-span", id: span.id }] : []),
    () =>
      span
        ? [{ ...place, op: "change-span", id: span.id, set: moveSpan(text, start, end), modified: later(a) }]
        : [],
    () =>
      span
        ? [
            {
              ...place,
              op: "change-span",
              id: span.id,
              set: { note: b % 2 ? `n${a}` : null },
              modified: later(b),
            },
          ]
        : [],
    () =>
      span && other
        ? [{ ...place, op: "add-link", link: { id: `l_${a}`, role: "said-by", from: span.id, to: other.id } }]
        : [],
    () => [{ ...place, op: "set-status", status: a % 2 ? "doing" : "done" }],
    () => [{ ...place, op: "set-article-note", note: `note ${a}` }],
    () => [{ target: "article", article, op: "edit-article", set: { title: `Titel ${a}`, place: "X" } }],
    () => [
      {
        target: "actors",
        op: "put-actor",
        actor: { id: `p_${a % 3}`, name: `A ${b}`, kind: "person", aliases: [], note: "" },
      },
      { target: "coder", op: "put-coder", coder: `c_${a % 2}`, value: newCoder(`c_${a % 2}`, `Coder ${b}`) },
    ],
    () => [{ target: "codebook", op: "set-codebook", codebook: { ...session.codebook(), version: a + 1 } }],
  ];
  return makers[kind]?.() ?? [];
}

const later = (seconds: number) => new Date(Date.UTC(2025, 2, 4) + seconds * 1000).toISOString();

describe("a project after a crash", () => {
  it("is as it was after the last change, and every step can be undone and redone", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const { folder, session, coder, articles } = await openFixture();
        const article = articles[0]?.id ?? "";
        const states = [await stateOf(session)];
        for (const one of steps) {
          const ops = await opsFor(one, session, coder, article);
          if (ops.length === 0 || !(await session.apply(change(...ops))).ok) continue;
          states.push(await stateOf(session));
          if (one.flush) await session.flush();
          const crashed = must(await openProject(await crashedCopy(folder)));
          expect(crashed.problems()).toEqual([]);
          expect(await stateOf(crashed)).toEqual(states.at(-1));
          await crashed.close();
        }
        // Back to the beginning and forward again, in a copy that is crashed and opened before every single step.
        let at = folder;
        const open = [session];
        for (const direction of ["undo", "redo"] as const) {
          const expected = direction === "undo" ? states.toReversed().slice(1) : states.slice(1);
          for (const state of expected) {
            at = await crashedCopy(at);
            const again = must(await openProject(at));
            open.push(again);
            must(await again[direction]());
            expect(await stateOf(again)).toEqual(state);
          }
        }
        for (const one of open) await one.close();
        await cleanUp();
      }),
      { numRuns: Number(process.env.RUNS ?? 10) },
    );
  });

  it("keeps undo and redo over a clean end as well", async () => {
    const { folder, session, coder, articles } = await openFixture();
    const on = { coder, article: articles[0]?.id ?? "" };
    const before = await stateOf(session);
    must(await session.apply(change(tag(on, text, "actor", 4, 33))));
    const after = await stateOf(session);
    await session.close();
    for (const [direction, state] of [
      ["undo", before],
      ["redo", after],
      ["undo", before],
    ] as const) {
      const again = must(await openProject(folder));
      expect(again.history()[direction]).toBe("add-span");
      must(await again[direction]());
      expect(await stateOf(again)).toEqual(state);
      await again.close();
    }
  });

  it("takes back an import as one step and brings the articles back", async () => {
    const texts = ["Ein Satz.\n", "Noch ein Satz.\n", "Und ein dritter.\n"];
    const { folder, session } = await openFixture(texts);
    expect(session.history()).toEqual({ change: 1, undo: "import" });
    const crashed = must(await openProject(await crashedCopy(folder)));
    must(await crashed.undo());
    expect(crashed.summaries()).toEqual([]);
    expect(crashed.hasText(session.summaries()[0]?.id ?? "")).toBe("removed");
    const again = must(await openProject(await crashedCopy(crashed.folder)));
    expect(again.summaries()).toEqual([]);
    must(await again.redo());
    expect(again.summaries()).toEqual(session.summaries());
    for (const one of [session, crashed, again]) await one.close();
  });
});
