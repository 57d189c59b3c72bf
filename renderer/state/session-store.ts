import { create } from "zustand";
import type { AppError } from "#shared/errors";
import type { Applied, Events, OpenArticle } from "#shared/ipc/contract";
import type { Change } from "#shared/ops/op";
import { fail, type Result } from "#shared/result";
import { request } from "../api";
import { notifyError } from "./notices-store";
import { begin, confirm, type OpenState, opened, receive, refuse } from "./open-article";
import { receiveHistory, receiveProjectChange, summaryOf, useProject } from "./project-store";
import { meansUnanswered, sendChange, sendStep } from "./step-order";
import { keepTypedWords } from "./typed-words";

interface SessionState {
  /** The article that is open or being opened. */
  articleId: string | undefined;
  open: OpenState | undefined;
  /** Why the article could not be opened. */
  error: AppError | undefined;
  /** The span the inspector shows. */
  selectedSpan: string | undefined;
}

const nothingOpen: SessionState = {
  articleId: undefined,
  open: undefined,
  error: undefined,
  selectedSpan: undefined,
};

/** The open article with the work of the coder in this window. */
export const useSession = create<SessionState>()(() => nothingOpen);

export type ChangedEvent = Events["session:changed"];

/** What else shows articles: it hears of every change when this store does. */
export interface ChangeFollower {
  /** Shows a change before it is on disk. An error, and nothing shown, when it does not fit what is shown. */
  begin(key: number, change: Change): AppError | undefined;
  settle(key: number, answer: Result<Applied>): void;
  receive(event: ChangedEvent): void;
  reread(): void;
  forget(): void;
}

let follower: ChangeFollower | undefined;

/** Lets `next` follow all changes. */
export function followChanges(next: ChangeFollower): void {
  follower = next;
}

// Changes that arrive while an article is being read; enough for the slowest read.
const recentLimit = 500;
let recent: ChangedEvent[] = [];
let lastKey = 0;

/** Opens an article for the coder of this window. */
export async function openArticle(articleId: string): Promise<void> {
  const coder = useProject.getState().snapshot?.coder;
  if (!coder || useSession.getState().articleId === articleId) return;
  // They belong to the article that is still open.
  keepTypedWords();
  useSession.setState({ ...nothingOpen, articleId });
  await readArticle(articleId, coder);
}

/** Reads what is open again: for another coder, or when the project was read again. */
export async function reopenAll(): Promise<void> {
  follower?.reread();
  await reopenArticle();
}

/** Reads the open article again: after a gap, or on request. */
export async function reopenArticle(): Promise<void> {
  const { articleId } = useSession.getState();
  const coder = useProject.getState().snapshot?.coder;
  if (articleId && coder) await readArticle(articleId, coder);
}

/** Leaves no article open. */
export function closeArticle(): void {
  useSession.setState(nothingOpen);
}

// An article can leave the project while it is open: by undoing its import, or from another place.
useProject.subscribe(({ snapshot: now }, { snapshot: before }) => {
  const { articleId } = useSession.getState();
  if (!articleId || !now || !before || now.articles === before.articles) return;
  if (summaryOf(before, articleId) && !summaryOf(now, articleId)) closeArticle();
});

async function readArticle(article: string, coder: string): Promise<void> {
  const answer = await request("article:read", { article, coder });
  if (useSession.getState().articleId !== article) return;
  if (!answer.ok) {
    useSession.setState({ open: undefined, error: answer.error });
    return;
  }
  useSession.setState({ open: caughtUp(answer.value), error: undefined });
}

/** What was read, with the changes that arrived meanwhile. */
export function caughtUp(article: OpenArticle): OpenState {
  let state = opened(article);
  for (const event of recent) {
    const next = receive(state, event.change, event.ops);
    if (next === "gap") return state;
    state = next;
  }
  return state;
}

/** Shows a change at once and sends it to the disk; a refused one is taken back with a notice. */
export async function applyChange(change: Change): Promise<Result<Applied>> {
  lastKey += 1;
  const key = lastKey;
  const { open } = useSession.getState();
  const begun = open && begin(open, key, change);
  const misfit = begun && !begun.ok ? begun.error : follower?.begin(key, change);
  if (misfit) {
    notifyError(misfit);
    return fail(misfit);
  }
  if (begun?.ok) useSession.setState({ open: begun.value });
  const answer = await sendChange(() => request("session:apply", change));
  if (answer.ok) receiveHistory(answer.value.history);
  const after = useSession.getState().open;
  if (after) {
    useSession.setState({
      open: answer.ok ? confirm(after, key, answer.value.change) : refuse(after, key),
    });
  }
  follower?.settle(key, answer);
  if (!answer.ok) notifyError(answer.error);
  return answer;
}

/** Takes in a change that is on disk, from this window or elsewhere. */
export function receiveChange(event: ChangedEvent): void {
  recent = [...recent.slice(-(recentLimit - 1)), event];
  receiveProjectChange(event);
  follower?.receive(event);
  const { open } = useSession.getState();
  if (!open) return;
  const next = receive(open, event.change, event.ops);
  if (next === "gap") void reopenArticle();
  else if (next !== open) useSession.setState({ open: next });
}

/** Forgets everything about a project that was closed. */
export function forgetSession(): void {
  recent = [];
  follower?.forget();
  useSession.setState(nothingOpen);
}

/** Takes back what was last done, on disk or not yet, or makes it again; answers what changed. */
export async function stepHistory(direction: "undo" | "redo"): Promise<Applied | undefined> {
  const name = direction === "undo" ? "session:undo" : "session:redo";
  const answer = await sendStep(direction, () => request(name));
  if (answer?.ok) {
    receiveHistory(answer.value.history);
    return answer.value;
  }
  if (answer) notifyError(answer.error);
  return undefined;
}

/** Whether there is anything to take back, or to make again. */
export function canStep(direction: "undo" | "redo"): boolean {
  const history = useProject.getState().snapshot?.history;
  return meansUnanswered(direction) || history?.[direction] !== undefined;
}
