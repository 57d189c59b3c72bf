// What suggestions would have been worth: `node scripts/bench/suggest/run.mjs [project] [--coder <id>] [--errors]`.
// Every article is left out in turn and proposed from the others; without a project, the sample. Judges nothing.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundleEvaluations } from "../bundle-evaluations.mjs";

/** @typedef {import("../results.mjs").Results} Results */
/** @typedef {import("./evaluate").Evaluation} Evaluation */

const root = path.resolve(import.meta.dirname, "../../..");

/** Bundles the evaluation with the core it looks at. @param {string} folder */
async function buildEvaluation(folder) {
  const load = await bundleEvaluations(folder, { evaluate: path.join(import.meta.dirname, "evaluate.ts") });
  return /** @type {typeof import("./evaluate")} */ (await load("evaluate"));
}

/** @param {number} part @param {number} whole */
const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(0).padStart(3)} %`;

/** @param {Evaluation} evaluation @param {Results | undefined} results */
function report(evaluation, results) {
  const { articles, byKind, byLabel, actors, dates, speakers, effort } = evaluation;
  console.log(`${articles} articles with spans, each left out in turn`);
  for (const [kind, { proposed, exact, overlapping }] of Object.entries(byKind)) {
    const words = `exact ${percent(exact, proposed)}, half or more shared ${percent(overlapping, proposed)}`;
    console.log(`precision ${kind.padEnd(6)} ${words} of ${proposed} proposals`);
    results?.add({
      name: `suggestions, precision of ${kind}`,
      value: (100 * overlapping) / proposed,
      unit: "%",
    });
  }
  for (const [label, { spans, exact, overlapping }] of Object.entries(byLabel)) {
    const words = `exact ${percent(exact, spans)}, half or more shared ${percent(overlapping, spans)}`;
    console.log(`recall    ${label.padEnd(6)} ${words} of ${spans} spans`);
    results?.add({ name: `suggestions, recall of ${label}`, value: (100 * overlapping) / spans, unit: "%" });
  }
  console.log(
    `actors    ${actors.right} right, ${actors.wrong} wrong, ${actors.none} proposed without an entry`,
  );
  console.log(`dates     ${dates.right} values right, ${dates.wrong} wrong`);
  console.log(`speakers  ${speakers.right} right, ${speakers.wrong} wrong, ${speakers.none} not proposed`);
  const left = effort.spans - effort.accepted;
  console.log(
    `work      ${effort.accepted} of ${effort.spans} spans accepted as proposed, ${left} left to tag,`,
  );
  console.log(`          ${effort.rejected} proposals to pass over or turn down`);
}

/**
 * Evaluates the suggestions for a project, the sample if none is named.
 * @param {{project?: string | undefined, coder?: string | undefined, errors?: boolean, results?: Results}} options
 */
export async function benchSuggest({ project, coder, errors = false, results }) {
  const folder = mkdtempSync(path.join(tmpdir(), "wortlaut-suggest-"));
  try {
    const { evaluateSuggestions, makeSample } = await buildEvaluation(path.join(folder, "build"));
    const chosen =
      project ?? (await makeSample(path.join(folder, "Sample.wortlaut"), path.join(root, "assets/sample")));
    const evaluation = await evaluateSuggestions({
      project: chosen,
      verbose: errors,
      ...(coder ? { coder } : {}),
    });
    report(evaluation, results);
    for (const mistake of evaluation.mistakes) console.log(mistake);
    return evaluation;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { coder: { type: "string" }, errors: { type: "boolean" } },
  });
  await benchSuggest({ project: positionals[0], ...values });
}
