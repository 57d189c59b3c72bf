// How well names are found: `node scripts/bench/names/run.mjs <file> [--errors missed|wrong|extent] [--half odd|even]`.
// The file, one of GermEval 2014, may be named in WORTLAUT_GERMEVAL instead. It reports and judges nothing.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildNames } from "./build.mjs";
import { readGermeval } from "./read-germeval.mjs";
import { emptyCounts, scoreSentence } from "./score.mjs";

/** @typedef {import("../results.mjs").Results} Results */

const root = path.resolve(import.meta.dirname, "../../..");
const usualFile =
  process.env.WORTLAUT_GERMEVAL ?? path.resolve(root, "../shared/corpora/GermEval2014-dev.tsv");

/** @param {number} part @param {number} whole */
const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1).padStart(5)} %`;

/** @param {ReturnType<typeof emptyCounts>} counts @param {Results | undefined} results */
function report(counts, results) {
  const { gold, found, others, functions } = counts;
  console.log(
    `${gold} persons, places and organisations in the gold standard, ${found + others} names found`,
  );
  console.log(
    `overlap     precision ${percent(counts.foundHit, found)}  recall ${percent(counts.goldHit, gold)}\n` +
      `            precision ${percent(counts.foundHit, found + others)} if names of other things, parts and derivations of names (${others}) are wrong\n` +
      `            ${functions} functions without a name are counted nowhere`,
  );
  console.log(`exact core  precision ${percent(counts.exact, found)}  recall ${percent(counts.exact, gold)}`);
  for (const [type, { gold: all, hit }] of Object.entries(counts.types)) {
    console.log(`${type}         recall ${percent(hit, all)} of ${all}`);
    results?.add({ name: `names, recall of ${type}`, value: (100 * hit) / Math.max(1, all), unit: "%" });
  }
  const add = (/** @type {string} */ name, /** @type {number} */ part, /** @type {number} */ whole) =>
    results?.add({ name: `names, ${name}`, value: (100 * part) / Math.max(1, whole), unit: "%" });
  add("precision", counts.foundHit, found);
  add("recall", counts.goldHit, gold);
  add("precision, exact", counts.exact, found);
  add("recall, exact", counts.exact, gold);
}

/** @param {import("./score.mjs").Mistake} mistake */
function printMistake({ kind, sentence, gold, found }) {
  const at = gold ?? found;
  const around = at ? sentence.text.slice(Math.max(0, at.start - 45), at.end + 30).replace(/\s+/g, " ") : "";
  const expected = gold ? `«${gold.quote}» ${gold.type}` : "-";
  const given = found ? `«${found.quote}» ${found.kindGuess} ${found.score} ${found.why.key}` : "-";
  console.log(`${kind.padEnd(7)} gold ${expected}  found ${given}  …${around}…`);
}

/**
 * Scores the finder on a file of GermEval 2014 and prints the figures; says so when there is no such file.
 * @param {string} file
 * @param {{errors?: string, half?: string, results?: Results}} options
 */
export async function benchNames(file = usualFile, { errors = "", half = "", results } = {}) {
  if (!existsSync(file)) {
    console.log(`Skipped: there is no file ${file}; name one of GermEval 2014 (.tsv).`);
    return;
  }
  const built = mkdtempSync(path.join(tmpdir(), "wortlaut-names-"));
  try {
    const { findNames } = await buildNames(built, ["find-names"]);
    const sentences = readGermeval(file).filter(
      (_, at) => half === "" || (at % 2 === 0) === (half === "even"),
    );
    const counts = emptyCounts();
    const mistakes = sentences.flatMap((sentence) =>
      scoreSentence(counts, sentence, findNames(sentence.text, "de")),
    );
    console.log(`${sentences.length} sentences`);
    report(counts, results);
    for (const mistake of mistakes) if (mistake.kind === errors) printMistake(mistake);
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { errors: { type: "string" }, half: { type: "string" } },
  });
  await benchNames(positionals[0], values);
}
