import type { NetworkSettings } from "./settings";

const nodes: Record<NetworkSettings["kind"], string> = {
  "actor-statement": "Actors are linked with the statements they speak to.",
  "actor-actor": "Actors are linked through the statements they both speak to.",
  "source-source":
    "Sources are linked through the statements that claims in both of them speak to, whoever says it.",
};

const ofPairs: Record<NetworkSettings["measure"], string> = {
  congruence:
    "The weight is congruence: over all statements, the products of what the two say on the same side.",
  conflict:
    "The weight is conflict: over all statements, the products of what the two say on opposite sides.",
  subtract: "The weight is congruence minus conflict.",
  ignore: "The weight is the sum over all statements of the products of what the two say, on whatever side.",
};

const ofTwo: Record<NetworkSettings["qualifier"], string> = {
  ignore: "The weight counts claims on whatever side.",
  "only-yes": "The weight counts claims that affirm the statement.",
  "only-no": "The weight counts claims that deny the statement.",
  subtract: "The weight is claims that affirm the statement minus claims that deny it.",
  combine: "The weight is 1 for who only affirms, 2 for who only denies, 3 for who does both.",
};

const counts: Record<NetworkSettings["weight"], string> = {
  claims: "What is counted are claims.",
  binary: "Of an actor (or source), a statement and a side it is counted only whether there is a claim.",
  articles: "What is counted are articles.",
};

const duplicates: Record<NetworkSettings["duplicates"], string> = {
  include: "Every claim counts, repetitions too.",
  document: "Claims of the same actor to the same statement on the same side count once in an article.",
  week: "Claims of the same actor to the same statement on the same side count once in a calendar week (ISO 8601).",
  month: "Claims of the same actor to the same statement on the same side count once in a calendar month.",
  year: "Claims of the same actor to the same statement on the same side count once in a year.",
};

const levels: Record<NetworkSettings["level"], string> = {
  actor: "",
  parent: "Actors count for the entry they belong to.",
  top: "Actors count for the uppermost entry they belong to.",
};

/** How a network was made, in sentences for a paper. */
export function methodOf(settings: NetworkSettings): string {
  const { kind, measure, qualifier, weight, duplicates: rule, level, from, to } = settings;
  const window =
    from || to ? `Only claims from ${from || "the beginning"} to ${to || "the end"} are counted.` : "";
  const sentences = [
    nodes[kind],
    kind === "actor-statement" ? ofTwo[qualifier] : ofPairs[measure],
    ...[counts[weight], duplicates[rule]],
    ...(kind === "source-source" ? [] : [levels[level]]),
    ...[normOf(settings), countingOf(settings), window],
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function normOf({ normalisation, counting }: NetworkSettings): string {
  const isDna = counting === "dna";
  const norms: Record<NetworkSettings["normalisation"], string> = {
    raw: "",
    average: "Weights are divided by the mean of what the two say altogether.",
    jaccard: isDna
      ? "Weights are divided by the products of what both say plus what only one of them says (Jaccard as in DNA)."
      : "Weights are Jaccard indices: the smaller of the two counts over the greater, summed over all statements.",
    cosine: isDna
      ? "Weights are divided by the product of what the two say altogether (“cosine” as in DNA)."
      : "Weights are cosines: divided by the lengths of the two vectors.",
    activity: "Weights are divided by all that the actor says.",
    prominence: "Weights are divided by all that is said to the statement.",
  };
  return norms[normalisation];
}

function countingOf({ counting, unset }: NetworkSettings): string {
  if (counting === "dna") {
    return (
      "Counted as Discourse Network Analyzer does: of each claim the first speaker and the first statement, dated by " +
      "its article, agreement wherever it is not denied, each coder's work for itself, weeks and months by number."
    );
  }
  const side = unset === "agrees" ? "agree" : "take no side";
  return (
    "Every speaker and every statement of a claim counts; claims are dated by the day they were made where that is " +
    `known, else by their article; overlapping claims of several coders count once; claims without a stance ${side}.`
  );
}
