import { create } from "zustand";
import type { Comparison } from "#shared/compare/comparison";
import type { PassageKind } from "#shared/compare/passage";
import { type CompareSettings, defaultCompareSettings } from "#shared/compare/settings";
import type { AppError } from "#shared/errors";
import type { Range } from "#shared/text/words";
import { request } from "../api";
import { summaryOf, useProject } from "./project-store";
import {
  inWalkOrder,
  keepUnchanged,
  passageAt,
  type SharedPassage,
  sameOrNearest,
  sharedPassages,
} from "./shared-passages";
import { useView } from "./view-store";

/** Columns beside each other on the compare screen. */
export const mostColumns = 4;

/** A place of one of the articles; UTF-16 units. */
export interface ArticlePlace extends Range {
  article: string;
}

interface CompareState {
  /** Ids of the articles that were chosen, from left to right. */
  articles: readonly string[];
  /** What the columns show: those chosen, or for a moment those before, until there is something to show of these. */
  shown: readonly string[];
  settings: CompareSettings;
  /** The outcome for `shown`; undefined while it is awaited. */
  comparison: Comparison | undefined;
  /** What `comparison` found, cluster by cluster. */
  passages: readonly SharedPassage[];
  /** An answer takes longer than a moment. */
  waiting: boolean;
  error: AppError | undefined;
  /** Id of the passage that is looked at. */
  current: string | undefined;
  /** The column whose order is walked: the one the keyboard was in last. */
  lead: number;
  /** Kinds that are not drawn, walked or counted. */
  hidden: ReadonlySet<PassageKind>;
  onlyHere: boolean;
  locked: boolean;
  /** What is selected in each column. */
  selections: ReadonlyArray<Range | null>;
  view: "texts" | "picture";
  /** The list of articles to choose from is open though there is something to compare. */
  choosing: boolean;
  /** The article whose likes are listed to choose from. */
  like: string | undefined;
  /** The article in whose place the next one that is chosen goes. */
  replacing: string | undefined;
}

const noPassages: readonly SharedPassage[] = [];

const nothingCompared: CompareState = {
  articles: [],
  shown: [],
  settings: defaultCompareSettings,
  comparison: undefined,
  passages: noPassages,
  waiting: false,
  error: undefined,
  current: undefined,
  lead: 0,
  hidden: new Set(["formula"]),
  onlyHere: false,
  locked: false,
  selections: [],
  view: "texts",
  choosing: false,
  like: undefined,
  replacing: undefined,
};

/** What is compared on the compare screen. */
export const useCompare = create<CompareState>()(() => nothingCompared);

/**
 * Shows these articles side by side, two to four; those beyond the fourth are left out. With `place` the passage there
 * is looked at.
 */
export function openComparison(articles: readonly string[], place?: ArticlePlace): void {
  wantedPlace = place;
  const chosen = [...new Set(articles)].slice(0, mostColumns);
  if (useView.getState().screen !== "compare") forgetUnless(chosen);
  useView.setState({ screen: "compare", overlay: undefined });
  chooseForColumns(chosen, { choosing: articles.length < 2, like: undefined, replacing: undefined });
}

/** What nobody sees need not stay until there is something else to show: its columns would be drawn in vain. */
function forgetUnless(chosen: readonly string[]): void {
  const { articles, comparison } = useCompare.getState();
  if (comparison && isOf(chosen, comparison) && chosen.every((id, at) => id === articles[at])) return;
  lastAsked += 1;
  useCompare.setState({ articles: [], shown: [], waiting: false });
  forgetOutcome();
}

/** Shows what articles are like this one, to compare it with some of them. */
export function openLike(article: string): void {
  useView.setState({ screen: "compare", overlay: undefined });
  const { articles } = useCompare.getState();
  const kept = articles.includes(article) ? articles : [article];
  chooseForColumns(kept, { choosing: true, like: article, replacing: undefined });
}

/** Puts other articles into the columns, or the same in another order. */
export function chooseForColumns(articles: readonly string[], more: Partial<CompareState> = {}): void {
  const { articles: before, comparison } = useCompare.getState();
  const isSame = articles.length === before.length && articles.every((id, at) => id === before[at]);
  useCompare.setState({ ...more, articles });
  if (!isSame || !comparison) {
    useCompare.setState({ selections: [], lead: 0, error: undefined });
    void compareNow();
  } else lookAtWanted();
}

/** Changes what counts as a passage; the outcome is computed anew. */
export function changeCompareSettings(edit: Partial<CompareSettings>): void {
  useCompare.setState(({ settings }) => ({ settings: { ...settings, ...edit } }));
  void compareNow();
}

// A place asked for before the outcome was there.
let wantedPlace: ArticlePlace | undefined;
// Whether what is looked at then was announced already.
let isSaid = false;
let lastAsked = 0;
const moment = 200;

/** Computes the comparison of the chosen articles; what is shown stays until the answer is there, but no longer than a moment. */
export async function compareNow(): Promise<void> {
  lastAsked += 1;
  const asked = lastAsked;
  const { articles, settings, shown, comparison } = useCompare.getState();
  if (articles.length < 2) {
    showUncompared(articles);
    return;
  }
  // Text can be read before it is compared.
  if (!comparison || shown.length < 2) useCompare.setState({ shown: articles });
  const timer = setTimeout(() => {
    if (asked === lastAsked) showWaiting(articles);
  }, moment);
  const answer = await request("compare:articles", { articles: [...articles], settings });
  clearTimeout(timer);
  if (asked !== lastAsked) return;
  if (answer.ok) showOutcome(articles, answer.value);
  else {
    useCompare.setState({ error: answer.error, waiting: false, shown: articles });
    if (!isOf(articles, useCompare.getState().comparison)) forgetOutcome();
  }
}

function showUncompared(articles: readonly string[]): void {
  useCompare.setState({ shown: articles, waiting: false, error: undefined });
  forgetOutcome();
}

function forgetOutcome(): void {
  useCompare.setState({ comparison: undefined, passages: noPassages, current: undefined });
}

const isOf = (articles: readonly string[], comparison: Comparison | undefined) =>
  comparison?.articles.length === articles.length &&
  comparison.articles.every(({ id }, at) => id === articles[at]);

function showWaiting(articles: readonly string[]): void {
  const { comparison } = useCompare.getState();
  if (!isOf(articles, comparison)) forgetOutcome();
  useCompare.setState({ waiting: true, shown: articles });
}

function showOutcome(articles: readonly string[], found: Comparison): void {
  const { comparison: before, passages: old, current, lead } = useCompare.getState();
  const comparison = keepUnchanged(before, found);
  if (comparison === before && isOf(articles, before)) {
    isFollowing = false;
    useCompare.setState({ shown: articles, waiting: false, error: undefined });
    lookAtWanted();
    return;
  }
  const passages = sharedPassages(comparison);
  const { hidden } = useCompare.getState();
  const walked = (list: readonly SharedPassage[]) =>
    inWalkOrder(
      list.filter((passage) => !hidden.has(passage.kind)),
      articles,
      lead,
    );
  const [then, now] = [walked(old), walked(passages)];
  const was = then.findIndex((passage) => passage.id === current);
  // Where the passage is gone, the one that comes after it is next.
  const next = sameOrNearest(then[was], now) ?? now[Math.min(Math.max(0, was), now.length - 1)];
  useCompare.setState({
    shown: articles,
    comparison,
    passages,
    current: next?.id,
    waiting: false,
    error: undefined,
  });
  follow(current, next?.id);
  lookAtWanted();
}

function lookAtWanted(): void {
  const place = wantedPlace;
  if (!place) return;
  wantedPlace = undefined;
  const { passages, hidden } = useCompare.getState();
  const found = passageAt(passages, place.article, place);
  if (!found) return;
  if (hidden.has(found.kind)) toggleKind(found.kind);
  useCompare.setState({ current: found.id });
  for (const listener of arrivals) listener(isSaid);
  isSaid = false;
}

// Whether the passage after one that was turned down should come into view.
let isFollowing = false;

/** Brings the next passage into view when the next outcome lacks the one that is looked at now. */
export function followNext(follows = true): void {
  isFollowing = follows;
}

function follow(before: string | undefined, now: string | undefined): void {
  if (!isFollowing || now === before) return;
  isFollowing = false;
  for (const listener of arrivals) listener(true);
}

/** Looks at the passage at `place` when the outcome of what was just decided is there. */
export function lookAtOutcome(place: ArticlePlace): void {
  wantedPlace = place;
  isSaid = true;
  void compareNow();
}

// Told when the passage that is looked at was chosen from elsewhere and should come into view.
const arrivals = new Set<(isSaid: boolean) => void>();

/** Calls `listener` whenever the current passage was chosen from outside the screen; the returned function ends it. */
export function onArrival(listener: (isSaid: boolean) => void): () => void {
  arrivals.add(listener);
  return () => arrivals.delete(listener);
}

/** Shows a kind of passage, or hides it. */
export function toggleKind(kind: PassageKind): void {
  const hidden = new Set(useCompare.getState().hidden);
  if (!hidden.delete(kind)) hidden.add(kind);
  const { current, passages, shown, lead } = useCompare.getState();
  const left = passages.filter((passage) => !hidden.has(passage.kind));
  const kept = left.some((passage) => passage.id === current);
  useCompare.setState({ hidden, current: kept ? current : inWalkOrder(left, shown, lead)[0]?.id });
}

/** Notes what is selected in a column. */
export function selectInColumn(column: number, range: Range | null): void {
  const { selections } = useCompare.getState();
  if ((selections[column] ?? null) === range) return;
  const next = Array.from({ length: mostColumns }, (_, at) => selections[at] ?? null);
  next[column] = range;
  useCompare.setState({ selections: next });
}

// What was chosen in each project, as long as the window is open.
const choices = new Map<string, readonly string[]>();

// Another project has other articles; what changes in this one may change the outcome.
useProject.subscribe(({ snapshot: now }, { snapshot: before }) => {
  if (now?.project.id !== before?.project.id) {
    if (before) choices.set(before.project.id, useCompare.getState().articles);
    lastAsked += 1;
    const articles = now ? (choices.get(now.project.id) ?? []) : [];
    useCompare.setState({ ...nothingCompared, articles: articles.filter((id) => summaryOf(now, id)) });
    return;
  }
  if (!now || !before) return;
  // Work of others comes in with the list of articles, without a change made here.
  const isSame = now.history.change === before.history.change && now.articles === before.articles;
  if (now.articles !== before.articles) dropRemoved();
  if (!isSame && useView.getState().screen === "compare") {
    if (useCompare.getState().articles.length > 1) void compareNow();
  }
});

// What changed while another screen was shown is taken in on coming back.
useView.subscribe(({ screen: now }, { screen: before }) => {
  if (now === "compare" && before !== "compare" && useCompare.getState().articles.length > 1)
    void compareNow();
});

function dropRemoved(): void {
  const { snapshot } = useProject.getState();
  const { articles } = useCompare.getState();
  const left = articles.filter((id) => summaryOf(snapshot, id));
  if (left.length < articles.length) chooseForColumns(left);
}
