import { create } from "zustand";
import type { AppError } from "#shared/errors";
import type { OpenArticle } from "#shared/ipc/contract";
import type { Change } from "#shared/ops/op";
import type { Result } from "#shared/result";
import { request } from "../api";
import type { ArticleViewHandle } from "../reader/reader-props";
import { type ArticleWork, articleWork } from "./article-work";
import { mostColumns } from "./compare-store";
import { begin, confirm, type OpenState, receive, refuse } from "./open-article";
import { useProject } from "./project-store";
import { type ChangedEvent, caughtUp, followChanges } from "./session-store";

/** An article in a column. */
export interface ComparedArticle {
  /** Undefined while it is being read. */
  open: OpenState | undefined;
  /** Why it could not be read. */
  error: AppError | undefined;
  /** The span that is selected in this column. */
  selectedSpan: string | null;
}

interface ComparedState {
  articles: Readonly<Record<string, ComparedArticle>>;
}

const unread: ComparedArticle = { open: undefined, error: undefined, selectedSpan: null };

/** The articles side by side, each as the disk has it with the changes under way on top, whoever makes them. */
export const useCompared = create<ComparedState>()(() => ({ articles: {} }));

/** How many columns show each article. Those that none shows any more stay for a while, and stay up to date. */
const columns = new Map<string, number>();
const works = new Map<string, ArticleWork>();
const readers = new Map<string, ArticleViewHandle>();
const reading = new Map<string, number>();
let lastReading = 0;

function set(article: string, change: Partial<ComparedArticle>): void {
  useCompared.setState(({ articles }) => ({
    articles: { ...articles, [article]: { ...(articles[article] ?? unread), ...change } },
  }));
}

/** Has `article` read and kept up to date for a column. Call what it answers when the column shows it no longer. */
export function holdCompared(article: string): () => void {
  columns.set(article, (columns.get(article) ?? 0) + 1);
  const there = useCompared.getState().articles[article];
  if (!there?.open) void readCompared(article);
  let held = true;
  return () => {
    if (held) columns.set(article, Math.max(0, (columns.get(article) ?? 0) - 1));
    held = false;
    letGo();
  };
}

/** Forgets articles that no column shows, but for as many as fit on the screen, the last ones. */
function letGo(): void {
  const { articles } = useCompared.getState();
  const unused = Object.keys(articles).filter((id) => (columns.get(id) ?? 0) === 0);
  const gone = new Set(unused.slice(0, Math.max(0, unused.length - mostColumns)));
  if (gone.size === 0) return;
  for (const id of gone) {
    columns.delete(id);
    works.delete(id);
    reading.delete(id);
  }
  const left = Object.entries(articles).filter(([id]) => !gone.has(id));
  useCompared.setState({ articles: Object.fromEntries(left) });
}

/** Reads an article of a column, again if it was read before. */
export async function readCompared(article: string): Promise<void> {
  const coder = useProject.getState().snapshot?.coder;
  if (!coder) return;
  lastReading += 1;
  const mine = lastReading;
  reading.set(article, mine);
  if (!useCompared.getState().articles[article]) set(article, unread);
  awaited += 1;
  const answer = await request("article:read", { article, coder });
  awaited -= 1;
  if (reading.get(article) === mine) answered.set(article, { mine, answer });
  // All columns at once are drawn in less time than one after the other.
  if (awaited === 0) showAnswered();
  else waiting ??= setTimeout(showAnswered, patience);
}

/** Answers that came while others are awaited. */
const answered = new Map<string, { mine: number; answer: Result<OpenArticle> }>();
let awaited = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;
/** So long an article waits for those beside it; milliseconds. */
const patience = 60;

function showAnswered(): void {
  clearTimeout(waiting);
  waiting = undefined;
  let { articles } = useCompared.getState();
  for (const [article, { mine, answer }] of answered) {
    // Read again since, or no longer wanted.
    if (reading.get(article) !== mine) continue;
    const change = answer.ok ? { open: caughtUp(answer.value), error: undefined } : { error: answer.error };
    articles = { ...articles, [article]: { ...(articles[article] ?? unread), ...change } };
  }
  answered.clear();
  useCompared.setState({ articles });
}

/** Article `article` as its column shows it; undefined while it is not read. */
export function comparedArticle(article: string): OpenArticle | undefined {
  return useCompared.getState().articles[article]?.open?.shown;
}

/** Whether a column shows this article. */
export function isCompared(article: string): boolean {
  return (columns.get(article) ?? 0) > 0;
}

/** Marks a span in a column; null for none. */
export function selectCompared(article: string, span: string | null): void {
  if (useCompared.getState().articles[article]?.selectedSpan !== span) set(article, { selectedSpan: span });
}

/** What can be done with the spans of an article in a column; the same object each time. */
export function comparedWork(article: string): ArticleWork {
  const known = works.get(article);
  if (known) return known;
  const work = articleWork({
    shown: () => comparedArticle(article),
    selected: () => useCompared.getState().articles[article]?.selectedSpan ?? undefined,
    select: (id) => selectCompared(article, id),
  });
  works.set(article, work);
  return work;
}

/** Called by the column that shows the article. */
export function setComparedReader(article: string, reader: ArticleViewHandle | null): void {
  if (reader) readers.set(article, reader);
  else readers.delete(article);
}

/** Selects a span in its column and brings it into view there, if it still exists. */
export function showInColumn(article: string, span: string | undefined): void {
  const there = comparedArticle(article)?.annotations.spans.some((other) => other.id === span);
  if (!span || !there) return;
  selectCompared(article, span);
  readers.get(article)?.scrollToSpan(span);
}

function eachOpen(change: (open: OpenState, article: string) => OpenState): void {
  const { articles } = useCompared.getState();
  let changed = articles;
  for (const [id, entry] of Object.entries(articles)) {
    const next = entry.open && change(entry.open, id);
    if (next && next !== entry.open) changed = { ...changed, [id]: { ...entry, open: next } };
  }
  if (changed !== articles) useCompared.setState({ articles: changed });
}

function beginAll(key: number, change: Change): AppError | undefined {
  const begun = new Map<string, OpenState>();
  for (const [id, { open }] of Object.entries(useCompared.getState().articles)) {
    const next = open && begin(open, key, change);
    if (next && !next.ok) return next.error;
    if (next) begun.set(id, next.value);
  }
  eachOpen((open, id) => begun.get(id) ?? open);
  return undefined;
}

function receiveAll(event: ChangedEvent): void {
  eachOpen((open, id) => {
    const next = receive(open, event.change, event.ops);
    if (next !== "gap") return next;
    void readCompared(id);
    return open;
  });
}

followChanges({
  begin: beginAll,
  settle: (key, answer) =>
    eachOpen((open) => (answer.ok ? confirm(open, key, answer.value.change) : refuse(open, key))),
  receive: receiveAll,
  reread() {
    for (const id of Object.keys(useCompared.getState().articles)) void readCompared(id);
  },
  forget() {
    for (const map of [columns, works, reading, answered]) map.clear();
    useCompared.setState({ articles: {} });
  },
});
