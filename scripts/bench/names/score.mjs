/**
 * @typedef {{start: number, end: number, quote: string, core: {start: number, end: number}, kindGuess: string, score: number, why: {key: string}}} FoundName
 * @typedef {import("./read-germeval.mjs").GoldSentence} GoldSentence
 * @typedef {{kind: "missed" | "wrong" | "extent", sentence: GoldSentence, gold?: import("./read-germeval.mjs").GoldName, found?: FoundName}} Mistake
 */

const wanted = new Set(["PER", "LOC", "ORG"]);

/** @param {{start: number, end: number}} a @param {{start: number, end: number}} b */
const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** Nothing counted yet. */
export const emptyCounts = () => ({
  gold: 0,
  found: 0,
  /** Functions without a name, which the gold standard does not know. */
  functions: 0,
  /** Found, and in the gold standard a part or a derivation of a name, or the name of something else. */
  others: 0,
  goldHit: 0,
  foundHit: 0,
  exact: 0,
  /** @type {Record<string, {gold: number, hit: number}>} */
  types: {},
});

/**
 * Counts what agrees in one sentence. Overlap is by the whole span, so that titles do not matter; exact is by the core.
 * @param {ReturnType<typeof emptyCounts>} counts
 * @param {GoldSentence} sentence
 * @param {FoundName[]} all
 * @returns {Mistake[]}
 */
export function scoreSentence(counts, sentence, all) {
  /** @type {Mistake[]} */
  const mistakes = [];
  const gold = sentence.gold.filter(({ type }) => wanted.has(type));
  const rest = sentence.gold.filter(({ type }) => !wanted.has(type));
  for (const one of gold) {
    const entry = counts.types[one.type] ?? { gold: 0, hit: 0 };
    counts.types[one.type] = entry;
    counts.gold++;
    entry.gold++;
    if (all.some((found) => overlap(found, one))) {
      counts.goldHit++;
      entry.hit++;
    } else mistakes.push({ kind: "missed", sentence, gold: one });
    if (all.some(({ core }) => core.start === one.start && core.end === one.end)) counts.exact++;
  }
  for (const found of all) {
    const hit = gold.find((one) => overlap(found, one));
    if (hit) {
      counts.found++;
      counts.foundHit++;
      if (found.core.start !== hit.start || found.core.end !== hit.end) {
        mistakes.push({ kind: "extent", sentence, gold: hit, found });
      }
    } else if (found.why.key === "function") counts.functions++;
    else if (rest.some((one) => overlap(found, one))) counts.others++;
    else {
      counts.found++;
      mistakes.push({ kind: "wrong", sentence, found });
    }
  }
  return mistakes;
}
