// The reader alone beside its limit, a plain text node with custom highlights, in one run.
// WORTLAUT_ELECTRON and a display have to be there, as `npm run bench` arranges it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildPage } from "./build-page.mjs";
import { measure, sizes } from "./measure.mjs";

const targets = { S1: 55, S2: 90, S3: 150 };
const changeTarget = 50;
const scrollTarget = 50;

const round = (/** @type {number | undefined} */ value) => (value === undefined ? "–" : value.toFixed(0));

/** Measures all sizes, prints a table and answers the raw results. */
export async function benchReader(/** @type {string} */ executable, /** @type {string[]} */ wanted = []) {
  const page = mkdtempSync(path.join(tmpdir(), "wortlaut-bench-"));
  const results = [];
  try {
    await buildPage(page);
    for (const size of sizes) {
      if (wanted.length > 0 && !wanted.includes(size.name)) continue;
      for (const kind of /** @type {const} */ (["plain", "reader"])) {
        const result = await measure(executable, page, kind, size);
        results.push({ size: size.name, ...result });
        print(size.name, result);
      }
    }
  } finally {
    rmSync(page, { recursive: true, force: true });
  }
  return results;
}

function print(/** @type {string} */ size, /** @type {Awaited<ReturnType<typeof measure>>} */ result) {
  const changes = Object.entries(result.changes)
    .map(([name, { painted, work }]) => `${name} ${round(painted)} (work ${round(work)})`)
    .join(", ");
  console.log(
    `${size} ${result.kind}: open ${round(result.open)} ms (work ${round(result.openWork)}, empty page ` +
      `${round(result.empty)}), ${changes}; longest frame reading ${round(result.reading.longest)}, fling ` +
      `${round(result.fling.longest)}; memory ${result.memory ? `${(result.memory / 1e6).toFixed(0)} MB` : "–"}; ` +
      `arithmetic ${round(result.calibration)} ms`,
  );
  if (result.kind !== "reader") return;
  const target = targets[/** @type {keyof typeof targets} */ (size)];
  const late = Object.values(result.changes).filter(({ painted }) => painted > changeTarget).length;
  const scrolls = result.reading.longest <= scrollTarget;
  console.log(
    `   target ${target} ms ${result.open <= target ? "met" : "MISSED"}; changes within ${changeTarget} ms ` +
      `${late === 0 ? "met" : "MISSED"}; reading without a frame over ${scrollTarget} ms ${scrolls ? "met" : "MISSED"}`,
  );
  for (const check of [result.checkTop, result.checkMiddle]) {
    const right = check.wrong.length === 0 && check.textIsWhole && check.whole > 0;
    console.log(
      `   ${check.whole} of ${check.drawn} spans drawn whole, wrong: ${check.wrong.length}, ${right ? "right" : "WRONG"}`,
    );
  }
  console.log(
    `   painted: ${JSON.stringify(result.painted)}, security policy: ${result.violations.length} violations`,
  );
}

if (process.argv[1] === import.meta.filename) {
  const executable = process.env.WORTLAUT_ELECTRON;
  if (!executable) throw new Error("WORTLAUT_ELECTRON has to name an Electron; use npm run bench");
  const files = process.argv.slice(2).filter((argument) => argument.endsWith(".json"));
  const wanted = process.argv.slice(2).filter((argument) => !argument.endsWith(".json"));
  const results = await benchReader(executable, wanted);
  for (const file of files) writeFileSync(file, JSON.stringify(results, null, 2));
}
