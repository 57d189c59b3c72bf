import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Link } from "#shared/model/annotations";
import { selectDataset } from "../../dataset";
import { exportFrom } from "../../export-dataset";
import { type InventedArticle, InventedProject } from "../../invented-project";
import { LossReport } from "../../loss-report";
import { networkFormats } from "../networks";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-network-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = "Brandt said on Monday the dam must go. Kroll denied it.";

/** Ada says the dam must go, by a mention; Ben and "Müller; <& Söhne>" deny it. */
function article(at: number): InventedArticle {
  const place = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
  const at2 = ` (${at})`;
  const link = (id: string, role: string, from: string, to: string, more: Partial<Link> = {}): Link => ({
    ...{ id, role, from, to },
    ...more,
  });
  return {
    text: text + at2,
    source: at % 2 ? "Tagesbote" : "Blatt „Ufer“ & Co",
    published: `2025-0${at}-04`,
    work: {
      c_anna: {
        spans: [
          { id: "s_c", label: "claim", ...place("the dam must go"), attributes: { stance: "affirms" } },
          { id: "s_d", label: "claim", ...place("denied it") },
          { id: "s_a", label: "actor", ...place("Brandt") },
          { id: "s_t", label: "date", ...place("on Monday"), attributes: { value: `2025-0${at}-03` } },
        ],
        links: [
          link("l_1", "said-by", "s_c", "s_a"),
          link("l_2", "is", "s_a", "ac_ada"),
          link("l_3", "same-as", "s_c", "st_dam"),
          link("l_4", "when-said", "s_c", "s_t"),
          link("l_5", "said-by", "s_d", "ac_ben"),
          link("l_6", "said-by", "s_d", "ac_firm"),
          link("l_7", "same-as", "s_d", "st_dam", { attributes: { stance: "rejects" } }),
        ],
      },
    },
  };
}

const actor = (id: string, name: string, kind: "person" | "organisation") => ({
  ...{ id, name, kind, aliases: [], note: "" },
});

const project = new InventedProject([1, 2, 3].map(article), {
  actors: [
    actor("ac_ada", "Ada Brandt 🙂", "person"),
    actor("ac_ben", "Ben\nKroll", "person"),
    actor("ac_firm", 'Müller; <& "Söhne">', "organisation"),
    actor("ac_firm2", "unused", "organisation"),
  ],
  statements: [{ id: "st_dam", wording: "=The dam must go.", topic: "River", note: "" }],
});

let runs = 0;
async function exported(format: string, options: Record<string, string | boolean> = {}) {
  const target = join(folder, String(runs++));
  const report = await exportFrom(project, { format, options }, target);
  if (!report.ok) return { error: report.error, target, report: undefined };
  return { report: report.value, target, error: undefined };
}

describe("network formats", () => {
  for (const { id } of networkFormats) {
    it(`${id} writes every kind, is verified and gives the same bytes again`, async () => {
      for (const kind of ["actor-statement", "actor-actor", "source-source"]) {
        const { report, target, error } = await exported(id, { network: kind, isolates: true });
        expect(error).toBeUndefined();
        const again = await exported(id, { network: kind, isolates: true });
        expect(again.report?.files).toEqual(report?.files);
        expect(await readdir(target)).toContain(`${id}-settings.json`);
        expect(report?.loss).toContainEqual(
          expect.objectContaining({ what: "status of articles", why: "a network has no place for them." }),
        );
      }
    });

    it(`${id} notices when a file is not what was meant`, async () => {
      const exporter = networkFormats.find((one) => one.id === id);
      const files = new Map<string, string>();
      const settings = { network: "actor-actor", measure: "conflict" };
      const options = Object.fromEntries(exporter?.options.map((one) => [one.id, one.default]) ?? []);
      const base = join(folder, String(runs++));
      await mkdir(base);
      const context = {
        ...{ head: { ...headOf(), codebook: null }, options: { ...options, ...settings }, split: false },
        labels: null,
        articles: [],
        file: async (path: string) => ({
          async write(piece: string) {
            files.set(path, (files.get(path) ?? "") + piece);
          },
          async writeBytes() {},
        }),
        writeFile: async (path: string, content: string | Uint8Array) => {
          files.set(path, String(content));
        },
        ...{ sample: () => undefined, card: async () => "", loss: { add() {} } as never },
        about: { application: "x", created: "", about: {}, texts: "full" as const, split: null },
      };
      const writer = await exporter?.open(context);
      for (const rows of await rowsOf()) await writer?.add(rows);
      await writer?.finish();
      for (const [path, content] of files) await writeFile(join(base, path), content);
      const read = {
        options,
        split: false,
        files: [...files.keys()],
        locate: (path: string) => join(base, path),
      };
      await writer?.verify?.(read);
      const main = [...files.keys()].find((path) => /^network(-edges)?\.\w+$/.test(path)) ?? "";
      const spoilt = (files.get(main) ?? "").replace(/9(?!.*9)/s, "8");
      expect(spoilt).not.toBe(files.get(main));
      await writeFile(join(base, main), spoilt);
      await expect(writer?.verify?.(read)).rejects.toThrow();
    });
  }

  it("count what is said, on the day it is said", async () => {
    const { target } = await exported("network-csv", {
      network: "actor-actor",
      measure: "conflict",
      from: "2025-02-03",
    });
    const edges = await readFile(join(target, "network-edges.csv"), "utf8");
    expect(edges.split("\r\n")).toEqual([
      "Source,Target,Type,Weight,articles,congruence,conflict,statements,source_name,target_name",
      "n1,n2,Undirected,4,2,0,4,1,Ada Brandt 🙂,Ben Kroll",
      'n1,n3,Undirected,4,2,0,4,1,Ada Brandt 🙂,"Müller; <& ""Söhne"">"',
      "",
    ]);
    const matrix = await readFile(join(target, "network-matrix.csv"), "utf8");
    expect(matrix.split("\r\n")[1]).toBe("Ada Brandt 🙂,0,4,4");
    const settings = JSON.parse(await readFile(join(target, "network-csv-settings.json"), "utf8"));
    expect(settings).toMatchObject({
      counted: { claims: 4 },
      leftOut: { outsideWindow: 2 },
      coders: ["c_anna"],
    });
  });

  it("write labels without blanks for UCINET, all of them different", async () => {
    const { target } = await exported("network-dl", { network: "actor-statement", qualifier: "subtract" });
    const dl = await readFile(join(target, "network.dl"), "utf8");
    expect(dl).toBe(
      "dl n=4\nformat = edgelist1\nlabels:\nAda_Brandt\nBen_Kroll\nMüller_Söhne\nThe_dam_must_go\ndata:\n1 4 3\n2 4 -3\n3 4 -3\n",
    );
  });

  it("refuse settings that do not fit, and dates that are none", async () => {
    const cosine = await exported("network-gexf", { normalisation: "cosine" });
    expect(cosine.error).toMatchObject({ code: "request-invalid", what: "cosine" });
    const date = await exported("network-gexf", { from: "September" });
    expect(date.error).toMatchObject({ code: "request-invalid", what: "September" });
  });
});

function headOf() {
  const { id, title, language, created } = project.project();
  return {
    project: { id, title, language, created },
    ...{ coders: [], actors: project.actors(), statements: project.statements() },
  };
}

async function rowsOf() {
  const selection = selectDataset(project, { format: "x" });
  if (!selection.ok) throw new Error("no selection");
  const rows = await Promise.all(
    selection.value.articles.map((id) => selection.value.rows(id, new LossReport())),
  );
  return rows.filter((one) => one !== undefined);
}
