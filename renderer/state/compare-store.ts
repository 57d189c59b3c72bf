import { create } from "zustand";
import type { Comparison } from "#shared/compare/comparison";
import { type CompareSettings, defaultCompareSettings } from "#shared/compare/settings";
import type { AppError } from "#shared/errors";
import { useView } from "./view-store";

/** Columns beside each other on the compare screen. */
export const mostColumns = 4;

interface CompareState {
  /** Ids of the articles in the columns, from left to right. */
  articles: readonly string[];
  settings: CompareSettings;
  /** The outcome for `articles` and `settings`; undefined while it is awaited. */
  comparison: Comparison | undefined;
  error: AppError | undefined;
  /** Id of the passage that is looked at. */
  current: string | undefined;
}

const nothingCompared: CompareState = {
  articles: [],
  settings: defaultCompareSettings,
  comparison: undefined,
  error: undefined,
  current: undefined,
};

/** What is compared on the compare screen. */
export const useCompare = create<CompareState>()(() => nothingCompared);

/** Shows these articles side by side, two to four; those beyond the fourth are left out. */
export function openComparison(articles: readonly string[]): void {
  useCompare.setState({ ...nothingCompared, articles: articles.slice(0, mostColumns) });
  useView.setState({ screen: "compare" });
}
