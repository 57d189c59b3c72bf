import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appError } from "#shared/errors";
import type { ExportRequest } from "#shared/ipc/export-types";
import { fail } from "#shared/result";
import { exportFrom } from "./export-dataset";
import { type InventedArticle, InventedProject } from "./invented-project";
import { manifestSchema } from "./manifest";
import { exporters } from "./registry";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-export-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const first: InventedArticle = {
  text: "Bürgermeisterin Falk 🙂 bestreitet den Plan.\nSie sprach am Montag.",
  mask: [{ start: 45, end: 48, reason: "other" }],
  work: {
    c_anna: {
      note: "zu prüfen",
      spans: [
        {
          id: "s_1",
          label: "claim",
          start: 0,
          end: 44,
          attributes: { stance: "denies", sure: true },
          note: "n",
        },
        { id: "s_2", label: "actor", start: 0, end: 20 },
        { id: "s_3", label: "date", start: 59, end: 65 },
      ],
      links: [
        { id: "l_1", role: "said-by", from: "s_1", to: "s_2" },
        { id: "l_2", role: "is", from: "s_2", to: "ac_1" },
        { id: "l_3", role: "when-said", from: "s_1", to: "s_3", attributes: { sure: "yes" } },
      ],
    },
    c_ben: { spans: [{ id: "s_1", label: "actor", start: 16, end: 20 }] },
  },
};
const second: InventedArticle = { text: "Ein zweiter Artikel.", published: "2025-12-24" };
const actors = [{ id: "ac_1", name: "Falk", kind: "person" as const, aliases: [], note: "" }];
const project = new InventedProject([first, second], { actors });

async function run(request: ExportRequest, target = join(folder, "out"), source = project) {
  const result = await exportFrom(source, request, target);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.why}`);
  return result.value;
}

describe("an export", () => {
  it("says in its manifest and README what it holds", async () => {
    const report = await run({ format: "csv", split: [50, 0, 50], seed: 3 });
    const manifest = manifestSchema.parse(
      JSON.parse(await readFile(join(folder, "out/wortlaut-export.json"), "utf8")),
    );
    expect(manifest).toMatchObject({
      dataFormat: "csv",
      offsetUnit: "utf-16",
      options: { delimiter: ",", bom: false, formulaSafe: true },
      coders: ["c_anna", "c_ben"],
      labels: null,
      counts: { articles: 2, spans: 4, links: 3 },
      readBack: "equal",
      files: report.files,
      split: { percentages: [50, 0, 50], seed: 3 },
    });
    expect(manifest.split?.articles.train.length).toBe(1);
    expect(manifest.split?.articles.test.length).toBe(1);
    expect(manifest.split?.report).toEqual(report.split);
    const readme = await readFile(join(folder, "out/README.txt"), "utf8");
    expect(readme).toContain("No two articles of different parts share 30% or more.");
    expect(readme).toContain("UTF-16 code units");
    expect(readme).toContain("start_codepoint: first character, in code points");
    expect((await readdir(join(folder, "out"))).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("can be brought up to date in a folder whose manifest says less, as earlier versions wrote it", async () => {
    await run({ format: "csv", split: [50, 0, 50] });
    const file = join(folder, "out/wortlaut-export.json");
    const { articles: _a, work: _w, texts: _t, split, ...older } = JSON.parse(await readFile(file, "utf8"));
    const { report: _r, keepTogether: _k, stratify: _s, ...olderSplit } = split;
    await writeFile(file, JSON.stringify({ ...older, split: olderSplit }));
    await run({ format: "wortlaut-jsonl" });
    const manifest = manifestSchema.parse(JSON.parse(await readFile(file, "utf8")));
    expect(manifest.others[0]?.split).toEqual(olderSplit);
    expect(await readFile(join(folder, "out/README.txt"), "utf8")).toContain("Format: csv");
  });

  it("is the same, byte for byte, each time", async () => {
    for (const { id } of exporters) {
      const one = await run({ format: id, split: [50, 25, 25] }, join(folder, `${id}-1`));
      const two = await run({ format: id, split: [50, 25, 25] }, join(folder, `${id}-2`));
      expect(two.files).toEqual(one.files);
    }
  });

  it("counts exactly what the format leaves out", async () => {
    expect((await run({ format: "wortlaut-jsonl" })).loss).toEqual([]);
    expect((await run({ format: "csv" })).loss).toEqual([]);
    expect((await run({ format: "web-annotation" })).loss).toEqual([]);
    const { loss } = await run({ format: "spacy-jsonl" });
    expect(loss.map(({ what, count }) => [what, count])).toEqual([
      ["entries of the actor registry", 1],
      ["file names, encodings and times of import", 2],
      ["names and colours of coders", 2],
      ["times when spans were made and changed", 4],
    ]);
  });

  it("takes only the chosen coders, labels and articles, and counts links that lose an end", async () => {
    const id = project.summaries()[0]?.id ?? "";
    const report = await run({
      format: "csv",
      coders: ["c_anna"],
      labels: ["claim", "date"],
      articles: [id],
    });
    expect(report).toMatchObject({ articles: 1, spans: 2, links: 1 });
    expect(report.loss).toEqual([
      { what: "links", count: 2, why: "one of their ends is not in the dataset." },
    ]);
    expect(await readFile(join(folder, "out/coders.csv"), "utf8")).not.toContain("c_ben");
  });

  it.each([
    [{ format: "nope" }, "export-unknown-format"],
    [{ format: "csv", coders: ["c_x"] }, "coder-not-found"],
    [{ format: "csv", labels: ["x"] }, "label-not-found"],
    [{ format: "csv", articles: ["a_x"] }, "article-not-found"],
    [{ format: "csv", articles: [] }, "export-nothing"],
    [{ format: "csv", split: [0, 0, 0] }, "request-invalid"],
    [{ format: "csv", options: { nope: true } }, "request-invalid"],
    [{ format: "csv", options: { delimiter: "|" } }, "request-invalid"],
  ] as Array<[ExportRequest, string]>)("refuses %j with %s and leaves no folder", async (request, code) => {
    const result = await exportFrom(project, request, join(folder, "out"));
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  it("leaves out articles whose text is not the imported one, and spans that are not in the text", async () => {
    const source = new InventedProject([first, second], { actors });
    const [one, two] = source.summaries().map(({ id }) => id);
    const text = source.text.bind(source);
    source.text = async (id) => (id === two ? { ok: true, value: "Etwas anderes." } : text(id));
    const annotations = source.annotations.bind(source);
    source.annotations = async (coder, id) => {
      const found = await annotations(coder, id);
      if (!found.ok || coder !== "c_ben") return found;
      return {
        ok: true,
        value: { ...found.value, spans: found.value.spans.map((s) => ({ ...s, quote: "Falke" })) },
      };
    };
    const { loss, articles, spans } = await run({ format: "csv" }, join(folder, "out"), source);
    expect({ articles, spans }).toEqual({ articles: 1, spans: 3 });
    expect(loss.map(({ what, count }) => [what, count])).toEqual([
      ["articles", 1],
      ["spans", 1],
    ]);
    source.text = async (id) => fail(appError("file-damaged", id, "it is gone."));
    expect(one).toBeDefined();
    expect(await exportFrom(source, { format: "csv" }, join(folder, "none"))).toMatchObject({
      ok: false,
      error: { code: "export-nothing" },
    });
    expect(existsSync(join(folder, "none"))).toBe(false);
  });

  it("stops when told to and leaves nothing", async () => {
    const stop = new AbortController();
    const result = await exportFrom(project, { format: "csv" }, join(folder, "out"), {
      signal: stop.signal,
      onProgress: ({ phase }) => phase === "read-back" && stop.abort(),
    });
    expect(result).toMatchObject({ ok: false, error: { code: "job-failed" } });
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  it.each(["csv", "html"])("tells how much was read back and stops in between: %s", async (format) => {
    const stop = new AbortController();
    const told: number[] = [];
    const result = await exportFrom(project, { format }, join(folder, "out"), {
      signal: stop.signal,
      onProgress: ({ phase, done }) => {
        if (phase === "read-back") told.push(done);
        if (told.length === 2) stop.abort();
      },
    });
    expect(result).toMatchObject({ ok: false, error: { code: "job-failed" } });
    expect(told).toEqual([0, 1]);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  it("makes a new folder for each export when asked to", async () => {
    const settings = { subfolder: true, now: new Date("2026-02-03T10:00:00Z") };
    for (const name of ["Invented-project-csv-2026-02-03", "Invented-project-csv-2026-02-03-2"]) {
      const result = await exportFrom(project, { format: "csv" }, folder, settings);
      expect(result).toMatchObject({ ok: true, value: { folder: join(folder, name) } });
    }
  });
});

describe("what came back different", () => {
  it.each(exporters.filter(({ read }) => read).map(({ id }) => id))("is not published: %s", async (id) => {
    const exporter = exporters.find((known) => known.id === id);
    if (!exporter) throw new Error("missing");
    const { open } = exporter;
    // A format that drops the last span of every article.
    exporter.open = async (context) => {
      const writer = await open(context);
      return {
        add: (rows) => writer.add({ ...rows, spans: rows.spans.slice(0, -1) }),
        finish: () => writer.finish(),
        ...(writer.verify ? { verify: (files) => writer.verify?.(files) ?? Promise.resolve() } : {}),
      };
    };
    try {
      const result = await exportFrom(project, { format: id }, join(folder, "out"));
      expect(result).toMatchObject({ ok: false, error: { code: "export-read-back" } });
      expect(existsSync(join(folder, "out"))).toBe(false);
    } finally {
      exporter.open = open;
    }
  });
});

describe("what the disk holds", () => {
  it("is what was written, also in files no reader needs", async () => {
    const target = join(folder, "out");
    const result = await exportFrom(project, { format: "label-studio" }, target, {
      onProgress({ phase }) {
        if (phase !== "read-back") return;
        const [staged = ""] = readdirSync(target).filter((name) => name.startsWith(".wortlaut-export"));
        const file = join(target, staged, "label-studio", "config.xml");
        const content = readFileSync(file, "utf8");
        writeFileSync(file, content.replace("Labels", "Lapels"));
      },
    });
    expect(result).toMatchObject({
      ok: false,
      error: { code: "export-read-back", what: "label-studio/config.xml" },
    });
    expect(existsSync(target)).toBe(false);
  });
});

describe("what cannot come back", () => {
  it.each(exporters.filter(({ read }) => !read).map(({ id }) => id))("is verified: %s", async (id) => {
    const exporter = exporters.find((known) => known.id === id);
    if (!exporter) throw new Error("missing");
    const { open } = exporter;
    exporter.open = async (context) => {
      const writer = await open(context);
      return {
        add: (rows) => writer.add(rows),
        finish: () => writer.finish(),
        async verify(files) {
          const [first = ""] = files.files;
          const bytes = await readFile(files.locate(first));
          await writeFile(files.locate(first), bytes.subarray(0, bytes.length / 2));
          await writer.verify?.(files);
        },
      };
    };
    try {
      const result = await exportFrom(project, { format: id }, join(folder, "out"));
      expect(result).toMatchObject({ ok: false, error: { code: "export-read-back" } });
    } finally {
      exporter.open = open;
    }
  });
});

describe("the folder of an export", () => {
  const target = () => join(folder, "out");
  const refused = async (request: ExportRequest = { format: "csv" }, source = project) => {
    const result = await exportFrom(source, request, target());
    expect(result).toMatchObject({ ok: false, error: { code: "export-target" } });
    const left = await readdir(folder, { recursive: true });
    expect(left.filter((name) => name.endsWith(".part"))).toEqual([]);
  };

  it("is not touched when it has foreign files of the same name", async () => {
    await mkdir(target());
    await writeFile(join(target(), "spans.csv"), "mine");
    await refused();
    expect(await readdir(target())).toEqual(["spans.csv"]);
    expect(await readFile(join(target(), "spans.csv"), "utf8")).toBe("mine");
  });

  it("may hold other files", async () => {
    await mkdir(target());
    await writeFile(join(target(), "notes.md"), "mine");
    await run({ format: "csv" });
    expect(await readFile(join(target(), "notes.md"), "utf8")).toBe("mine");
  });

  it("may not be a file, nor hold another project or an unknown manifest", async () => {
    await writeFile(target(), "a file");
    await refused();
    await rm(target());
    await run({ format: "csv" });
    const other = new InventedProject([second]);
    other.project = () => ({ ...project.project(), id: "p_other" });
    await refused({ format: "csv" }, other);
    await writeFile(join(target(), "wortlaut-export.json"), "{}");
    await refused();
  });

  it("is brought up to date by the next export, unless a file was changed", async () => {
    await run({ format: "web-annotation" });
    const id = project.summaries()[1]?.id ?? "";
    await run({ format: "web-annotation", articles: [id] });
    expect(await readdir(join(target(), "texts"))).toEqual([`${id}.txt`]);
    await writeFile(join(target(), "project.jsonld"), "edited by hand");
    await refused({ format: "web-annotation" });
    expect(await readFile(join(target(), "project.jsonld"), "utf8")).toBe("edited by hand");
  });

  it("holds several formats side by side", async () => {
    const names = new Map<string, string>();
    for (const { id } of exporters) {
      for (const { path } of (await run({ format: id })).files) {
        expect(names.get(path) ?? id, `${path} of ${id}`).toBe(id);
        names.set(path, id);
      }
    }
    await run({ format: "csv" });
    const manifest = manifestSchema.parse(
      JSON.parse(await readFile(join(target(), "wortlaut-export.json"), "utf8")),
    );
    expect([manifest.dataFormat, ...manifest.others.map(({ dataFormat }) => dataFormat)].sort()).toEqual(
      exporters.map(({ id }) => id).sort(),
    );
    for (const file of [manifest, ...manifest.others].flatMap(({ files }) => files)) {
      expect(existsSync(join(target(), file.path))).toBe(true);
    }
  });

  it("is freed of what a killed export left a day ago", async () => {
    const old = join(target(), ".wortlaut-export-1-abc.part");
    const recent = join(target(), ".wortlaut-export-2-abc.part");
    await mkdir(old, { recursive: true });
    await mkdir(recent);
    await utimes(old, new Date(0), new Date(0));
    await run({ format: "csv" });
    expect(existsSync(old)).toBe(false);
    expect(existsSync(recent)).toBe(true);
  });
});

const samples = "../shared/samples";
interface Base {
  text: string;
  spans: Array<{ id: string; label: string; utf16: [number, number]; cp: [number, number]; text: string }>;
}

// Files of these formats that readers of other makers have accepted; they stand beside the project, not in it.
describe.skipIf(!existsSync(`${samples}/base.json`))(
  "the same content as samples other readers accepted",
  () => {
    const read = <T>(path: string): T => JSON.parse(readFileSync(`${samples}/${path}`, "utf8")) as T;

    async function rebuild(format: string): Promise<string> {
      const base = read<Base>("base.json");
      const spans = base.spans.map(({ id, label, utf16: [start, end] }) => ({
        ...{ id, label, start, end },
        ...(id === "T2" ? { attributes: { polarity: "negative" }, note: "Prüfen: ironisch?" } : {}),
      }));
      const links = [{ id: "R1", role: "makes", from: "T1", to: "T2" }];
      const source = new InventedProject([{ text: base.text, work: { c_anna: { spans, links } } }]);
      await run({ format }, join(folder, "out"), source);
      return join(folder, "out");
    }

    it("Web Annotation: the same targets and bodies", async () => {
      type Item = { id: string; motivation: string; body: object[]; target: string | { selector: object[] } };
      const out = await rebuild("web-annotation");
      const [name = ""] = await readdir(join(out, "annotations"));
      const page = JSON.parse(await readFile(join(out, "annotations", name), "utf8")) as { items: Item[] };
      const sample = read<{ "@context": string; items: Item[] }>("webannotation/doc1.jsonld");
      expect(page).toMatchObject({ "@context": sample["@context"], type: "AnnotationPage", startIndex: 0 });
      const spanId = (iri: string) => iri.split(":").at(-1);
      for (const wanted of sample.items) {
        const item = page.items.find(({ id }) => spanId(id) === spanId(wanted.id));
        expect(Object.keys(item ?? {})).toEqual(
          expect.arrayContaining(["id", "type", "motivation", "body", "target"]),
        );
        expect(item?.motivation).toBe(wanted.motivation);
        if (typeof wanted.target === "string") {
          expect(spanId(item?.target as string)).toBe(spanId(wanted.target));
          continue;
        }
        const target = item?.target as {
          selector: Array<{ exact?: string; prefix?: string; suffix?: string }>;
        };
        const [position, quote] = wanted.target.selector as Array<{
          exact?: string;
          prefix?: string;
          suffix?: string;
        }>;
        expect(target.selector[0]).toEqual(position);
        expect(target.selector[1]?.exact).toBe(quote?.exact);
        // The sample keeps ten characters around a span, we keep more.
        expect(target.selector[1]?.prefix?.endsWith(quote?.prefix ?? "")).toBe(true);
        expect(target.selector[1]?.suffix?.startsWith(quote?.suffix ?? "")).toBe(true);
        const plain = (body: object) => ({ ...body, language: undefined });
        expect(item?.body.map(plain)).toEqual(wanted.body.map(plain));
      }
    });

    it("Prodigy: the same spans, tokens at their borders and relations", async () => {
      type Span = { start: number; end: number; label: string };
      type Token = { text: string; start: number; end: number; ws: boolean };
      type Task = {
        text: string;
        spans: Span[];
        tokens: Token[];
        relations: Array<{ label: string; head_span: Span; child_span: Span }>;
      };
      const line = await readFile(join(await rebuild("prodigy-jsonl"), "prodigy.jsonl"), "utf8");
      const task = JSON.parse(line) as Task;
      const sample = read<Task>("spacy/doc1.prodigy.jsonl");
      const plain = ({ start, end, label }: Span) => `${start} ${end} ${label}`;
      expect(task.text).toBe(sample.text);
      expect(task.spans.map(plain).sort()).toEqual(sample.spans.map(plain).sort());
      expect(
        task.relations.map(({ label, head_span, child_span }) => [
          label,
          plain(head_span),
          plain(child_span),
        ]),
      ).toEqual(
        sample.relations.map(({ label, head_span, child_span }) => [
          label,
          plain(head_span),
          plain(child_span),
        ]),
      );
      // The sample's tokenizer keeps the stop of an ordinal with its number, ours does not.
      const tokens = (own: Task) => own.tokens.map(({ text, ws }) => text + (ws ? " " : "")).join("|");
      expect(tokens(task).replace("3|. |", "3. |")).toBe(tokens(sample));
    });

    it("spaCy: the same entities and span group", async () => {
      type Span = { start: number; end: number; label: string; kb_id?: string };
      const line = await readFile(join(await rebuild("spacy-jsonl"), "spacy.jsonl"), "utf8");
      const document = JSON.parse(line) as { ents: Span[]; spans: { sc: Span[] } };
      const sample = read<{ ents: Span[]; spans: { wortlaut: Span[] } }>("spacy/doc1.docjson.jsonl");
      const order = (a: Span, b: Span) => a.start - b.start || a.end - b.end;
      expect(document.ents).toEqual(sample.ents);
      expect([...document.spans.sc].sort(order)).toEqual([...sample.spans.wortlaut].sort(order));
    });
  },
);
