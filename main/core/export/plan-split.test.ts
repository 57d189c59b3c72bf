import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExportRequest } from "#shared/ipc/export-types";
import { selectDataset } from "./dataset";
import { type InventedArticle, InventedProject } from "./invented-project";
import { planSplit } from "./plan-split";

const syllables = ["ka", "lo", "mi", "ru", "ta", "ne", "so", "bi", "gra", "fel", "dun", "zor"];
/** An invented word, always the same for a number. */
const wordOf = (number: number) =>
  [1, 12, 144, 1728].map((step) => syllables[Math.floor(number / step) % syllables.length]).join("");

async function plan(articles: InventedArticle[], request: Partial<ExportRequest> = {}) {
  const project = new InventedProject(articles);
  const whole: ExportRequest = { format: "csv", split: [60, 20, 20], ...request };
  const selection = selectDataset(project, whole);
  if (!selection.ok) throw new Error(selection.error.why);
  const { parts, report } = await planSplit(selection.value, whole, () => {});
  const ids = project.summaries().map(({ id }) => id);
  return { parts, report, ids };
}

/** The share of the shorter one's words that are in runs of five and more common words: counted the plain way. */
function shareOf(one: readonly string[], other: readonly string[]): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const text = ` ${long.join(" ")} `;
  const shared = new Set<number>();
  for (let start = 0; start + 5 <= short.length; start++) {
    if (text.includes(` ${short.slice(start, start + 5).join(" ")} `)) {
      for (let at = start; at < start + 5; at++) shared.add(at);
    }
  }
  return shared.size / short.length;
}

// Texts of their own, pieces taken from earlier ones, and earlier ones with a word replaced.
const step = fc.oneof(
  fc.record({ kind: fc.constant("own" as const), length: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    kind: fc.constant("takes" as const),
    from: fc.nat(30),
    start: fc.nat(40),
    length: fc.integer({ min: 5, max: 40 }),
    own: fc.nat(60),
  }),
  fc.record({ kind: fc.constant("edits" as const), from: fc.nat(30), at: fc.nat(60) }),
);

function textsOf(steps: ReadonlyArray<typeof step extends fc.Arbitrary<infer T> ? T : never>): string[][] {
  let next = 0;
  const fresh = (count: number) => Array.from({ length: count }, () => wordOf(next++ * 7919));
  const texts: string[][] = [];
  for (const one of steps) {
    const from = texts.length > 0 && one.kind !== "own" ? texts[one.from % texts.length] : undefined;
    if (one.kind === "takes" && from) {
      texts.push([...fresh(one.own), ...from.slice(one.start, one.start + one.length), ...fresh(2)]);
    } else if (one.kind === "edits" && from) {
      texts.push(from.map((word, at) => (at === one.at % from.length ? (fresh(1)[0] ?? word) : word)));
    } else texts.push(fresh(one.kind === "own" ? one.length : 12));
  }
  return texts;
}

describe("a split", () => {
  it("has no near-duplicates in different parts, and says the most that two of them share", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 25 }), fc.integer(), async (steps, seed) => {
        const texts = textsOf(steps);
        const { parts, report, ids } = await plan(
          texts.map((words) => ({ text: words.join(" ") })),
          { seed },
        );
        const words = new Map(
          ids.map((id, at) => [id, [...new Map(texts.map((t) => [t.join(" "), t])).values()][at] ?? []]),
        );
        let most = 0;
        for (const a of ids) {
          for (const b of ids) {
            if (a >= b || parts.get(a) === parts.get(b)) continue;
            most = Math.max(most, shareOf(words.get(a) ?? [], words.get(b) ?? []));
          }
        }
        expect(most).toBeLessThan(0.3);
        expect(report.leaks).toBe(0);
        expect(report.largestAcross?.share ?? 0).toBeCloseTo(most, 9);
        expect(report.parts.reduce((sum, part) => sum + part.articles, 0)).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });

  const copy = Array.from({ length: 40 }, (_, at) => wordOf(at)).join(" ");
  const others = Array.from({ length: 16 }, (_, number) => ({
    text: Array.from({ length: 30 }, (_, at) => wordOf(1000 + number * 100 + at)).join(" "),
  }));
  const versions = [`${copy} Ende.`, `Vorab: ${copy}`, copy.split(" ").slice(0, 25).join(" ")];

  it("keeps versions of one text together, or counts the pairs that leak", async () => {
    const articles = [...versions.map((text) => ({ text })), ...others];
    for (let seed = 1; seed < 6; seed++) {
      const { report, parts, ids } = await plan(articles, { seed });
      expect(new Set(ids.slice(0, 3).map((id) => parts.get(id))).size).toBe(1);
      expect(report).toMatchObject({ groupCount: 1, leaks: 0, threshold: 0.3, oversized: 0 });
      expect(report.groups[0]?.articles).toEqual(ids.slice(0, 3).sort());
    }
    const apart = await Promise.all(
      [1, 2, 3, 4, 5].map((seed) => plan(articles, { seed, keepTogether: false, split: [34, 33, 33] })),
    );
    expect(apart.some(({ report }) => report.leaks > 0)).toBe(true);
    for (const { report } of apart) {
      expect(report.groupCount).toBe(0);
      expect((report.largestAcross?.share ?? 0) >= 0.3).toBe(report.leaks > 0);
    }
  });

  it("tells tiny texts that are nearly the same, and texts that differ in blanks and signs alone", async () => {
    const tiny = ["Heute Regen in Neustadt.", "Heute  Regen in Neustadt!", "Morgen Regen in Neustadt, Wind."];
    const edited = ["Der Rat der Stadt tagt am Abend erneut", "Der Rat der Stadt tagte am Abend erneut"];
    const { report } = await plan([...tiny, ...edited, "Ganz etwas anderes."].map((text) => ({ text })));
    expect(report.groups.map(({ articles }) => articles.length)).toEqual([2, 2]);
  });

  it("says so when a group is larger than the part it is in", async () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ text: `${wordOf(5000 + at)} ${copy}` }));
    const { report } = await plan([...many, ...others.slice(0, 3)], { split: [40, 30, 30] });
    expect(report).toMatchObject({ groupCount: 1, oversized: 1, leaks: 0 });
    expect(Math.max(...report.parts.map(({ articles }) => articles))).toBeGreaterThanOrEqual(9);
  });

  it("counts what is in each part", async () => {
    const work = { c_anna: { spans: [{ id: "s_1", label: "actor", start: 0, end: 4 }] } };
    const { report } = await plan(
      others.map((article, at) => ({ ...article, work, source: at % 2 ? "Bote" : "Post" })),
    );
    expect(
      report.parts.map(({ part, wanted, articles, spans }) => ({ part, wanted, articles, spans })),
    ).toEqual([
      { part: "train", wanted: 10, articles: 10, spans: 10 },
      { part: "dev", wanted: 3, articles: 3, spans: 3 },
      { part: "test", wanted: 3, articles: 3, spans: 3 },
    ]);
    expect(report.parts[0]).toMatchObject({ sources: { Bote: 5, Post: 5 }, labels: { actor: 10 } });
  });
});
