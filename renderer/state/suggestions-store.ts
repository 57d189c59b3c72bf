import { create } from "zustand";
import type { AppError } from "#shared/errors";
import type { Suggestion, SuggestionKind } from "#shared/suggest/suggestion";
import { request } from "../api";
import { useProject } from "./project-store";
import { useSession } from "./session-store";
import { SuggestionList } from "./suggestions-list";

interface SuggestionsState {
  /** The article the suggestions are for; undefined before the first answer. */
  article: string | undefined;
  raw: readonly Suggestion[];
  /** All that are still open, in the order of the text. */
  open: readonly Suggestion[];
  /** Those of them that are shown: of the chosen kind, or none where suggestions are hidden. */
  list: readonly Suggestion[];
  /** The id of the one Enter accepts. */
  current: string | undefined;
  /** Which reading of a date is shown, by suggestion. */
  readings: ReadonlyMap<string, number>;
  /** Only suggestions of this kind. */
  kind: SuggestionKind | undefined;
  shown: boolean;
  asking: boolean;
  error: AppError | undefined;
}

const shownKey = "suggestions-shown";
const nothing: Suggestion[] = [];
const nothingYet = {
  article: undefined,
  raw: nothing,
  open: nothing,
  list: nothing,
  current: undefined,
  readings: new Map<string, number>(),
  kind: undefined,
  asking: false,
  error: undefined,
};

/** What is proposed for the open article, for the coder of this window. */
export const useSuggestions = create<SuggestionsState>()(() => ({ ...nothingYet, shown: true }));

const list = new SuggestionList();
let workedOutFrom: readonly unknown[] = [];

/** Works out again what is still open, when something it follows from is different. */
function refreshList(): void {
  const { raw, readings, kind, shown, article } = useSuggestions.getState();
  const open = useSession.getState().open?.shown;
  const annotations = open && open.article.id === article ? open.annotations : undefined;
  const labels = useProject.getState().snapshot?.codebook.labels;
  const from = [raw, readings, kind, shown, annotations?.spans, annotations?.rejected, labels];
  if (from.every((input, index) => input === workedOutFrom[index])) return;
  workedOutFrom = from;
  const all = list.open({ raw, annotations, labels: labels ?? [], readings });
  const chosen = kind === undefined ? all : all.filter((one) => one.kind === kind);
  useSuggestions.setState({ open: all, list: shown ? chosen : nothing });
}

/** Makes a suggestion the current one, or none; no tag is selected beside it. */
export function chooseSuggestion(id: string | null): void {
  const current = id ?? undefined;
  if (useSuggestions.getState().current === current) return;
  useSuggestions.setState({ current });
  if (current !== undefined) useSession.setState({ selectedSpan: undefined });
}

/** The current suggestion, if it is still open and shown. */
export function currentSuggestion(state = useSuggestions.getState()): Suggestion | undefined {
  return state.current === undefined ? undefined : state.list.find((one) => one.id === state.current);
}

/** Shows the next reading of a date, and after the last one the first again. False when there is only one. */
export function turnReading(id: string): boolean {
  const suggestion = useSuggestions.getState().list.find((one) => one.id === id);
  if (!suggestion?.others?.length) return false;
  useSuggestions.setState(({ readings }) => ({
    readings: new Map(readings).set(id, (readings.get(id) ?? 0) + 1),
  }));
  return true;
}

/** Shows suggestions of one kind only, or of all. */
export function filterSuggestions(kind: SuggestionKind | undefined): void {
  useSuggestions.setState({ kind });
}

/** Shows or hides suggestions, in the text and beside it; kept for the next time. */
export function showSuggestions(shown: boolean): void {
  localStorage.setItem(shownKey, shown ? "yes" : "no");
  useSuggestions.setState({ shown });
}

/** Forgets everything, as when the project is closed. */
export function forgetSuggestions(): void {
  useSuggestions.setState(nothingYet);
}

let inFlight = false;
let again = false;

/** Asks for suggestions for the open article. One request at a time; what changes meanwhile is asked for afterwards. */
export async function askForSuggestions(): Promise<void> {
  again = true;
  if (inFlight) return;
  inFlight = true;
  while (again) {
    again = false;
    await askOnce();
  }
  inFlight = false;
}

async function askOnce(): Promise<void> {
  const open = useSession.getState().open?.shown;
  if (!open) return;
  const article = open.article.id;
  const { coder } = open.annotations;
  useSuggestions.setState({ asking: true });
  const answer = await request("suggest:article", { article, coder });
  const now = useSession.getState().open?.shown;
  useSuggestions.setState({ asking: false });
  // Another article is open by now: this answer is nobody's.
  if (now?.article.id !== article || now.annotations.coder !== coder) return;
  if (answer.ok) {
    useSuggestions.setState({ article, raw: answer.value.suggestions, error: undefined });
  } else useSuggestions.setState({ article, error: answer.error });
}

// Changes come in bursts: typing a value, moving a border step by step.
const pause = 150;

/** Follows the open article and asks again whenever it is another one or has changed on disk. Answers how to stop. */
export function followArticle(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let base: unknown;
  let article: string | undefined;
  const look = () => {
    const { open, articleId } = useSession.getState();
    if (articleId !== article) {
      article = articleId;
      forgetSuggestions();
    }
    if (open?.base === base) return;
    const fresh = base === undefined || useSuggestions.getState().article === undefined;
    base = open?.base;
    clearTimeout(timer);
    if (open && fresh) void askForSuggestions();
    else if (open) timer = setTimeout(() => void askForSuggestions(), pause);
  };
  useSuggestions.setState({ shown: localStorage.getItem(shownKey) !== "no" });
  const stops = [
    useSession.subscribe((state, before) => {
      look();
      refreshList();
      // Enter means either the tag that is selected or the suggestion, never both.
      if (state.selectedSpan && state.selectedSpan !== before.selectedSpan) chooseSuggestion(null);
    }),
    useProject.subscribe(refreshList),
    useSuggestions.subscribe(refreshList),
  ];
  look();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
