import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { strToU8, zipSync } from "fflate";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import mainConfig from "../../../vite.main.config";
import { buildDocx, paragraph } from "../import/fixtures/docx/build-docx";
import { buildPdf } from "../import/fixtures/pdf/build-pdf";
import { createProject } from "../project";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const run = promisify(execFile);
const body = "Der Hafen von Nordheim öffnet im Herbst wieder, teilte die Stadt am Dienstag mit.";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wortlaut-bundle-"));
  const rolldownOptions = {
    ...mainConfig.build?.rolldownOptions,
    input: {
      worker: path.join(root, "main/core/jobs/worker.ts"),
      early: path.join(root, "main/core/jobs/fixtures/caller.ts"),
      late: path.join(root, "main/core/jobs/fixtures/late-caller.ts"),
    },
  };
  const outDir = path.join(folder, "out");
  const settings = { ...mainConfig.build, outDir, sourcemap: false, license: false, rolldownOptions };
  await build({ ...mainConfig, root, configFile: false, logLevel: "error", build: settings });
  await writeFile(path.join(folder, "package.json"), '{"type":"module"}');
  const files: Record<string, Uint8Array> = {
    "a.txt": strToU8(body),
    "b.md": strToU8(`# Titel\n\n${body}\n`),
    "c.html": strToU8(`<html><title>T</title><body><article><p>${body} ${body}</p></article></body></html>`),
    "d.docx": buildDocx({ body: [paragraph(`${body} Wort`)] }),
    "e.pdf": buildPdf({ pages: [[{ text: "Der Hafen von Nordheim.", x: 60, y: 700 }]] }),
    "f.csv": strToU8(`title;text\nT;"${body} Zelle"\n`),
    "g.jsonl": strToU8(`{"text":"${body} Zeile"}\n`),
    "h.zip": zipSync({ "i.txt": strToU8(`${body} Archiv`) }),
    "j.txt": new Uint8Array(),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes);
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

interface Answer {
  rows: Array<{ fileName: string; importer: string; state: string; why?: string; preview: string }>;
  report: { imported: number };
  phases: string[];
}

// The bundle lies in a folder without node_modules: what is not in it is missed.
describe("the built worker, found from a built program", () => {
  it.each(["early", "late"])(
    "%s",
    async (entry) => {
      const project = path.join(folder, `${entry}.wortlaut`);
      await createProject(project, { title: "P", language: "de" });
      const names = "abcdefghj".split("").map((letter) => `${letter}.`);
      const { readdir } = await import("node:fs/promises");
      const inputs = (await readdir(folder))
        .filter((name) => names.some((start) => name.startsWith(start)))
        .sort();
      const { stdout, stderr } = await run(
        process.execPath,
        [path.join(folder, "out", `${entry}.js`), project, ...inputs.map((name) => path.join(folder, name))],
        { cwd: folder },
      );
      expect(stderr).toBe("");
      const { rows, report, phases } = JSON.parse(stdout) as Answer;
      expect(rows.map(({ fileName, importer, state }) => [fileName, importer, state])).toEqual([
        ["a.txt", "text", "ready"],
        ["b.md", "markdown", "ready"],
        ["c.html", "html", "ready"],
        ["d.docx", "docx", "ready"],
        ["e.pdf", "pdf", "ready"],
        ["f.csv#row 2", "csv", "ready"],
        ["g.jsonl#row 1", "jsonl", "ready"],
        ["h.zip#i.txt", "text", "ready"],
        ["j.txt", "", "failed"],
      ]);
      expect(rows[4]?.preview).toBe("Der Hafen von Nordheim.");
      expect(report).toEqual({ imported: 8 });
      expect(phases).toEqual(["finding", "reading", "writing"]);
    },
    60_000,
  );
});
