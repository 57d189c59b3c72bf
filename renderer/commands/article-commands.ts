import { compareMessages } from "#shared/messages/compare";
import { libraryMessages } from "#shared/messages/library";
import type { ArticleStatus } from "#shared/model/annotations";
import { say } from "../i18n/use-messages";
import { setStatus } from "../state/annotate";
import { mostColumns, openComparison, openLike } from "../state/compare-store";
import { removeArticles, restoreArticles } from "../state/edit-articles";
import { shownOrder, useLibrary } from "../state/library-store";
import { canStepArticle, showArticle, stepArticle } from "../state/navigation";
import { notifyDone, notifyInfo } from "../state/notices-store";
import { useProject } from "../state/project-store";
import { reader } from "../state/reader-store";
import { useSession } from "../state/session-store";
import { openDialog } from "../state/view-store";
import type { Behaviour } from "./behaviour";
import { canChangeArticle, hasArticle, hasProject } from "./conditions";

const status = (): ArticleStatus | undefined => useSession.getState().open?.shown.annotations.status;

function statusCommand(next: ArticleStatus): Behaviour {
  return { run: () => setStatus(next), isEnabled: () => canChangeArticle() && status() !== next };
}

function editOpenArticle(): void {
  const article = useSession.getState().articleId;
  if (article) openDialog({ kind: "edit-article", article });
}

/** Takes articles out of the project and offers the way back. */
export async function removeWithUndo(articles: readonly string[]): Promise<void> {
  const open = useSession.getState().articleId;
  const closes = open !== undefined && articles.includes(open);
  const next = closes ? neighbourOf(articles) : undefined;
  if (!(await removeArticles(articles))) return;
  if (next) showArticle(next);
  notifyDone(say(libraryMessages, "removed", { count: articles.length }), {
    label: say(libraryMessages, "undo"),
    run: () => void restore(articles, closes ? open : undefined),
  });
}

/** The article that takes the place of those removed: the one below the last of them, else above the first. */
function neighbourOf(articles: readonly string[]): string | undefined {
  const order = shownOrder();
  const gone = new Set(articles);
  const last = order.findLastIndex((id) => gone.has(id));
  return order[last + 1] ?? order.findLast((id) => !gone.has(id));
}

async function restore(articles: readonly string[], open: string | undefined): Promise<void> {
  await restoreArticles(articles);
  if (open) showArticle(open);
}

/** Compares the articles chosen in the library, in its order; else the open one with others that are chosen then. */
function compareChosen(): void {
  const { chosen } = useLibrary.getState();
  const open = useSession.getState().articleId;
  if (chosen.size < 2) {
    if (open) openComparison([open]);
    return;
  }
  const listed = shownOrder().filter((id) => chosen.has(id));
  // Some may be chosen that a filter hides.
  openComparison([...listed, ...chosen]);
  if (chosen.size > mostColumns) notifyInfo(say(compareMessages, "firstFour", { count: chosen.size }));
}

function findLikes(): void {
  const article = useSession.getState().articleId;
  if (article) openLike(article);
}

function removeOpenArticle(): void {
  const article = useSession.getState().articleId;
  if (article) void removeWithUndo([article]);
}

/** The label with this id, else the one with this key: a project may have other labels than the first three. */
function labelFor(id: string, key: string): string | undefined {
  const labels = useProject.getState().snapshot?.codebook.labels.filter((label) => !label.retired);
  return (labels?.find((label) => label.id === id) ?? labels?.find((label) => label.key === key))?.id;
}

function tagCommand(id: string, key: string): Behaviour {
  return {
    run: () => {
      const label = labelFor(id, key);
      if (label) reader()?.tag(label);
    },
    isEnabled: () => {
      const label = labelFor(id, key);
      return canChangeArticle() && label !== undefined && reader()?.canTag(label) === true;
    },
  };
}

const hasSpan = () => hasArticle() && useSession.getState().selectedSpan !== undefined;
const canChangeSpan = () => hasSpan() && canChangeArticle();
const hasSpans = () => hasArticle() && (useSession.getState().open?.shown.annotations.spans.length ?? 0) > 0;

function borderCommand(edge: "start" | "end", direction: 1 | -1): Behaviour {
  return { run: () => reader()?.moveBorder(edge, direction, "word"), isEnabled: canChangeSpan };
}

/** Commands about the open article and its spans: article and tag menus. */
export const articleCommands = {
  "article.edit": { run: editOpenArticle, isEnabled: hasArticle },
  "article.mask": {
    run: () => reader()?.maskSelection("other"),
    isEnabled: () => canChangeArticle() && reader()?.selection() != null,
  },
  "article.unmask": {
    run: () => reader()?.unmaskSelection(),
    isEnabled: () => canChangeArticle() && (useSession.getState().open?.shown.article.mask.length ?? 0) > 0,
  },
  "article.todo": statusCommand("todo"),
  "article.doing": statusCommand("doing"),
  "article.done": statusCommand("done"),
  "article.compare": {
    run: compareChosen,
    isEnabled: () => hasProject() && (useLibrary.getState().chosen.size > 1 || hasArticle()),
  },
  "article.like": { run: findLikes, isEnabled: hasArticle },
  "article.remove": { run: removeOpenArticle, isEnabled: canChangeArticle },
  "article.next": { run: () => stepArticle(1), isEnabled: () => hasProject() && canStepArticle(1) },
  "article.previous": { run: () => stepArticle(-1), isEnabled: () => hasProject() && canStepArticle(-1) },
  "tag.claim": tagCommand("claim", "1"),
  "tag.actor": tagCommand("actor", "2"),
  "tag.date": tagCommand("date", "3"),
  "tag.same-wording": {
    run: () => reader()?.tagSameWording(),
    isEnabled: () => canChangeArticle() && reader()?.canTagSameWording() === true,
  },
  "tag.note": { run: () => reader()?.noteSelected(), isEnabled: canChangeSpan },
  "span.next": { run: () => reader()?.nextSpan(1), isEnabled: hasSpans },
  "span.previous": { run: () => reader()?.nextSpan(-1), isEnabled: hasSpans },
  "span.inspect": { run: () => reader()?.inspectSelected(), isEnabled: hasSpan },
  "span.start-earlier": borderCommand("start", -1),
  "span.start-later": borderCommand("start", 1),
  "span.end-earlier": borderCommand("end", -1),
  "span.end-later": borderCommand("end", 1),
  "span.remove": { run: () => reader()?.removeSelected(), isEnabled: canChangeSpan },
} satisfies Record<string, Behaviour>;
