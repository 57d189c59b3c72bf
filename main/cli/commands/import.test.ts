import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { call } from "../test-call";
import type { ImportAnswer } from "./import";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-cli-import-"));
});
afterEach(() => rm(folder, { recursive: true }));

const delivery =
  "Dokumente (1)\n1. Der Kai bleibt zu\nDer Kai bleibt zu\nAbendlaterne\n10. März 2025\nLänge: 9 Wörter\nText\n" +
  "Der Kai bleibt noch bis zum Herbst ganz zu.\nLadedatum: 10. März 2025\nEnde des Dokuments\n";

async function importInto(...flags: string[]): Promise<ImportAnswer> {
  const project = join(folder, "project");
  await call(["new", project]);
  const file = join(folder, "delivery.txt");
  await writeFile(file, delivery);
  const { code, stdout } = await call(["import", project, file, ...flags, "--json"]);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

it("divides a delivery, says how sure that is, and what belongs to no article", async () => {
  const answer = await importInto();
  expect(answer.imported).toMatchObject([
    {
      file: "delivery.txt#1",
      title: "Der Kai bleibt zu",
      source: "Abendlaterne",
      published: "2025-03-10",
      words: 9,
    },
  ]);
  expect(answer.imported[0]?.sureness?.value).toBeGreaterThan(0.85);
  expect(answer.leftOut).toEqual([{ file: "delivery.txt#contents", reason: "contents" }]);
});

it("takes a delivery as one article on demand", async () => {
  const answer = await importInto("--undivided");
  expect(answer.imported).toMatchObject([{ file: "delivery.txt" }]);
  expect(answer.imported[0]?.sureness).toBeUndefined();
  expect(answer.leftOut).toBeUndefined();
});
