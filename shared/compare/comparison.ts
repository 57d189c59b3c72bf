import type { PairShare, Passage, PassageCluster } from "./passage";

/** Something a reader of the outcome should know, such as a language whose words are compared unstemmed. */
export interface CompareNotice {
  code: "no-stemmer" | "mixed-languages" | "decision-lost" | "empty-article";
  /** The article or decision concerned. */
  subject: string;
  /** The language, for "no-stemmer". */
  value?: string;
}

/** The outcome of comparing a few articles with one another. */
export interface Comparison {
  /** In the order given. */
  articles: Array<{
    id: string;
    words: number /** Words that stand in any other of the articles. */;
    shared: number;
  }>;
  /** All pairs (i < j), each in the order of the first article's text; formulas among them. */
  passages: Passage[];
  clusters: PassageCluster[];
  pairs: PairShare[];
  notices: CompareNotice[];
  ms: number;
}
