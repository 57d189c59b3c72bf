import { setImmediate } from "node:timers/promises";
import { compareArticles } from "#shared/compare/compare-articles";
import type { ComparedArticle } from "#shared/compare/compared-article";
import { findSharedPairs, type SharedPairs } from "#shared/compare/overlap";
import type { PairShare, Passage } from "#shared/compare/passage";
import type { CompareSettings } from "#shared/compare/settings";
import { type AppError, appError } from "#shared/errors";
import { fail, ok, type Result } from "#shared/result";
import type { ProjectSession } from "../project";
import { PairComparer } from "./pair-comparer";
import { runInPieces, type SessionWork, sessionArticle, sessionWords } from "./session-articles";

/** More articles than that are not all compared with all: only pairs that share wording word for word are. */
export const mostWithAll = 40;

/** Takes what is found pair by pair; the caller may hold the work back. */
export interface PairTaker {
  /** `passages` is empty where only pairs were asked for. */
  pair(share: PairShare, passages: readonly Passage[]): Promise<void>;
}

/** How a session is compared. */
export interface SessionOptions extends SessionWork {
  taker: PairTaker;
  /** Only counts the words that pairs share word for word. */
  pairsOnly: boolean;
}

/** What could not be compared, and decisions whose places are not to be found any more. */
export interface SessionComparison {
  articles: number;
  failed: AppError[];
  lostDecisions: string[];
}

/**
 * Compares articles of a session, all pairs of them if there are few, else the pairs that share wording word for word.
 * With `pairsOnly` these are counted and not compared any further. The project is not changed.
 */
export async function compareSession(
  session: ProjectSession,
  ids: readonly string[],
  settings: CompareSettings,
  options: SessionOptions,
): Promise<Result<SessionComparison>> {
  return options.pairsOnly || ids.length > mostWithAll
    ? compareSharing(session, ids, settings, options)
    : compareAll(session, ids, settings, options);
}

function ended(): Result<never> {
  return fail(appError("job-failed", "cancelled", "it was ended."));
}

async function compareAll(
  session: ProjectSession,
  ids: readonly string[],
  settings: CompareSettings,
  { taker, signal }: SessionOptions,
): Promise<Result<SessionComparison>> {
  const articles: ComparedArticle[] = [];
  const failed: AppError[] = [];
  for (const id of ids) {
    const article = await sessionArticle(session, id, settings.useAnnotations);
    if (article.ok) articles.push(article.value);
    else failed.push(article.error);
  }
  const made = compareArticles(articles, settings, session.decisions(), { signal });
  if (!made) return ended();
  const byPair = new Map<string, Passage[]>();
  for (const passage of made.passages) {
    const key = `${passage.a.article} ${passage.b.article}`;
    const known = byPair.get(key);
    if (known) known.push(passage);
    else byPair.set(key, [passage]);
  }
  for (const share of made.pairs) await taker.pair(share, byPair.get(`${share.a} ${share.b}`) ?? []);
  const lost = made.notices.filter(({ code }) => code === "decision-lost").map(({ subject }) => subject);
  return ok({ articles: articles.length, failed, lostDecisions: [...new Set(lost)] });
}

async function compareSharing(
  session: ProjectSession,
  wanted: readonly string[],
  settings: CompareSettings,
  options: SessionOptions,
): Promise<Result<SessionComparison>> {
  const words = await sessionWords(session, new Set(wanted), options);
  if (!words.ok) return words;
  const { ids, all, failed } = words.value;
  const found = await runInPieces(findSharedPairs(all, settings), "pairs", options);
  if (!found) return ended();
  if (!options.pairsOnly) return comparePairs(session, { ids, failed, found }, settings, options);
  for (let row = 0; row < found.a.length; row++) {
    if (options.signal.aborted) return ended();
    await options.taker.pair(shareIn(found, row, ids), []);
  }
  return ok({ articles: ids.length, failed, lostDecisions: [] });
}

function shareIn({ a, b, sharedA, sharedB }: SharedPairs, row: number, ids: readonly string[]): PairShare {
  const id = (numbers: Uint32Array) => ids[numbers[row] ?? 0] ?? "";
  return { a: id(a), b: id(b), sharedWordsA: sharedA[row] ?? 0, sharedWordsB: sharedB[row] ?? 0 };
}

interface Sharing {
  ids: readonly string[];
  failed: readonly AppError[];
  found: SharedPairs;
}

async function comparePairs(
  session: ProjectSession,
  { ids, failed, found }: Sharing,
  settings: CompareSettings,
  options: SessionOptions,
): Promise<Result<SessionComparison>> {
  const comparer = new PairComparer(settings, session.decisions());
  const unread = new Map<string, AppError>();
  const lostDecisions = new Set<string>();
  const pairs = [...pairsToCompare(session, ids, found)];
  for (const [row, [a, b]] of pairs.entries()) {
    for (const id of [a, b]) {
      if (comparer.knows(id) || unread.has(id)) continue;
      const article = await sessionArticle(session, id, settings.useAnnotations);
      if (article.ok) comparer.take(article.value);
      else unread.set(id, article.error);
    }
    if (unread.has(a) || unread.has(b)) continue;
    const { passages, share, lost } = comparer.compare(a, b);
    for (const decision of lost) lostDecisions.add(decision);
    await options.taker.pair(share, passages);
    if (row % 16 !== 15) continue;
    options.onProgress({ phase: "passages", done: row + 1, total: pairs.length });
    await setImmediate();
    if (options.signal.aborted) return ended();
  }
  const notRead = new Map([...failed, ...unread.values()].map((error) => [error.what, error]));
  return ok({ articles: ids.length, failed: [...notRead.values()], lostDecisions: [...lostDecisions] });
}

/** Those that share wording, and those that somebody decided about. */
function* pairsToCompare(
  session: ProjectSession,
  ids: readonly string[],
  found: SharedPairs,
): Generator<[string, string]> {
  const decided = new Map<string, [string, string]>();
  const places = new Map(ids.map((id, at) => [id, at]));
  for (const { a, b } of session.decisions()) {
    const [one, other] = [places.get(a.article), places.get(b.article)];
    if (one === undefined || other === undefined || one === other) continue;
    const pair: [string, string] = one < other ? [a.article, b.article] : [b.article, a.article];
    decided.set(pair.join(" "), pair);
  }
  for (let row = 0; row < found.a.length; row++) {
    const { a, b } = shareIn(found, row, ids);
    decided.delete(`${a} ${b}`);
    yield [a, b];
  }
  yield* decided.values();
}
