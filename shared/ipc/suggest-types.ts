import type { Suggestion } from "../suggest/suggestion";
import type { ConcordanceLine } from "./concordance-types";

/** Everything proposed for an article, for one coder; what is tagged or was turned down is left out. */
export interface ArticleSuggestions {
  article: string;
  /** Number of the last change they take into account. */
  change: number;
  /** By start, then the surer first. */
  suggestions: Suggestion[];
  /** How long it took in the worker. */
  ms: number;
}

/** Where a wording stands in the project. */
export interface EverywhereAnswer {
  places: Array<
    ConcordanceLine & {
      /** "same" letter by letter, "inflected", "variant" (hyphen, transliteration, case). */
      how: "same" | "inflected" | "variant";
      /** This window's coder has tagged it with this label already. */
      tagged: boolean;
      /** It lies inside a longer span of the same label ("Kim" in "Kim Jong Un"). */
      inside: boolean;
    }
  >;
  total: number;
  articles: number;
}
