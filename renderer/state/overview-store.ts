import { useEffect, useMemo } from "react";
import { create } from "zustand";
import { type CompareSettings, defaultCompareSettings } from "#shared/compare/settings";
import type { AppError } from "#shared/errors";
import type { OverviewAnswer } from "#shared/ipc/compare-types";
import type { ArticleSummary } from "#shared/ipc/project-types";
import { type ArticleFacts, PairIndex } from "#shared/overview/article-facts";
import type { MatrixOrder } from "#shared/overview/reuse-matrix";
import { request } from "../api";
import { resetProgress } from "./jobs-store";
import { projectRevision } from "./project-revision";
import { useProject } from "./project-store";

/** In the place of a cluster: everything. */
export const allArticles = "all";

export type OverviewView = "matrix" | "network" | "arrivals";

interface OverviewState {
  answer: OverviewAnswer | undefined;
  /** The revision of the project the answer belongs to. */
  answerAt: number | undefined;
  asking: boolean;
  error: AppError | undefined;
  settings: CompareSettings;
  /** The cluster that is looked at, by the id of its first article; undefined: the largest. */
  cluster: string | undefined;
  filter: string;
  view: OverviewView;
  /** Undefined: what suits the number of articles. */
  by: "article" | "source" | undefined;
  order: MatrixOrder;
  /** The least share of a line in the network, 0 to 1. */
  least: number;
  /** Ids of articles chosen to be compared, in the order of choosing. */
  picked: readonly string[];
}

const nothingKnown: OverviewState = {
  answer: undefined,
  answerAt: undefined,
  asking: false,
  error: undefined,
  settings: defaultCompareSettings,
  cluster: undefined,
  filter: "",
  view: "matrix",
  by: undefined,
  order: "time",
  least: 0.05,
  picked: [],
};

/** Which articles of the project share wording, and what of that is looked at. */
export const useOverview = create<OverviewState>()(() => nothingKnown);

useProject.subscribe(({ snapshot: now }, { snapshot: before }) => {
  if (now?.project.id !== before?.project.id) useOverview.setState(nothingKnown);
});

/** Compares all articles, unless that is known for the present state of the project. */
export async function refreshOverview(again = false): Promise<void> {
  const { snapshot } = useProject.getState();
  const { asking, answerAt, error, settings } = useOverview.getState();
  const revision = projectRevision();
  if (asking || !snapshot || answerAt === revision || (error && !again)) return;
  resetProgress("compare");
  useOverview.setState({ asking: true, error: undefined });
  const answer = await request("compare:overview", { settings });
  const now = useProject.getState().snapshot;
  if (now?.project.id !== snapshot.project.id) return;
  useOverview.setState({ asking: false });
  if (!answer.ok) {
    useOverview.setState({ error: answer.error });
    return;
  }
  useOverview.setState({ answer: answer.value, answerAt: revision });
  if (projectRevision() !== revision) void refreshOverview();
}

/** Chooses an article for comparing, or lets go of it. */
export function togglePicked(article: string): void {
  const { picked } = useOverview.getState();
  const rest = picked.filter((id) => id !== article);
  useOverview.setState({ picked: rest.length < picked.length ? rest : [...picked, article] });
}

/** The answer with what is known of its articles; kept current while it is shown. */
export interface Overview {
  answer: OverviewAnswer;
  pairs: PairIndex;
  /** By the articles' numbers in the answer. */
  facts: ArticleFacts[];
}

const noArticles: ArticleSummary[] = [];

/** Asks for the overview while it is on the screen; undefined until there is one. */
export function useCurrentOverview(): Overview | undefined {
  const change = useProject((state) => state.snapshot?.history.change);
  const articles = useProject((state) => state.snapshot?.articles ?? noArticles);
  const answer = useOverview((state) => state.answer);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the project is what makes it old.
  useEffect(() => void refreshOverview(), [change, articles]);
  const pairs = useMemo(() => (answer ? new PairIndex(answer) : undefined), [answer]);
  const facts = useMemo(() => (answer ? factsOf(answer, articles) : []), [answer, articles]);
  return useMemo(() => (answer && pairs ? { answer, pairs, facts } : undefined), [answer, pairs, facts]);
}

function factsOf({ articles: ids }: OverviewAnswer, articles: readonly ArticleSummary[]): ArticleFacts[] {
  const known = new Map(articles.map((article) => [article.id, article]));
  return ids.map((id) => {
    const { title = id, source = "", published = null } = known.get(id) ?? {};
    return { id, title, source, published };
  });
}
