// How much shared wording is found: `node scripts/bench/compare-quality/run.mjs [folder of DEplain-web] [--json]`.
// Invented articles are rewritten at known places; the public alignments of DEplain-web are read where they have been
// put by hand (or named in WORTLAUT_DEPLAIN). It reports and judges nothing.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundleEvaluations } from "../bundle-evaluations.mjs";

/** @typedef {import("../results.mjs").Results} Results */
/** @typedef {import("./evaluate").Evaluation} Evaluation */
/** @typedef {import("./deplain").PairScore} PairScore */
/** @typedef {import("./evaluate-paraphrases").ParaphraseScore} ParaphraseScore */

/** Bundles the evaluations for plain Node. @param {string} folder */
async function buildEvaluations(folder) {
  const here = (/** @type {string} */ file) => path.join(import.meta.dirname, file);
  const load = await bundleEvaluations(folder, {
    evaluate: here("evaluate.ts"),
    deplain: here("deplain.ts"),
    paraphrases: here("evaluate-paraphrases.ts"),
    tuning: here("events-tuning.ts"),
    heldOut: here("events-held-out.ts"),
  });
  return {
    evaluate: /** @type {typeof import("./evaluate")} */ (await load("evaluate")),
    deplain: /** @type {typeof import("./deplain")} */ (await load("deplain")),
    paraphrases: /** @type {typeof import("./evaluate-paraphrases")} */ (await load("paraphrases")),
    tuning: /** @type {typeof import("./events-tuning")} */ (await load("tuning")),
    heldOut: /** @type {typeof import("./events-held-out")} */ (await load("heldOut")),
  };
}

/** @param {number} part @param {number} whole */
const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1).padStart(5)} %`;

/** @param {Evaluation} evaluation @param {Results | undefined} results */
function reportOperations({ scores, unrelated }, results) {
  console.log("language  operation          places  found    passages  right");
  for (const { language, operation, strength, gold, found, passages, right } of scores) {
    const name = `${language.padEnd(9)} ${operation.padEnd(10)} ${strength.padEnd(6)}`;
    const recall = `${String(gold).padStart(7)}  ${percent(found, gold)}`;
    console.log(`${name} ${recall} ${String(passages).padStart(9)}  ${percent(right, passages)}`);
  }
  for (const language of ["de", "en"]) {
    const own = scores.filter((score) => score.language === language);
    const sum = (/** @type {"gold" | "found" | "passages" | "right"} */ key) =>
      own.reduce((total, score) => total + score[key], 0);
    const add = (/** @type {string} */ name, /** @type {number} */ value) =>
      results?.add({ name: `rewritten sentences, ${name}, ${language}`, value: 100 * value, unit: "%" });
    add("recall", sum("found") / Math.max(1, sum("gold")));
    add("precision", sum("right") / Math.max(1, sum("passages")));
  }
  const { pairs, passages, formulas, examples } = unrelated;
  console.log(`${pairs} pairs of unrelated articles: ${passages} passages, ${formulas} formulas`);
  for (const example of examples) console.log(`  ${example}`);
  results?.add({ name: `passages in ${pairs} unrelated pairs`, value: passages, unit: "", target: 0 });
}

/** @param {ReturnType<typeof import("./deplain").evaluateDeplain>} check @param {Results | undefined} results */
function reportDeplain({ documents, all, changed }, results) {
  console.log(`DEplain-web, ${documents} document pairs, sentences aligned as paraphrases are:`);
  for (const [name, score] of /** @type {const} */ ([
    ["all", all],
    ["without identical sentences", changed],
  ])) {
    const { correct, found, gold, precision, recall, f1 } = score;
    const shares = `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
    console.log(
      `  ${name.padEnd(28)} ${shares}  (${correct} right, ${found} found, ${gold} in the gold standard)`,
    );
    results?.add({ name: `DEplain-web, F1, ${name}`, value: f1, unit: "" });
  }
}

/** @param {Array<ParaphraseScore & {set: string}>} scores @param {Results | undefined} results */
function reportParaphrases(scores, results) {
  console.log("paraphrases in reports on one event      places  found    passages  right  (in part)");
  for (const { set, language, gold, found, passages, right, partly, ...others } of scores) {
    const clear = passages - partly;
    const recall = `${String(gold).padStart(6)}  ${percent(found, gold)}`;
    const precision = `${String(clear).padStart(9)}  ${percent(right, clear)}  (${partly})`;
    console.log(`${set.padEnd(30)} ${language.padEnd(8)} ${recall} ${precision}`);
    console.log(
      `  between events: ${others.otherPassages} passages in ${others.otherPairs} pairs of reports`,
    );
    const add = (/** @type {string} */ name, /** @type {number} */ value) =>
      results?.add({ name: `paraphrases, ${set}, ${name}, ${language}`, value: 100 * value, unit: "%" });
    add("recall", found / Math.max(1, gold));
    add("precision", right / Math.max(1, clear));
  }
}

/**
 * Evaluates passages on rewritten articles, and sentence pairs on DEplain-web where it is.
 * @param {{folder?: string, json?: boolean, results?: Results}} options
 */
export async function benchCompareQuality({
  folder = process.env.WORTLAUT_DEPLAIN ?? "",
  json = false,
  results,
}) {
  const built = mkdtempSync(path.join(tmpdir(), "wortlaut-compare-quality-"));
  try {
    const { evaluate, deplain, paraphrases: judge, tuning, heldOut } = await buildEvaluations(built);
    const evaluation = evaluate.evaluateQuality();
    const paraphrases = [
      { set: "adjusted by", events: tuning.tuningEvents },
      { set: "held out", events: heldOut.heldOutEvents },
    ].flatMap(({ set, events }) =>
      ["de", "en"].map((language) => ({ set, ...judge.evaluateParaphrases(events, language) })),
    );
    const missing = deplain.missingDeplain(folder);
    const check = missing === undefined ? deplain.evaluateDeplain(folder) : undefined;
    if (json) console.log(JSON.stringify({ ...evaluation, paraphrases, deplain: check ?? null }, null, 2));
    else {
      reportOperations(evaluation, results);
      reportParaphrases(paraphrases, results);
      if (check) reportDeplain(check, results);
      else console.log(missing);
    }
    return { ...evaluation, paraphrases, deplain: check ?? null };
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean" } },
  });
  const [folder] = positionals;
  await benchCompareQuality({ ...values, ...(folder === undefined ? {} : { folder }) });
}
