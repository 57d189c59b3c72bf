import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closingLine, createSteps, playwrightCounts, summaryTable, vitestCounts } from "./steps.mjs";

let folder = "";
const report = (content: unknown) => {
  const file = path.join(folder, "report.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wortlaut-steps-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("counts the tests of both runners", () => {
  const unit = { numPassedTests: 12, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(vitestCounts(report(unit), 1)).toEqual({ passed: 12, failed: 1, skipped: 3 });
  const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 4 };
  expect(playwrightCounts(report({ stats }), 1)).toEqual({ passed: 6, failed: 2, skipped: 4 });
});

test("a runner that fails without a failed test still counts as one failure", () => {
  const unit = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  expect(vitestCounts(report(unit), 1)).toEqual({ passed: 12, failed: 1, skipped: 0 });
  expect(playwrightCounts(report("{ cut off"), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(vitestCounts(path.join(folder, "missing.json"), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("steps go on after a failure and sum up", async () => {
  const told = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const steps = createSteps();
  expect(await steps.run("one", async () => undefined)).toBe(true);
  expect(await steps.run("two", async () => false)).toBe(false);
  expect(await steps.run("three", () => Promise.reject(new Error("why it failed")))).toBe(false);
  expect(await steps.run("four", async () => ({ passed: 7, failed: 0, skipped: 2 }))).toBe(true);
  steps.skip("five");
  expect(told).toHaveBeenCalledWith("why it failed");
  told.mockRestore();
  expect(closingLine(steps.rows)).toBe("8 passed, 2 failed, 3 skipped");
  expect(closingLine(steps.rows.slice(0, 2))).toBe("1 passed, 1 failed");
  const lines = summaryTable(steps.rows).split("\n");
  expect(lines).toHaveLength(6);
  expect(lines[4]).toMatch(/^four +\d\.\d {2}7 passed, 0 failed, 2 skipped$/);
  expect(lines[5]).toMatch(/not run$/);
});
