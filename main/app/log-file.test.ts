import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openLog } from "./log-file";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wortlaut-log-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the log", () => {
  test("has one entry a line, further lines indented", () => {
    const log = openLog(folder);
    log.write("info", "project opened");
    log.write("fault", "export:run", "Error: x\n    at y");
    const [first, second, third] = readFileSync(log.file, "utf8").split("\n");
    expect(first).toMatch(/^\d{4}-\d\d-\d\dT.*Z info project opened$/);
    expect(second).toMatch(/ fault export:run Error: x$/);
    expect(third).toBe("        at y");
  });

  test("keeps three old files and no more", () => {
    const log = openLog(folder, 200);
    for (let entry = 0; entry < 60; entry++) log.write("info", `entry ${entry}`, "x".repeat(40));
    expect(readdirSync(folder).sort()).toEqual([
      "wortlaut.1.log",
      "wortlaut.2.log",
      "wortlaut.3.log",
      "wortlaut.log",
    ]);
    expect(readFileSync(log.file, "utf8")).toContain("entry 59");
    for (const name of readdirSync(folder)) {
      expect(readFileSync(path.join(folder, name), "utf8").length).toBeLessThanOrEqual(200);
    }
  });

  test("does not fail when it cannot be written", () => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => undefined);
    writeFileSync(path.join(folder, "file"), "");
    expect(() => openLog(path.join(folder, "file", "logs")).write("info", "x")).not.toThrow();
    expect(silent).toHaveBeenCalled();
    silent.mockRestore();
  });
});
