// Measures Wortlaut: `npm run bench`, `npm run bench -- core app reader --quick`. It reports and judges nothing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { benchCore } from "./core/run.mjs";
import { describeMachine } from "./machine.mjs";
import { collectFigures, resultTable } from "./results.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** @typedef {{executable: string, folder: string, quick: boolean, largest: boolean, articles: number | undefined, spans: number | undefined, formats: string[] | undefined, results: import("./results.mjs").Results}} Options */

/** @type {Record<string, (options: Options) => Promise<unknown>>} */
const benches = {
  core: benchCore,
  app: async (options) => (await import("./app/run.mjs")).benchApp(options),
  reader: async ({ executable, quick }) => {
    const { benchReader } = await import("./reader/run.mjs");
    return benchReader(executable, quick ? ["S1", "S2"] : []);
  },
  large: async (options) => (await import("./large/run.mjs")).benchLarge(options),
  export: async (options) => (await import("./export/run.mjs")).benchExport(options),
  compare: async (options) => (await import("./compare/run.mjs")).benchCompare(options),
  "compare-app": async (options) => (await import("./compare/app.mjs")).benchCompareApp(options),
  dates: async ({ results }) => (await import("./dates/run.mjs")).benchDates(undefined, { results }),
  suggest: async ({ results }) => (await import("./suggest/run.mjs")).benchSuggest({ results }),
  speech: async ({ results }) => (await import("./speech/run.mjs")).benchSpeech(results),
  "compare-quality": async ({ results }) =>
    (await import("./compare-quality/run.mjs")).benchCompareQuality({ results }),
  names: async ({ results }) => (await import("./names/run.mjs")).benchNames(undefined, { results }),
};

/** Benches that are asked for by one name: how good what is found is, not how fast. @type {Record<string, string[]>} */
const groups = { quality: ["suggest", "speech", "dates", "names", "compare-quality"] };

/** Runs one bench in a folder of its own, which is gone afterwards. */
async function runBench(
  /** @type {string} */ name,
  /** @type {Omit<Options, "folder" | "results">} */ options,
) {
  const bench = benches[name];
  if (!bench) throw new Error(`There is no bench ${name}; there are: ${Object.keys(benches).join(", ")}.`);
  const folder = mkdtempSync(path.join(tmpdir(), "wortlaut-bench-"));
  const { figures, results } = collectFigures();
  process.stderr.write(`${name}\n`);
  const before = describeMachine(options.executable);
  try {
    const raw = await bench({ ...options, folder, results });
    return { name, before, after: describeMachine(options.executable), figures, raw: raw ?? null };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function wholeNumber(/** @type {string | undefined} */ text) {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new Error(`${text} is no number`);
  return Number(text);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean" },
    largest: { type: "boolean" },
    articles: { type: "string" },
    spans: { type: "string" },
    formats: { type: "string" },
  },
});
const executable = process.env.WORTLAUT_ELECTRON;
if (!executable) throw new Error("WORTLAUT_ELECTRON has to name an Electron; use npm run bench");

const options = {
  executable,
  quick: values.quick ?? false,
  largest: values.largest ?? false,
  articles: wholeNumber(values.articles),
  spans: wholeNumber(values.spans),
  formats: values.formats?.split(","),
};
const started = new Date().toISOString();
const done = [];
const asked = positionals.flatMap((name) => groups[name] ?? [name]);
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  done.push(await runBench(name, options));
}
for (const { name, before, after, figures } of done) {
  if (figures.length === 0) continue;
  console.log(`\n${name}\n${resultTable(figures)}`);
  console.log(
    `${before.cores} cores (${before.cpu}), Node ${before.node}, Electron ${before.electron}, Chromium ${before.chrome}; ` +
      `load ${before.load} before, ${after.load} after; arithmetic ${before.arithmeticMs} and ${after.arithmeticMs} ms`,
  );
}
const file = path.join(root, "out", "bench", `${started.slice(0, 19).replaceAll(":", "-")}.json`);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify({ started, quick: options.quick, benches: done }, null, 2));
console.log(`\nAll rounds: ${path.relative(process.cwd(), file)}`);
