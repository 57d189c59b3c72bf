import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { collectAppOutput } from "./app-output.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wortlaut-output-"));
  vi.stubEnv("WORTLAUT_CACHE", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function collect(chunks: readonly string[]) {
  const shown: string[] = [];
  const output = collectAppOutput((line) => shown.push(line));
  for (const chunk of chunks) output.write(Buffer.from(chunk));
  output.close();
  return { shown, logged: readFileSync(output.file, "utf8") };
}

test("shows whole lines, leaves out what means nothing, keeps everything", () => {
  const chunks = ["first li", "ne\n[1:ERROR:bus.cc(407)] Failed to connect\n\nsec", "ond"];
  const { shown, logged } = collect(chunks);
  expect(shown).toEqual(["first line", "second"]);
  expect(logged).toBe(chunks.join(""));
});

test("a crash loop fills neither the terminal nor the disk", () => {
  const line = `${"Running as root without --no-sandbox ".repeat(20)}\n`;
  const { shown, logged } = collect(Array.from({ length: 200 }, () => line.repeat(100)));
  expect(shown).toHaveLength(31);
  expect(shown.at(-1)).toContain(".log");
  expect(logged.length).toBeLessThan(5.2 * 1024 * 1024);
});

test("keeps the logs of the last five starts", () => {
  for (let start = 0; start < 8; start++) collect([`start ${start}`]);
  expect(readdirSync(path.join(folder, "logs")).length).toBeLessThanOrEqual(5);
});
