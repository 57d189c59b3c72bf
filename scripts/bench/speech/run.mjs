// How well claims and their speakers are found in the sample project: `node scripts/bench/speech/run.mjs [--errors]`.
// Both coders' work is the measure. It reports and judges nothing.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { median } from "../statistics.mjs";
import { buildSpeech } from "./build.mjs";
import { readSampleArticles } from "./read-sample.mjs";
import { emptyCounts, scoreClaims, scoreLinks, scoreProposals } from "./score.mjs";

/** @typedef {import("./score.mjs").Counts} Counts */
/** @typedef {import("./read-sample.mjs").SampleArticle} SampleArticle */
/** @typedef {Awaited<ReturnType<typeof buildSpeech>>} Speech */

const root = path.resolve(import.meta.dirname, "../../..");

/** @param {number} part @param {number} whole */
const percent = (part, whole) => (100 * part) / Math.max(1, whole);

/** Scores one article with the work of both coders; an article nobody has begun tells nothing of what is missed. @param {Speech} speech @param {SampleArticle} article @param {Counts} counts @param {(line: string) => void} tell */
function scoreArticle({ findClaims, proposeForClaim }, article, counts, tell) {
  const { text, language, mask } = article;
  const proposals = findClaims(text, { language, mask });
  const all = article.work.flatMap(({ spans }) => spans.filter(({ label }) => label === "claim"));
  for (const { coder, status, spans } of article.work) {
    if (status === "todo") continue;
    const claims = spans.filter(({ label }) => label === "claim");
    const actors = spans.filter(({ label }) => label === "actor");
    const dates = spans.filter(({ label }) => label === "date");
    scoreClaims(counts, proposals, claims, (kind, claim) =>
      tell(`${kind} ${coder} ${article.name}: ${text.slice(claim.start, claim.end)}`),
    );
    for (const claim of claims) {
      scoreLinks(counts, claim, proposeForClaim(text, { language, mask, claim, actors, dates }).speakers);
    }
  }
  scoreProposals(counts, proposals, all, ({ quote, score }) =>
    tell(`wrong ${score} ${article.name}: ${quote}`),
  );
}

/** Median milliseconds for the claims of one article. @param {Speech} speech @param {readonly SampleArticle[]} articles */
function timeArticles({ findClaims }, articles) {
  const times = [];
  for (let round = 0; round < 30; round++) {
    for (const { text, language, mask } of articles) {
      const start = performance.now();
      findClaims(text, { language, mask });
      times.push(performance.now() - start);
    }
  }
  return median(times.slice(times.length / 3));
}

/**
 * Measures the finder of claims and adds its figures.
 * @param {{add: (figure: {name: string, value: number, unit: string, note?: string}) => void}} results
 * @param {(line: string) => void} [tell] hears every claim that was missed and every proposal that is none
 */
export async function benchSpeech(results, tell = () => {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "wortlaut-speech-"));
  try {
    const speech = await buildSpeech(folder);
    const articles = readSampleArticles(path.join(root, "assets/sample"));
    for (const language of ["de", "en"]) {
      const counts = emptyCounts();
      for (const article of articles)
        if (article.language === language) scoreArticle(speech, article, counts, tell);
      const {
        claims,
        found,
        exact,
        proposals,
        right,
        speakers,
        speakersRight,
        speechRight,
        links,
        first,
        firstThree,
      } = counts;
      const add = (/** @type {string} */ name, /** @type {number} */ part, /** @type {number} */ whole) =>
        results.add({
          name: `${language}: ${name}`,
          value: percent(part, whole),
          unit: "%",
          note: `${part} of ${whole}`,
        });
      add("claims found (overlap ≥ 0.5)", found, claims);
      add("claims found exactly", exact, claims);
      add("proposals that are claims", right, proposals);
      add("speakers of found claims", speakersRight, speakers);
      add("kind of speech of found claims", speechRight, speakers);
      add("speaker first in the list for a tagged claim", first, links);
      add("speaker among the first three", firstThree, links);
    }
    results.add({ name: "claims of one article", value: timeArticles(speech, articles), unit: "ms" });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { errors: { type: "boolean" } } });
  await benchSpeech(
    {
      add: ({ name, value, unit, note }) =>
        console.log(`${name}: ${value.toFixed(1)} ${unit}${note ? ` (${note})` : ""}`),
    },
    values.errors ? console.log : undefined,
  );
}
