import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ConcordanceQuery } from "#shared/ipc/concordance-types";
import type { Actor } from "#shared/model/project";
import { unguardFormula } from "../export/csv-text";
import { ProjectIndex } from "../mentions";
import { openJobs } from "../mentions/fixture-jobs";
import type { ProjectSession } from "../project";
import { change, cleanUp, must, openFixture, tag } from "../project/fixture-project";
import { readXlsx } from "../tables/read-xlsx";
import { textIndexFolder } from "./text-index";

const texts = [
  "Der Senat von Lüdersund tagt.\nDie Senatorin kommt am Dienstag, sagt der Senat.\n",
  "Kein Senat ohne Deich. „=Der Senat schweigt“, sagt Ebba Lindqvist; des Senats Ärger.\n",
  "Äpfel am Deich, Zwiebeln am Senat, apfelrot.\n",
];

const anything: ConcordanceQuery = {
  query: "",
  mode: "words",
  matchCase: false,
  wholeWords: false,
  foldAccents: false,
  inflections: false,
  filters: {},
  sort: "article",
  descending: false,
  offset: 0,
  limit: 100,
};

let session: ProjectSession;
let index: ProjectIndex;
let coder: string;
let ids: string[];

const head = (article: string, set: object) =>
  ({ target: "article", op: "edit-article", article, set }) as const;
const at = (article: number, words: string) => {
  const start = texts[article]?.indexOf(words) ?? 0;
  return [start, start + words.length] as const;
};

beforeAll(async () => {
  const made = await openFixture(texts);
  session = made.session;
  coder = made.coder;
  ids = made.articles.map(({ id }) => id);
  const [a = "", b = "", c = ""] = ids;
  const person: Actor = { id: "p_1", name: "Ebba Lindqvist", kind: "person", aliases: [], note: "" };
  const claim = at(1, "Der Senat schweigt");
  must(
    await session.apply(
      change(
        head(a, { published: "2025-03", source: "Bote" }),
        head(b, { published: "2025-03-05", source: "Ärzteblatt" }),
        head(c, { published: null, source: "Zeitung" }),
        { target: "actors", op: "put-actor", actor: person },
        {
          target: "statements",
          op: "put-statement",
          statement: { id: "t_1", wording: "W", topic: "", note: "" },
        },
        tag({ coder, article: b }, texts[1] ?? "", "claim", ...claim, "s_1"),
        tag({ coder, article: b }, texts[1] ?? "", "actor", ...at(1, "Ebba Lindqvist"), "s_2"),
        tag({ coder, article: a }, texts[0] ?? "", "actor", ...at(0, "Senat"), "s_3"),
        {
          target: "annotations",
          coder,
          article: b,
          op: "add-link",
          link: { id: "l_1", role: "is", from: "s_2", to: "p_1" },
        },
        {
          target: "annotations",
          coder,
          article: b,
          op: "add-link",
          link: { id: "l_2", role: "said-by", from: "s_1", to: "s_2" },
        },
        {
          target: "annotations",
          coder,
          article: b,
          op: "add-link",
          link: { id: "l_3", role: "same-as", from: "s_1", to: "t_1" },
        },
        { target: "annotations", coder, article: b, op: "set-status", status: "done" },
      ),
    ),
  );
  index = new ProjectIndex(session, openJobs().runner);
}, 60_000);
afterAll(async () => {
  await index.close();
  await session.close();
  await cleanUp();
});

const ask = async (query: Partial<ConcordanceQuery>) =>
  must(await index.run("concordance", { query: { ...anything, ...query } }));
const found = async (query: Partial<ConcordanceQuery>) =>
  (await ask(query)).lines.map(({ article, quote }) => `${ids.indexOf(article)} ${quote}`);

describe("a concordance", () => {
  it("has every place with its surroundings and the spans that touch it", async () => {
    const answer = await ask({ query: "senat", wholeWords: true });
    expect(answer).toMatchObject({ total: 5, articles: 3 });
    expect(answer.sources).toEqual([
      { source: "Ärzteblatt", count: 2 },
      { source: "Bote", count: 2 },
      { source: "Zeitung", count: 1 },
    ]);
    const [first] = answer.lines;
    expect(first).toMatchObject({ title: "Artikel 1", source: "Bote", published: "2025-03", quote: "Senat" });
    expect(first?.spans).toEqual([{ coder, id: "s_3", label: "actor" }]);
    expect(first?.before).toBe("Der ");
    expect(first?.after.startsWith(" von Lüdersund tagt. Die Senatorin")).toBe(true);
    const linked = answer.lines.find(({ quote, spans }) => quote === "Senat" && spans[0]?.id === "s_1");
    expect(linked?.after).toContain("Ebba");
  });

  it("filters by label, actor, statement, coder, status, source, date, article and what is untagged", async () => {
    const senat = { query: "Senat", wholeWords: true, matchCase: true };
    expect(await found({ ...senat, filters: { labels: ["claim"] } })).toEqual(["1 Senat"]);
    expect(await found({ ...senat, filters: { labels: ["claim"], untagged: true } })).toHaveLength(4);
    expect(await found({ ...senat, filters: { untagged: true } })).toHaveLength(3);
    expect(await found({ ...senat, filters: { actors: ["p_1"] } })).toEqual(["1 Senat"]);
    expect(await found({ ...senat, filters: { statements: ["t_1"] } })).toEqual(["1 Senat"]);
    expect(await found({ ...senat, filters: { statements: ["t_2"] } })).toEqual([]);
    expect(await found({ ...senat, filters: { status: ["done"] } })).toEqual(["1 Senat", "1 Senat"]);
    expect(await found({ ...senat, filters: { status: ["todo"] } })).toHaveLength(3);
    expect(await found({ ...senat, filters: { sources: ["Bote"] } })).toHaveLength(2);
    expect(await found({ ...senat, filters: { from: "2025-03-05", to: "2025" } })).toHaveLength(4);
    expect(await found({ ...senat, filters: { from: "2025-04" } })).toEqual([]);
    expect(await found({ ...senat, filters: { to: "2025-03" } })).toHaveLength(4);
    expect(await found({ ...senat, filters: { articles: [ids[2] ?? ""] } })).toEqual(["2 Senat"]);
    expect(await found({ ...senat, filters: { coders: ["c_none"] } })).toEqual([]);
    expect(await found({ ...senat, filters: { coders: [coder] } })).toHaveLength(4);
  });

  it("without words has the spans that pass", async () => {
    expect(await found({})).toEqual(["0 Senat", "1 Der Senat schweigt", "1 Ebba Lindqvist"]);
    expect(await found({ filters: { actors: ["p_1"], labels: ["actor"] } })).toEqual(["1 Ebba Lindqvist"]);
    expect(await found({ filters: { actors: ["p_1"] } })).toHaveLength(2);
    expect(await found({ filters: { untagged: true } })).toEqual([]);
  });

  it("sorts by both contexts, the hit, the date and the source, as German does", async () => {
    const sorted = (sort: ConcordanceQuery["sort"], descending = false) =>
      ask({ query: "Senat", wholeWords: true, sort, descending });
    const rights = (await sorted("right")).lines.map(({ after }) => after.trim().slice(0, 8));
    expect(rights).toEqual([".", ", apfelr", "ohne Dei", "schweigt", "von Lüde"]);
    const lefts = (await sorted("left")).lines.map(({ before }) => before.trim().split(" ").at(-1));
    expect(lefts).toEqual(["am", "Der", "„=Der", "der", "Kein"]);
    const sources = (await sorted("source")).lines.map(({ source }) => source);
    expect(sources).toEqual(["Ärzteblatt", "Ärzteblatt", "Bote", "Bote", "Zeitung"]);
    expect((await sorted("published", true)).lines[0]?.published).toBeNull();
    const hits = await ask({ query: "\\p{L}*pfel\\p{L}*|Zwie\\p{L}+", mode: "regex", sort: "hit" });
    expect(hits.lines.map(({ quote }) => quote)).toEqual(["Äpfel", "apfelrot", "Zwiebeln"]);
  });

  it("turns pages of one result, each line once", async () => {
    const all = (await ask({ query: "s", sort: "right" })).lines;
    const pages = [];
    for (let offset = 0; offset < all.length; offset += 3) {
      pages.push(...(await ask({ query: "s", sort: "right", offset, limit: 3 })).lines);
    }
    expect(pages).toEqual(all);
  });

  it("knows what was tagged and untagged since", async () => {
    const [start, end] = at(2, "Senat");
    const here = { query: "Zwiebeln am Senat", filters: { labels: ["actor"] } };
    const bare = { query: "Senat", filters: { labels: ["actor"] } };
    expect(await found(bare)).toEqual(["0 Senat"]);
    must(
      await session.apply(change(tag({ coder, article: ids[2] ?? "" }, texts[2] ?? "", "actor", start, end))),
    );
    expect(await found(bare)).toEqual(["0 Senat", "2 Senat"]);
    expect(await found(here)).toEqual([]);
    must(await session.undo());
    expect(await found(bare)).toEqual(["0 Senat"]);
    expect((await ask({ query: "Zwiebeln" })).lines[0]?.spans).toEqual([]);
  });

  it("refuses what is no regular expression", async () => {
    const answer = await index.run("concordance", { query: { ...anything, query: "(", mode: "regex" } });
    expect(answer).toMatchObject({ ok: false, error: { code: "search-pattern" } });
  });
});

describe("the lines as a table", () => {
  it("has all lines, whatever the page, guarded against formulas", async () => {
    const file = path.join(session.folder, "..", "lines.csv");
    const query = { ...anything, query: "senat", limit: 1, sort: "right" as const };
    const written = must(
      await index.run("concordance-export", { query, file, coders: { [coder]: "Ada Beck" } }),
    );
    const rows: Array<Record<string, string>> = parse(readFileSync(file, "utf8"), {
      columns: true,
      relax_quotes: false,
    });
    const { lines, total } = await ask({ query: "senat", sort: "right" });
    expect([written.lines, rows.length]).toEqual([total, total]);
    for (const [at, line] of lines.entries()) {
      const row = rows[at] ?? {};
      const text = texts[ids.indexOf(row.article ?? "")] ?? "";
      expect(text.slice(Number(row.start_utf16), Number(row.end_utf16))).toBe(row.quote);
      expect([row.article, row.after]).toEqual([line.article, line.after]);
      expect(row.before?.replace(/^'(?=[=+@-])/u, "")).toBe(line.before);
    }
    const claim = rows.find(({ labels }) => labels?.includes("Claim") || labels?.includes("Behauptung"));
    expect(claim).toMatchObject({ coders: "Ada Beck", source: "Ärzteblatt" });
    const guarded = rows.filter(({ before }) => /^[=+\-@]/u.test(before ?? ""));
    expect(guarded).toEqual([]);
  });

  it("is the same as CSV and XLSX, each with what was asked beside it", async () => {
    const save = async (format: "csv" | "xlsx") => {
      const file = path.join(session.folder, "..", `kept.${format}`);
      const document = {
        format,
        title: "Concordance",
        settings: [{ name: "Words to look for", value: "senat" }],
        language: "en" as const,
        created: "2026-03-05T10:20:30.000Z",
      };
      must(
        await index.run("concordance-export", {
          query: { ...anything, query: "senat" },
          file,
          coders: {},
          document,
        }),
      );
      const bytes = readFileSync(file);
      const settings = JSON.parse(readFileSync(`${file}.settings.json`, "utf8"));
      expect(settings.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(settings.methods).toContain("Words to look for: senat");
      return bytes;
    };
    const csv: string[][] = parse(await save("csv"));
    const sheet = [...(readXlsx(await save("xlsx"))[0]?.rows ?? [])];
    const width = csv[0]?.length ?? 0;
    const texts = sheet.map((row) => Array.from({ length: width }, (_, at) => String(row[at] ?? "")));
    expect(csv.length).toBeGreaterThan(1);
    expect(texts).toEqual(csv.map((row) => row.map(unguardFormula)));
  });
});

describe("the find panel", () => {
  it("has the same hits with shorter surroundings", async () => {
    const options = { query: "senat", matchCase: false, wholeWords: true, limit: 2 };
    const answer = must(await index.run("search", options));
    expect(answer).toMatchObject({ total: 5, articles: 3 });
    expect(answer.hits).toHaveLength(2);
    for (const { article, start, end, before, quote, after } of answer.hits) {
      const text = texts[ids.indexOf(article)] ?? "";
      expect(text.slice(start, end)).toBe(quote);
      expect(text.replaceAll("\n", " ")).toContain(`${before}${quote}${after}`);
    }
  });

  it("stops when told", async () => {
    const options = { query: "e", matchCase: false, wholeWords: false, limit: 2 };
    const answer = await index.run("search", options, { signal: AbortSignal.abort() });
    expect(answer.ok).toBe(false);
  });
});

describe("the kept texts", () => {
  it("are read again, and built anew when a file is damaged or gone", async () => {
    await index.settle();
    const folder = textIndexFolder(session.folder);
    const before = await found({ query: "senat" });
    const again = async () => {
      const other = new ProjectIndex(session, openJobs().runner);
      const answer = must(await other.run("concordance", { query: { ...anything, query: "senat" } }));
      const rebuilt = other.takeRebuilt();
      await other.settle();
      await other.close();
      return { found: answer.lines.map(({ article, quote }) => `${ids.indexOf(article)} ${quote}`), rebuilt };
    };
    expect(await again()).toEqual({ found: before, rebuilt: false });
    const [name = ""] = readdirSync(folder);
    const file = path.join(folder, name);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const bytes = readFileSync(path.join(folder, readdirSync(folder)[0] ?? ""));
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        for (const old of readdirSync(folder)) rmSync(path.join(folder, old));
        writeFileSync(file, bytes);
        const answer = await again();
        expect(answer).toEqual({ found: before, rebuilt: true });
      }),
      { numRuns: 25 },
    );
    rmSync(folder, { recursive: true });
    expect(await again()).toEqual({ found: before, rebuilt: true });
    expect((await again()).rebuilt).toBe(false);
  });
});
