import { useEffect } from "react";
import { create } from "zustand";
import type { AppError } from "#shared/errors";
import type { DatasetStatistics, StatisticsQuery } from "#shared/ipc/statistics-types";
import type { ArticleStatus } from "#shared/model/annotations";
import { request } from "../api";
import { noFilter } from "./library-arrange";
import { changeFilter } from "./library-store";
import { projectRevision } from "./project-revision";
import { useProject } from "./project-store";
import { useView } from "./view-store";

interface StatisticsState {
  query: StatisticsQuery;
  answer: DatasetStatistics | undefined;
  /** Names the question the answer belongs to. */
  answeredFor: string | undefined;
  error: AppError | undefined;
}

const nothing: StatisticsState = { query: {}, answer: undefined, answeredFor: undefined, error: undefined };

/** The dataset at a glance. */
export const useStatistics = create<StatisticsState>()(() => nothing);

useProject.subscribe(({ snapshot: now }, { snapshot: before }) => {
  if (now?.project.id !== before?.project.id) useStatistics.setState(nothing);
});

let asking = "";

function questionNow(): string | undefined {
  const { snapshot } = useProject.getState();
  if (!snapshot) return undefined;
  return `${snapshot.project.id} ${projectRevision()} ${JSON.stringify(useStatistics.getState().query)}`;
}

/** Asks for the numbers, unless they are known for the present state of the project. What is shown stays meanwhile. */
export async function refreshStatistics(again = false): Promise<void> {
  const question = questionNow();
  const { answeredFor, query } = useStatistics.getState();
  if (question === undefined || asking === question || (answeredFor === question && !again)) return;
  asking = question;
  const answer = await request("dataset:statistics", query);
  // A later question has its own answer.
  if (asking !== question) return;
  asking = "";
  if (questionNow()?.split(" ")[0] !== question.split(" ")[0]) return;
  if (answer.ok) useStatistics.setState({ answer: answer.value, answeredFor: question, error: undefined });
  else useStatistics.setState({ answeredFor: question, error: answer.error });
}

/** Keeps the numbers current while they are on the screen. */
export function useCurrentStatistics(): StatisticsState {
  const change = useProject((state) => state.snapshot?.history.change);
  const articles = useProject((state) => state.snapshot?.articles);
  const query = useStatistics((state) => state.query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what makes an answer old.
  useEffect(() => void refreshStatistics(), [change, articles, query]);
  return useStatistics();
}

/** Changes the filters; undefined and empty lists let everything through. */
export function filterStatistics(
  edit: { [K in keyof StatisticsQuery]?: StatisticsQuery[K] | undefined },
): void {
  const { query } = useStatistics.getState();
  const next = Object.entries({ ...query, ...edit }).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  useStatistics.setState({ query: Object.fromEntries(next) as StatisticsQuery });
}

/** Lets everything through. */
export function unfilterStatistics(): void {
  useStatistics.setState({ query: {} });
}

/** Shows the articles of this status in the library, among the sources and in the time that are counted. */
export function showArticlesWith(status: ArticleStatus): void {
  const { sources = [], from = "", to = "" } = useStatistics.getState().query;
  changeFilter({ ...noFilter, status, sources, from, to });
  useView.setState({ screen: "read", overlay: undefined });
}
