import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { textChoices } from "#shared/ipc/export-types";
import type { Attributes, Link } from "#shared/model/annotations";
import { maskReasons } from "#shared/model/article";
import { nextBoundary, previousBoundary } from "#shared/text/offsets";
import { exportFrom } from "./export-dataset";
import { type InventedArticle, InventedProject } from "./invented-project";
import { exporters } from "./registry";

vi.setConfig({ testTimeout: 120_000 });

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-export-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const piece = fc.constantFrom(
  ...[
    "Der ",
    "Minister",
    "präsident",
    " sagte: ",
    "„Nein“",
    " 80-jährige ",
    "3. September",
    "=1+1",
    "+",
    "-",
    "@x",
  ],
  ...[
    "a😀b",
    "👨🏻‍🚒",
    "👩‍❤️‍👩",
    "é",
    "e\u0301",
    " \u0308",
    "\n",
    "\n\n",
    "\t",
    ";",
    ",",
    '"',
    "'",
    "''=",
    "\u2028",
    "\u0085",
  ],
  ...[
    "\u0000",
    "\u001c",
    "\u00a0",
    "\u202f",
    "80\u202f000",
    "\ufeff",
    "\u00ad",
    "ﬁ",
    "ẞ",
    " ",
    "  ",
    "   ",
    "\u3000",
    "＝",
  ],
);
const text = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(""));
const anyText = fc.oneof(text, fc.string({ unit: "binary", maxLength: 12 }), fc.constant(""));
const attributes: fc.Arbitrary<Attributes> = fc.dictionary(
  fc.oneof(fc.constantFrom("stance", "speech", "role", "a=b"), fc.string({ maxLength: 4 })),
  fc.oneof(
    anyText,
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(anyText, { maxLength: 3 }),
  ),
  { maxKeys: 3 },
);
const spanSeed = fc.record({
  at: fc.nat(1000),
  length: fc.nat(60),
  label: fc.constantFrom("claim", "actor", "date"),
  attributes,
  note: anyText,
});
const linkSeed = fc.record({
  from: fc.nat(20),
  to: fc.nat(20),
  kind: fc.constantFrom("span", "actor", "statement"),
  attributes,
});
const workSeed = fc.record({
  spans: fc.array(spanSeed, { maxLength: 8 }),
  links: fc.array(linkSeed, { maxLength: 4 }),
  note: anyText,
});
const articleSeed = fc.record({
  text,
  title: anyText,
  source: anyText,
  published: fc.constantFrom(null, "2025", "2025-09", "2025-09-04"),
  masks: fc.array(fc.tuple(fc.nat(1000), fc.nat(20), fc.constantFrom(...maskReasons)), { maxLength: 3 }),
  anna: fc.option(workSeed, { nil: undefined }),
  ben: fc.option(workSeed, { nil: undefined }),
});

function workOf(
  content: string,
  seed: {
    spans: Array<{ at: number; length: number; label: string; attributes: Attributes; note: string }>;
    links: Array<{ from: number; to: number; kind: string; attributes: Attributes }>;
    note: string;
  },
  prefix: string,
) {
  const taken = new Set<string>();
  const spans = seed.spans.flatMap(({ at, length, ...rest }, index) => {
    const start = previousBoundary(content, at % content.length);
    const end = nextBoundary(content, Math.min(content.length, start + 1 + length));
    const key = `${rest.label} ${start} ${end}`;
    if (taken.has(key)) return [];
    taken.add(key);
    return [{ ...rest, start, end, id: `${prefix}_${index}` }];
  });
  const links = seed.links.flatMap(({ from, to, kind, attributes: own }, index): Link[] => {
    const source = spans[from % Math.max(1, spans.length)];
    if (!source) return [];
    const target = kind === "span" ? spans[to % spans.length]?.id : kind === "actor" ? "ac_1" : "st_1";
    return [{ id: `l_${index}`, role: "about", from: source.id, to: target ?? "", attributes: own }];
  });
  return { spans, links, note: seed.note };
}

const articlesOf = (seeds: ReadonlyArray<typeof articleSeed extends fc.Arbitrary<infer T> ? T : never>) =>
  seeds.map((seed): InventedArticle => {
    const work: NonNullable<InventedArticle["work"]> = {};
    if (seed.anna) work.c_anna = workOf(seed.text, seed.anna, "s");
    if (seed.ben) work.c_ben = workOf(seed.text, seed.ben, "s");
    const mask = seed.masks.map(([at, length, reason]) => {
      const start = previousBoundary(seed.text, at % seed.text.length);
      return { start, end: nextBoundary(seed.text, Math.min(seed.text.length, start + 1 + length)), reason };
    });
    const { text: content, title, source, published } = seed;
    return { text: content, title, source, published, mask, work };
  });

const registries = {
  actors: [
    {
      id: "ac_1",
      name: "=Amt; „für“ Alles",
      kind: "organisation" as const,
      aliases: ["A", "a\nb"],
      note: "",
      parent: "",
    },
  ],
  statements: [{ id: "st_1", wording: "-1 ist negativ", topic: "", note: "'" }],
};

function expectedCounts(articles: readonly InventedArticle[]) {
  const distinct = [...new Map(articles.map((article) => [article.text, article])).values()];
  const works = distinct.flatMap(({ work }) => Object.values(work ?? {}));
  return {
    articles: distinct.length,
    spans: works.reduce((sum, { spans }) => sum + spans.length, 0),
    links: works.reduce((sum, { links }) => sum + (links?.length ?? 0), 0),
  };
}

let run = 0;

describe.each(exporters)("$id", ({ id, options, textFree, cannotCarry, reduce, read }) => {
  const anyOptions = fc.record(
    Object.fromEntries(
      options.map((option) => [
        option.id,
        option.type === "yes-no" ? fc.boolean() : fc.constantFrom(...(option.values ?? [option.default])),
      ]),
    ),
  );

  // Every script there is needs another piece of the typeface, which takes a PDF of such a text a third of a second.
  const isDear = id === "pdf" && process.env.RUNS === undefined;
  const project = fc.array(articleSeed, { minLength: 1, maxLength: isDear ? 1 : 4 }).map(articlesOf);
  const anyTexts = fc.constantFrom(...(textFree ? textChoices : ["full" as const]));

  it("brings back any text, span, link and note, and counts what it leaves out", async () => {
    await fc.assert(
      fc.asyncProperty(
        project,
        anyOptions,
        fc.boolean(),
        anyTexts,
        async (articles, chosen, split, texts) => {
          const target = join(folder, `${id}-${run++}`);
          const report = await exportFrom(
            new InventedProject(articles, registries),
            {
              format: id,
              options: chosen as Record<string, string | boolean>,
              texts,
              ...(split ? { split: [60, 20, 20], seed: 3 } : {}),
            },
            target,
          );
          // Options of derived formats may not fit each other.
          if (!read && !report.ok && report.error.code === "request-invalid") return;
          expect(report).toMatchObject({
            ok: true,
            value: { readBack: "equal", articles: expectedCounts(articles).articles },
          });
          if (report.ok) {
            const counts = expectedCounts(articles);
            const linksLost = report.value.loss.filter(({ what }) => /^links (between|to)/.test(what));
            const lost = linksLost.reduce((sum, { count }) => sum + count, 0);
            expect(report.value.links + lost).toBe(counts.links);
            if (reduce) expect(report.value.spans).toBeLessThanOrEqual(counts.spans);
            else expect(report.value.spans).toBe(counts.spans);
            const times = report.value.loss.find(({ what }) => what.startsWith("times"));
            expect(times?.count ?? 0).toBe(cannotCarry.times === undefined ? 0 : counts.spans);
            for (const { path, bytes } of report.value.files) {
              expect((await readFile(join(target, path))).length).toBe(bytes);
            }
          }
          await rm(target, { recursive: true, force: true });
        },
      ),
      { numRuns: Number(process.env.RUNS ?? (isDear ? 3 : read ? 12 : 10)) },
    );
  });
});
