import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint } from "./fingerprint.mjs";

let folder = "";
const write = (name: string, text: string) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, 1000, 1000);
};
const now = () => fingerprint(folder, ["src", "config.ts", "missing.json"]);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wortlaut-fingerprint-"));
  write("src/a.ts", "a");
  write("src/inner/b.ts", "b");
  write("config.ts", "c");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("stays the same as long as nothing changes", () => {
  expect(now()).toBe(now());
});

test.each([
  ["a longer file", () => write("src/inner/b.ts", "bb")],
  ["a newer file", () => utimesSync(path.join(folder, "src/a.ts"), 1000, 1001)],
  ["another name", () => renameSync(path.join(folder, "src/a.ts"), path.join(folder, "src/c.ts"))],
  ["a new file", () => write("src/inner/new.ts", "")],
  ["a file that went", () => rmSync(path.join(folder, "src/a.ts"))],
  ["a single file", () => write("config.ts", "other")],
  ["a file that came", () => write("missing.json", "{}")],
])("changes with %s", (_what, change) => {
  const before = now();
  change();
  expect(now()).not.toBe(before);
});

test("takes no notice of tests, their material, and what was not named", () => {
  const before = now();
  write("src/a.test.ts", "test");
  write("src/inner/b.test.tsx", "test");
  write("src/inner/long.cases.ts", "cases");
  write("src/fixtures/x.html", "material");
  write("elsewhere/x.ts", "x");
  expect(now()).toBe(before);
});
