import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Attributes, Link } from "#shared/model/annotations";
import { nextBoundary, previousBoundary } from "#shared/text/offsets";
import { exportFrom } from "../export/export-dataset";
import { type InventedArticle, InventedProject } from "../export/invented-project";
import { findExporter } from "../export/registry";
import type { ArticleRows } from "../export/rows";
import { must } from "../project/fixture-project";
import { createProject, openProject, type ProjectSession } from "../project/index";
import { SpanImports } from "./index";

/** What comes back of a format besides label, place and text; add a line for each format that has a reader. */
interface Carried {
  format: string;
  options?: Record<string, string | boolean>;
  coders: boolean;
  attributes: boolean;
  notes: boolean;
  links: boolean;
}
const all = { coders: true, attributes: true, notes: true, links: true };
const formats: Carried[] = [
  { format: "wortlaut-jsonl", ...all },
  { format: "csv", ...all },
  { format: "csv", options: { delimiter: ";", bom: true, formulaSafe: false }, ...all },
  { format: "tsv", ...all },
  { format: "xlsx", ...all },
  { format: "parquet", ...all },
  { format: "doccano", options: { kind: "relations" }, ...all },
  { format: "doccano", options: { kind: "spans" }, ...all },
  { format: "label-studio", ...all },
  { format: "prodigy-jsonl", ...all },
  { format: "spacy-jsonl", ...all },
  { format: "brat", ...all },
  { format: "webanno-tsv", ...all },
  { format: "uima-xmi", ...all },
  { format: "uima-json", ...all },
  { format: "web-annotation", ...all },
  { format: "refi-qda", ...all },
  { format: "tei", ...all },
  { format: "conll", ...all, attributes: false, notes: false, links: false },
  {
    format: "conll",
    options: { scheme: "IOB1", columns: "plain" },
    ...all,
    attributes: false,
    notes: false,
    links: false,
  },
];

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wortlaut-round-trip-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const piece = fc.constantFrom(
  ...[
    "Der ",
    "Minister",
    " sagte: ",
    "„Nein“",
    "3. September",
    "=1+1",
    "-",
    "a😀b",
    "👨🏻‍🚒",
    "👩‍❤️‍👩",
    "é",
    "e\u0301",
  ],
  ...[
    "\n",
    "\n\n",
    "\t",
    ";",
    ",",
    '"',
    "'",
    "''=",
    "\u2028",
    "\u00a0",
    "\u202f",
    "\u00ad",
    "ﬁ",
    "ẞ",
    " ",
    "  ",
  ],
);
const text = fc.array(piece, { minLength: 1, maxLength: 25 }).map((pieces) => `Ü${pieces.join("")}`);
const note = fc.constantFrom("", "", "=1", "Zwei\nZeilen", "„so“, 😀");
const attributesOf: Record<string, fc.Arbitrary<Attributes>> = {
  claim: fc.constantFrom<Attributes>({}, { stance: "denies" }, { speech: "direct", certainty: "likely" }),
  actor: fc.constantFrom<Attributes>({}, { role: "Amt; „für“ Alles" }),
  date: fc.constantFrom<Attributes>({}, { type: "DATE", value: "2025-09" }),
};
const spanSeed = fc.constantFrom("claim", "actor", "date").chain((label) =>
  fc.record({
    ...{ at: fc.nat(1000), length: fc.nat(40), label: fc.constant(label), note },
    attributes: attributesOf[label] ?? fc.constant<Attributes>({}),
  }),
);
const workSeed = fc.record({
  spans: fc.array(spanSeed, { maxLength: 6 }),
  links: fc.array(
    fc.record({ from: fc.nat(20), to: fc.nat(20), kind: fc.constantFrom("span", "actor", "statement") }),
    {
      maxLength: 4,
    },
  ),
});
type WorkSeed = typeof workSeed extends fc.Arbitrary<infer T> ? T : never;

function workOf(content: string, seed: WorkSeed, prefix: string) {
  const taken = new Set<string>();
  const spans = seed.spans.flatMap(({ at, length, ...rest }, index) => {
    const start = previousBoundary(content, at % content.length);
    const end = nextBoundary(content, Math.min(content.length, start + 1 + length));
    const key = `${rest.label} ${start} ${end}`;
    if (taken.has(key) || content.slice(start, end).trim() === "") return [];
    taken.add(key);
    return [{ ...rest, start, end, id: `${prefix}_${index}` }];
  });
  const ends = new Set<string>();
  const links = seed.links.flatMap(({ from, to, kind }, index): Link[] => {
    const claims = spans.filter(({ label }) => label === "claim");
    const actors = spans.filter(({ label }) => label === "actor");
    const source = claims[from % Math.max(1, claims.length)];
    const target =
      kind === "span" ? actors[to % Math.max(1, actors.length)]?.id : kind === "actor" ? "e_1" : "t_1";
    const role = kind === "statement" ? "same-as" : "about";
    const key = `${role} ${source?.id} ${target}`;
    if (!source || target === undefined || ends.has(key)) return [];
    ends.add(key);
    return [{ id: `l_${prefix}${index}`, role, from: source.id, to: target }];
  });
  return { spans, links };
}

const project = fc.uniqueArray(text, { minLength: 1, maxLength: 3 }).chain((texts) =>
  fc.tuple(
    ...texts.map((content) =>
      fc.record({ anna: workSeed, ben: fc.option(workSeed, { nil: undefined }) }).map(
        ({ anna, ben }): InventedArticle => ({
          ...{ text: content, title: "Ein Titel" },
          work: {
            c_anna: workOf(content, anna, "s"),
            ...(ben ? { c_ben: workOf(content, ben, "s") } : {}),
          },
        }),
      ),
    ),
  ),
);

const registries = {
  actors: [{ id: "e_1", name: "=Amt; „für“ Alles", kind: "organisation" as const, aliases: ["A"], note: "" }],
  statements: [{ id: "t_1", wording: "-1 ist negativ", topic: "", note: "" }],
};

let run = 0;

describe.each(formats)("$format $options", (carried) => {
  it("export and import into an empty project give the same spans, and a second import changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(project, async (articles) => {
        const target = path.join(folder, `export-${run}`);
        const request = { format: carried.format, options: carried.options ?? {} };
        const report = must(await exportFrom(new InventedProject(articles, registries), request, target));
        const written = report.files.map((file) => file.path);
        const rows = await rowsOf(target, carried, written);
        const home = path.join(folder, `project-${run++}.wortlaut`);
        must(await createProject(home, { title: "Leer", language: "en", coder: "Zoe" }));
        const session = must(await openProject(home));
        try {
          const first = await importAll(session, target);
          expect(first.failed).toEqual([]);
          expect(first.reanchored).toEqual([]);
          const found = await foundIn(session, carried);
          expect(found).toEqual(expected(rows, carried));
          const second = await importAll(session, target);
          expect(second).toMatchObject({
            added: 0,
            unchanged: found.spans.length,
            failed: [],
            reanchored: [],
          });
          expect(second.links).toMatchObject({ added: 0, unchanged: found.links.length });
          expect(await foundIn(session, carried)).toEqual(found);
        } finally {
          await session.close();
          await rm(target, { recursive: true, force: true });
          await rm(home, { recursive: true, force: true });
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 2) },
    );
  });
});

async function importAll(session: ProjectSession, source: string) {
  const imports = new SpanImports();
  const draft = must(await imports.choose(session, [source]));
  expect(draft.problems).toEqual([]);
  return must(await imports.run(session, draft.draft, draft.mapping));
}

/** What the exporter itself reads back: all that the format carries. */
async function rowsOf(target: string, { format, options }: Carried, files: string[]): Promise<ArticleRows[]> {
  const exporter = findExporter(format);
  if (!exporter?.read) throw new Error(`${format} is not read back`);
  const defaults = Object.fromEntries(exporter.options.map((option) => [option.id, option.default]));
  const locate = (file: string) => path.join(target, file);
  const dataset = await exporter.read({
    options: { ...defaults, ...options },
    split: false,
    files,
    locate,
  });
  const rows: ArticleRows[] = [];
  for await (const one of dataset.articles) rows.push(one);
  return rows;
}

function expected(rows: readonly ArticleRows[], { coders, attributes, notes, links }: Carried) {
  const spans = rows.flatMap(({ article, spans: own }) =>
    own.map((span) => ({
      ...{ text: article.text, label: span.label, start: span.start, end: span.end },
      coder: coders ? span.coder : "",
      attributes: attributes ? span.attributes : {},
      note: notes ? span.note : "",
    })),
  );
  const linked = rows.flatMap(({ article, spans: own, links: linksOf }) =>
    linksOf.map((link) => {
      const at = (id: string) => own.find((span) => span.id === id && span.coder === link.coder);
      const [from, to] = [at(link.from), at(link.to)];
      return [
        article.text,
        link.role,
        `${from?.label} ${from?.start}`,
        to ? `${to.label} ${to.start}` : link.toKind,
      ];
    }),
  );
  return { spans: sorted(spans), links: links ? sorted(linked) : [] };
}

async function foundIn(session: ProjectSession, { coders, attributes, notes, links }: Carried) {
  const spans = [];
  const linked = [];
  const actors = new Set(session.actors().map(({ id }) => id));
  for (const { id } of session.summaries()) {
    const content = must(await session.text(id));
    for (const coder of session.coders()) {
      const work = must(await session.annotations(coder.id, id));
      for (const { label, start, end, attributes: own, note: said = "" } of work.spans) {
        spans.push({
          ...{ text: content, label, start, end, coder: coders ? coder.id : "" },
          attributes: attributes ? own : {},
          note: notes ? said : "",
        });
      }
      for (const { role, from, to } of work.links) {
        const at = (wanted: string) => work.spans.find((span) => span.id === wanted);
        const [a, b] = [at(from), at(to)];
        const end = b ? `${b.label} ${b.start}` : actors.has(to) ? "actor" : "statement";
        linked.push([content, role, `${a?.label} ${a?.start}`, end]);
      }
    }
  }
  return { spans: sorted(spans), links: links ? sorted(linked) : [] };
}

function sorted<T>(list: T[]): T[] {
  return list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
