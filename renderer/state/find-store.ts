import { create } from "zustand";
import type { SearchHit } from "#shared/ipc/project-types";
import { request } from "../api";
import { notifyError } from "./notices-store";

export interface ProjectFindOptions {
  query: string;
  matchCase: boolean;
  wholeWords: boolean;
}

interface ProjectFindState extends ProjectFindOptions {
  hits: SearchHit[];
  total: number;
  articles: number;
  /** The query the hits belong to; undefined before the first search. */
  searched: string | undefined;
  searching: boolean;
}

/** Finding in all articles; what was found stays when the panel is closed and opened again. */
export const useProjectFind = create<ProjectFindState>()(() => ({
  query: "",
  matchCase: false,
  wholeWords: false,
  hits: [],
  total: 0,
  articles: 0,
  searched: undefined,
  searching: false,
}));

const limit = 2000;
let lastSearch = 0;

/** Searches all articles for the words now in the field. */
export async function searchProject(): Promise<void> {
  const { query, matchCase, wholeWords } = useProjectFind.getState();
  lastSearch += 1;
  const search = lastSearch;
  if (query.trim() === "") {
    useProjectFind.setState({ hits: [], total: 0, articles: 0, searched: undefined, searching: false });
    return;
  }
  useProjectFind.setState({ searching: true });
  const answer = await request("article:search", { query, matchCase, wholeWords, limit });
  if (search !== lastSearch) return;
  if (answer.ok) useProjectFind.setState({ ...answer.value, searched: query, searching: false });
  else {
    useProjectFind.setState({ searching: false });
    notifyError(answer.error);
  }
}

/** Forgets what was found, when the project is closed. */
export function forgetSearch(): void {
  lastSearch += 1;
  useProjectFind.setState({
    query: "",
    hits: [],
    total: 0,
    articles: 0,
    searched: undefined,
    searching: false,
  });
}
