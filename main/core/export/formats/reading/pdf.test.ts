import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportFrom } from "../../export-dataset";
import { type InventedArticle, InventedProject } from "../../invented-project";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-pdf-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The pages of a project, by the name of the file. */
async function pagesOf(name: string, articles: InventedArticle[]): Promise<Map<string, Buffer>> {
  const result = await exportFrom(new InventedProject(articles), { format: "pdf" }, join(folder, name));
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.why}`);
  const home = join(folder, name, "articles");
  const names = await readdir(home);
  return new Map(
    await Promise.all(names.map(async (one) => [one, await readFile(join(home, one))] as const)),
  );
}

describe("PDF", () => {
  it("sets characters that look alike side by side, and says what it set", async () => {
    const text = "Der ‘Plan’ von ʻAkira und Olʼha: 1⁄2 oder 1∕2, ein-\u00ADfach.";
    expect((await pagesOf("alike", [{ text }])).size).toBe(1);
  });

  it("has the same bytes for an article whatever was set before it", async () => {
    const text = "Der Rat von Neustadt sagte, die Brücke werde 2027 fertig.";
    const work = { c_anna: { spans: [{ id: "s_1", label: "actor", start: 0, end: 20 }] } };
    const before = { text: "Łódź und Ελλάδα: der Rat, die Brücke, Neustadt!", published: "2020-01-01" };
    const [[name, alone] = ["", undefined]] = await pagesOf("alone", [{ text, work }]);
    const behind = (await pagesOf("behind", [before, { text, work }])).get(name);
    expect(alone && behind?.equals(alone)).toBe(true);
  });

  it("can be read where a character before was only part of another one", async () => {
    const masked = (text: string, published: string): InventedArticle => ({
      ...{ text, published },
      mask: [{ start: 0, end: text.length, reason: "notice" }],
    });
    const articles = [
      masked("Für wen … das gilt: für alle; wirklich! Ja?", "2020-01-01"),
      masked("Das gilt (noch). Für alle.", "2020-01-02"),
    ];
    expect((await pagesOf("parts", articles)).size).toBe(2);
  });
});
