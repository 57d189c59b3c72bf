import { useEffect } from "react";
import { followKnown } from "../../state/known-store";
import { followPublished } from "../../state/recompute-dates";
import { followArticle } from "../../state/suggestions-store";
import { warmDates } from "../../state/warm-dates";

/** Keeps suggestions, known wordings and what depends on the article's date up to date while a project is open. */
export function useReading(): void {
  useEffect(() => {
    const stops = [followArticle(), followKnown(), followPublished(), warmDates()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}
