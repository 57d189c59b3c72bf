import type { ArticleStatus } from "#shared/model/annotations";
import type { ArticleEdit, Mask } from "#shared/model/article";
import type { Op } from "#shared/ops/op";
import { addMask, removeMask } from "#shared/text/mask";
import { useProject } from "./project-store";
import { applyChange, closeArticle, useSession } from "./session-store";

/** Changes the same details of one or more articles as one step. */
export async function editArticles(articles: readonly string[], set: ArticleEdit): Promise<boolean> {
  const ops = articles.map((article): Op => ({ target: "article", article, op: "edit-article", set }));
  const name = articles.length > 1 ? "edit-articles" : "edit-article";
  return (await applyChange({ name, ops })).ok;
}

/** Takes articles out of the project; their files stay, so it can be undone. */
export async function removeArticles(articles: readonly string[]): Promise<boolean> {
  const removed = new Date().toISOString();
  const ops = articles.map(
    (article): Op => ({ target: "article", article, op: "edit-article", set: { removed } }),
  );
  const answer = await applyChange({ name: "remove-article", ops });
  const open = useSession.getState().articleId;
  if (answer.ok && open && articles.includes(open)) closeArticle();
  return answer.ok;
}

/** Brings removed articles back. */
export async function restoreArticles(articles: readonly string[]): Promise<void> {
  const ops = articles.map(
    (article): Op => ({ target: "article", article, op: "edit-article", set: { removed: null } }),
  );
  await applyChange({ name: "restore-article", ops });
}

/** Sets the status of this window's coder for several articles as one step. */
export async function setStatuses(articles: readonly string[], status: ArticleStatus): Promise<void> {
  const coder = useProject.getState().snapshot?.coder;
  if (!coder) return;
  const ops = articles.map(
    (article): Op => ({ target: "annotations", coder, article, op: "set-status", status }),
  );
  await applyChange({ name: "set-status", ops });
}

function changeMask(name: "mask" | "unmask", edit: (mask: Mask[], length: number) => Mask[]): void {
  const open = useSession.getState().open?.shown;
  if (!open) return;
  const mask = edit(open.article.mask, open.text.length);
  const op: Op = { target: "article", article: open.article.id, op: "edit-article", set: { mask } };
  void applyChange({ name, ops: [op] });
}

/** Marks a stretch of the open article as not belonging to it. */
export function maskStretch(stretch: Mask): void {
  changeMask("mask", (mask, length) => addMask(mask, stretch, length));
}

/** Counts `[start, end)` of the open article as article again. */
export function unmaskStretch(start: number, end: number): void {
  changeMask("unmask", (mask) => removeMask(mask, start, end));
}
