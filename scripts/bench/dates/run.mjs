// How well dates are found: `node scripts/bench/dates/run.mjs <folder of .tml> [--errors] [--half odd|even]`.
// The folder may be named in WORTLAUT_TIMEML instead. It reports and judges nothing.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";
import { readTimemlFolder } from "./read-timeml.mjs";
import { emptyCounts, precisionRecall, scoreArticle } from "./score.mjs";

/** @typedef {import("../results.mjs").Results} Results */

const root = path.resolve(import.meta.dirname, "../../..");

/** Bundles the finder for plain Node. @param {string} folder */
async function buildFinder(folder) {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "warn",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: "node20.18",
      minify: false,
      rolldownOptions: {
        input: { finder: path.join(root, "shared/dates/find-dates.ts") },
        output: { format: "es", entryFileNames: "[name].mjs" },
      },
    },
  });
  return await import(pathToFileURL(path.join(folder, "finder.mjs")).href);
}

/** @param {number} share */
const percent = (share) => `${(share * 100).toFixed(1).padStart(5)} %`;

/** @param {ReturnType<typeof emptyCounts>} counts @param {Results | undefined} results */
function report(counts, results) {
  const { gold, found } = counts;
  console.log(`${gold} expressions in the gold standard, ${found} found`);
  for (const key of /** @type {const} */ (["strict", "relaxed", "value", "valueAmong"])) {
    const { precision, recall, f1 } = precisionRecall(counts[key], found, gold);
    console.log(
      `${key.padEnd(11)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`,
    );
    results?.add({ name: `dates, ${key} F1`, value: f1 * 100, unit: "%" });
  }
  console.log(`type right  ${percent(counts.type / counts.relaxed)} of those found`);
  console.log(`value right ${percent(counts.value / counts.relaxed)} of those found`);
  const calendar = `${counts.calendarValue} of ${counts.calendar}`;
  console.log(`calendar dates found with the right value: ${calendar}`);
}

/** @param {import("./score.mjs").Mistake} mistake @param {Map<string, import("./read-timeml.mjs").TimemlArticle>} articles */
function printMistake({ kind, article, gold, found }, articles) {
  const at = gold ?? found;
  const text = articles.get(article)?.text ?? "";
  const around = at ? text.slice(Math.max(0, at.start - 50), at.end + 30).replace(/\s+/g, " ") : "";
  const expected = gold ? `«${gold.quote}» ${gold.type} ${gold.value}` : "-";
  const given = found ? `«${found.quote}» ${found.type} ${found.value}` : "-";
  console.log(
    `${kind.padEnd(8)} ${article.slice(0, 10)}  gold ${expected}  found ${given}\n           …${around}…`,
  );
}

/**
 * Scores the finder on a folder of TimeML and prints the figures; says so when there is no such folder.
 * @param {string} folder
 * @param {{errors?: boolean, half?: string, language?: string, results?: Results}} options
 */
export async function benchDates(
  folder = process.env.WORTLAUT_TIMEML ?? "",
  { errors = false, half = "", language = "de", results } = {},
) {
  if (folder === "" || !existsSync(folder)) {
    const missing = folder === "" ? "no folder is named" : `there is no folder ${folder}`;
    console.log(`Skipped: ${missing}; name one with TimeML files (.tml), here or in WORTLAUT_TIMEML.`);
    return;
  }
  const built = mkdtempSync(path.join(tmpdir(), "wortlaut-dates-"));
  try {
    const { findDates } = await buildFinder(built);
    const all = readTimemlFolder(folder);
    const chosen = all.filter((_, i) => half === "" || (i % 2 === 0) === (half === "even"));
    const total = emptyCounts();
    /** @type {import("./score.mjs").Mistake[]} */
    const mistakes = [];
    for (const { name, text, published, gold } of chosen) {
      const result = scoreArticle(name, gold, findDates(text, { language, published: published || null }));
      for (const key of /** @type {Array<keyof typeof total>} */ (Object.keys(total))) {
        total[key] += result.counts[key];
      }
      mistakes.push(...result.mistakes);
    }
    console.log(`${chosen.length} articles`);
    report(total, results);
    const articles = new Map(all.map((article) => [article.name, article]));
    if (errors) for (const mistake of mistakes) printMistake(mistake, articles);
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { errors: { type: "boolean" }, half: { type: "string" }, language: { type: "string" } },
  });
  await benchDates(positionals[0], values);
}
