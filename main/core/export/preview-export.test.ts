import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportFrom } from "./export-dataset";
import { InventedProject } from "./invented-project";
import { previewFrom } from "./preview-export";
import { PreviewStage } from "./preview-stage";
import { exporters } from "./registry";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-preview-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const articles = (length: number) =>
  Array.from({ length }, (_, number) => ({
    text: `Meldung ${number}: Die Bürgermeisterin 🙂 eröffnet Brücke ${number * 7}.\nMehr am Montag.`,
    work: {
      c_anna: {
        note: number % 9 === 0 ? "prüfen" : "",
        spans: [
          { id: "s_1", label: "claim", start: 0, end: 20, note: "n" },
          { id: "s_2", label: "actor", start: 5, end: 12 },
        ],
        links: [{ id: "l_1", role: "said-by", from: "s_1", to: "s_2" }],
      },
    },
  }));
const project = new InventedProject(articles(60));

describe("a preview", () => {
  it.each(exporters.map(({ id }) => id))("is the export itself, without files: %s", async (format) => {
    const request = { format, split: [80, 10, 10], coders: ["c_anna"] };
    // A page of a PDF takes long to set; one format makes more files than are shown.
    const source = new InventedProject(articles({ pdf: 2, "web-annotation": 30 }[format] ?? 8));
    const preview = await previewFrom(source, request);
    const report = await exportFrom(source, request, join(folder, "out"));
    if (!preview.ok || !report.ok) throw new Error("failed");
    const { files, fileCount, ...outcome } = preview.value;
    const { files: written, folder: _f, readBack: _r, ...real } = report.value;
    expect(outcome).toEqual(real);
    expect(fileCount).toBe(written.length);
    expect(files.map(({ path, bytes, rows }) => ({ path, bytes, rows }))).toEqual(
      written.slice(0, 40).map(({ path, bytes, rows }) => ({ path, bytes, rows })),
    );
    for (const file of files) {
      if (file.text === undefined) continue;
      const whole = await readFile(join(folder, "out", file.path), "utf8");
      const lines = whole.split("\n");
      const shown = file.text.split("\n");
      expect(shown.length).toBeLessThanOrEqual(21);
      shown.slice(0, 20).forEach((line, at) => {
        if (line.endsWith("…")) expect(lines[at]?.startsWith(line.slice(0, -1)), line).toBe(true);
        else expect(line).toBe(lines[at]);
      });
    }
  });

  it("tells how far it is and stops when told to", async () => {
    const stop = new AbortController();
    let last = 0;
    const stopped = await previewFrom(
      project,
      { format: "csv" },
      {
        signal: stop.signal,
        onProgress: ({ done, total }) => {
          last = done / total;
          if (done === 30) stop.abort();
        },
      },
    );
    expect(last).toBe(0.5);
    expect(stopped).toMatchObject({ ok: false, error: { code: "job-failed" } });
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  it("fails as the export would", async () => {
    const codeOf = async (request: { format: string; articles?: string[] }) => {
      const result = await previewFrom(project, request);
      return result.ok ? "ok" : result.error.code;
    };
    expect(await codeOf({ format: "nope" })).toBe("export-unknown-format");
    expect(await codeOf({ format: "csv", articles: [] })).toBe("export-nothing");
  });
});

describe("the files of a preview", () => {
  it("are cut between characters, and bytes are shown as text only when they are", async () => {
    const stage = new PreviewStage();
    const long = await stage.file("long.txt");
    await long.write("🙂".repeat(3000), 1);
    await long.write("more", 2);
    await stage.writeFile("text.bin", new TextEncoder().encode("ein Text"));
    await stage.writeFile("a.bin", Uint8Array.of(80, 75, 3, 4, 0, 0));
    await stage.writeFile("b.bin", Uint8Array.of(0xff, 0xfe, 0x41));
    stage.sample("b.bin", ["x"], [["1"], ["y".repeat(600)]]);
    const [first, text, a, b] = stage.taken().files;
    expect(first).toMatchObject({ bytes: 12004, rows: 3, text: `${"🙂".repeat(150)}…` });
    expect(text?.text).toBe("ein Text");
    expect(a).toEqual({ path: "a.bin", bytes: 6, rows: 0 });
    expect(b?.table).toEqual({ columns: ["x"], rows: [["1"], [`${"y".repeat(500)}…`]] });
  });

  it("are counted beyond the first forty, and none is written twice", async () => {
    const stage = new PreviewStage();
    for (let number = 0; number < 50; number++) await stage.writeFile(`${number}.txt`, "x");
    const late = await stage.file("late.txt");
    await late.write("x");
    expect(stage.taken().files).toHaveLength(40);
    expect(stage.taken().fileCount).toBe(51);
    await expect(stage.writeFile("49.txt", "x")).rejects.toThrow("written already");
    await expect(stage.writeFile("3.txt", "x")).rejects.toThrow("written already");
  });
});
