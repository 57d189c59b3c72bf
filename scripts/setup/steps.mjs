import { readJson } from "./project.mjs";

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */
/** @typedef {Counts & {name: string, seconds: number}} Row */

const one = {
  passed: { passed: 1, failed: 0, skipped: 0 },
  failed: { passed: 0, failed: 1, skipped: 0 },
  skipped: { passed: 0, failed: 0, skipped: 1 },
};

/**
 * Adds the fact that a test runner failed although none of its tests did, or left no report at all.
 * @param {Counts | undefined} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function withExitCode(counts, exitCode) {
  if (!counts) return exitCode === 0 ? one.passed : one.failed;
  if (exitCode !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
  return counts;
}

function readReport(/** @type {string} */ file) {
  try {
    return readJson(file);
  } catch {
    return undefined; // the runner stopped before it wrote one
  }
}

/** The tests in a Vitest JSON report. */
export function vitestCounts(/** @type {string} */ file, /** @type {number} */ exitCode) {
  const report = readReport(file);
  const counts = report && {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withExitCode(counts, exitCode);
}

/** The tests in a Playwright JSON report; one that passed at the second try passed. */
export function playwrightCounts(/** @type {string} */ file, /** @type {number} */ exitCode) {
  const stats = readReport(file)?.stats;
  const counts = stats && {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  };
  return withExitCode(counts, exitCode);
}

/** `N passed, N failed`, and `, N skipped` if there are any. */
export function closingLine(/** @type {readonly Counts[]} */ rows) {
  const sum = (/** @type {keyof Counts} */ key) => rows.reduce((total, row) => total + row[key], 0);
  const skipped = sum("skipped");
  return `${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function result(/** @type {Row} */ row) {
  if (row.passed + row.failed + row.skipped > 1) return closingLine([row]);
  return row.failed ? "failed" : row.skipped ? "not run" : "passed";
}

/** A table of the steps: name, seconds, result. */
export function summaryTable(/** @type {readonly Row[]} */ rows) {
  const width = Math.max(...rows.map((row) => row.name.length), 4);
  const line = (/** @type {string} */ name, /** @type {string} */ seconds, /** @type {string} */ text) =>
    `${name.padEnd(width)}  ${seconds.padStart(7)}  ${text}`;
  return [
    line("step", "seconds", "result"),
    ...rows.map((row) => line(row.name, row.seconds.toFixed(1), result(row))),
  ].join("\n");
}

/** Runs steps one after another and keeps what came of them. */
export function createSteps() {
  /** @type {Row[]} */
  const rows = [];
  return {
    rows,
    /**
     * Runs one step. An action that throws, or answers false, has failed; one with tests answers their counts.
     * @param {string} name
     * @param {() => Promise<Counts | boolean | void>} action
     * @returns {Promise<boolean>} whether nothing in it failed
     */
    async run(name, action) {
      const started = performance.now();
      let counts = one.passed;
      try {
        const answer = await action();
        if (answer === false) counts = one.failed;
        else if (typeof answer === "object") counts = answer;
      } catch (error) {
        console.log(error instanceof Error ? error.message : String(error));
        counts = one.failed;
      }
      rows.push({ name, seconds: (performance.now() - started) / 1000, ...counts });
      return counts.failed === 0;
    },
    /** Notes steps that cannot run after another one failed. */
    skip(/** @type {string[]} */ ...names) {
      for (const name of names) rows.push({ name, seconds: 0, ...one.skipped });
    },
  };
}
