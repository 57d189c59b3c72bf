import { create } from "zustand";
import { findDates } from "#shared/dates/find-dates";
import type { TouchedItem } from "#shared/ipc/bulk-types";
import type { OpenArticle } from "#shared/ipc/contract";
import { inspectorMessages } from "#shared/messages/inspector";
import { request } from "../api";
import { say } from "../i18n/use-messages";
import { dateLabels } from "./codebook-kinds";
import { notifyInfo } from "./notices-store";
import { useProject } from "./project-store";
import { runBulk } from "./run-bulk";
import { useSession } from "./session-store";
import { openDialog } from "./view-store";

interface RecomputeState {
  article: string | undefined;
  /** Dates that come out differently with the article's date as it is now. */
  items: readonly TouchedItem[];
  /** Spans whose value was not the computed one before: somebody set it by hand. */
  byHand: ReadonlySet<string>;
}

/** The dates of the open article that can be worked out again. */
export const useRecompute = create<RecomputeState>()(() => ({
  article: undefined,
  items: [],
  byHand: new Set(),
}));

/** Spans whose value is another than the one that follows from `published`. */
function setByHand(open: OpenArticle, spans: readonly string[], published: string | null): Set<string> {
  const { language, mask } = open.article;
  const computed = new Map<string, string>();
  for (const { start, end, phrase, value } of findDates(open.text, { language, mask, published })) {
    computed.set(`${start}-${end}`, value);
    if (phrase) computed.set(`${phrase.start}-${phrase.end}`, value);
  }
  const wanted = new Set(spans);
  const byHand = open.annotations.spans.filter(({ id, start, end, attributes }) => {
    const value = attributes.value ?? "";
    return wanted.has(id) && value !== "" && value !== computed.get(`${start}-${end}`);
  });
  return new Set(byHand.map(({ id }) => id));
}

/** Looks which dates come out differently, and offers to work them out again. */
async function offer(open: OpenArticle, before: string | null): Promise<void> {
  const { snapshot } = useProject.getState();
  if (!snapshot || snapshot.readOnly) return;
  const labels = dateLabels(snapshot.codebook);
  const spans = open.annotations.spans.filter(({ label }) => labels.includes(label)).map(({ id }) => id);
  if (spans.length === 0) return;
  const article = open.article.id;
  const answer = await request("bulk:preview", { action: "recompute-dates", article, spans });
  const items = answer.ok ? answer.value.items : [];
  if (items.length === 0 || useSession.getState().articleId !== article) return;
  const concerned = items.map(({ span }) => span);
  useRecompute.setState({ article, items, byHand: setByHand(open, concerned, before) });
  notifyInfo(say(inspectorMessages, "recomputeOffer", { count: items.length }), {
    label: say(inspectorMessages, "recomputeLook"),
    run: () => openDialog({ kind: "recompute-dates" }),
  });
}

/** Works the values of these spans out again, as one step. False when it was refused. */
export async function recompute(spans: readonly string[]): Promise<boolean> {
  const { article } = useRecompute.getState();
  if (!article || spans.length === 0) return false;
  return runBulk({ action: "recompute-dates", article, spans: [...spans] }, spans.length);
}

/** Follows the publication date of the open article. Answers how to stop. */
export function followPublished(): () => void {
  return useSession.subscribe(({ open: now }, { open: before }) => {
    // What is on disk counts: the other side works with that.
    if (!now || !before || now.base.article.id !== before.base.article.id) return;
    const { published } = before.base.article;
    if (now.base.article.published !== published) void offer(now.shown, published);
  });
}
