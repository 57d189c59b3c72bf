/** What is linked with what. */
export const networkKinds = ["actor-statement", "actor-actor", "source-source"] as const;
export type NetworkKind = (typeof networkKinds)[number];

/** "corrected", or as Discourse Network Analyzer counts; docs/networks.md explains both. */
export const countings = ["corrected", "dna"] as const;
/** What makes the weight between two actors or two sources. */
export const measures = ["congruence", "conflict", "subtract", "ignore"] as const;
/** What makes the weight between an actor and a statement. */
export const qualifiers = ["ignore", "only-yes", "only-no", "subtract", "combine"] as const;
/** What weights are divided by; the first three after "raw" are for one kind of node, the last two for two. */
export const normalisations = ["raw", "average", "jaccard", "cosine", "activity", "prominence"] as const;
/** What is counted: claims, whether there is any, or articles. */
export const networkWeights = ["claims", "binary", "articles"] as const;
/** Within what the same claim of the same actor counts once. */
export const duplicateRules = ["include", "document", "week", "month", "year"] as const;
/** Who a claim is counted for: its speaker, the entry the speaker belongs to, or the uppermost one. */
export const actorLevels = ["actor", "parent", "top"] as const;
/** What a claim without a stance counts as. */
export const unsetRules = ["no-side", "agrees"] as const;

/** How a network is made. */
export interface NetworkSettings {
  kind: NetworkKind;
  counting: (typeof countings)[number];
  measure: (typeof measures)[number];
  qualifier: (typeof qualifiers)[number];
  normalisation: (typeof normalisations)[number];
  weight: (typeof networkWeights)[number];
  duplicates: (typeof duplicateRules)[number];
  level: (typeof actorLevels)[number];
  unset: (typeof unsetRules)[number];
  /** First and last day of the window, as `2025`, `2025-09` or `2025-09-04`; "" leaves it open. */
  from: string;
  to: string;
  /** Names of sources; empty: all. */
  sources: readonly string[];
  /** Ids of labels; empty: all. */
  labels: readonly string[];
  /** Whether nodes without an edge stay. */
  isolates: boolean;
}

/** What a network is made with when nothing else is asked for. */
export const defaultNetworkSettings: NetworkSettings = {
  kind: "actor-statement",
  counting: "corrected",
  measure: "congruence",
  qualifier: "ignore",
  normalisation: "raw",
  weight: "claims",
  duplicates: "document",
  level: "actor",
  unset: "no-side",
  ...{ from: "", to: "", sources: [], labels: [], isolates: false },
};

/** Why settings do not fit together, as a sentence without its subject; undefined when they do. */
export function settingsFlaw(settings: NetworkSettings): { setting: string; why: string } | undefined {
  const { kind, normalisation, qualifier, from, to } = settings;
  const isTwoMode = kind === "actor-statement";
  const forTwo = normalisation === "activity" || normalisation === "prominence";
  if (normalisation !== "raw" && isTwoMode !== forTwo) {
    const fitting = isTwoMode ? "activity or prominence" : "average, jaccard or cosine";
    return { setting: normalisation, why: `this normalisation is not for ${kind}; ${fitting} is.` };
  }
  if (isTwoMode && qualifier === "combine" && normalisation !== "raw") {
    return { setting: normalisation, why: "combined sides are numbers of kinds, which cannot be divided." };
  }
  if (from !== "" && to !== "" && from > `${to}-99-99`) {
    return { setting: `${from} to ${to}`, why: "the window ends before it begins." };
  }
  return undefined;
}

/** Whether the side a claim takes makes no difference to the weights. */
export function ignoresSides({ kind, measure, qualifier }: NetworkSettings): boolean {
  return (kind === "actor-statement" ? qualifier : measure) === "ignore";
}
