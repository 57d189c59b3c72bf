import { create } from "zustand";
import type { Events } from "#shared/ipc/contract";
import type { ArticleSummary, HistoryState, ProjectSnapshot } from "#shared/ipc/project-types";
import { neverChanged } from "#shared/model/file";
import { applyOp } from "#shared/ops/apply-op";
import type { Op } from "#shared/ops/op";

interface ProjectState {
  /** "starting" until the main process has said whether a project is open. */
  phase: "starting" | "none" | "opening" | "open";
  snapshot: ProjectSnapshot | undefined;
  save: Events["save:state"];
}

/** The open project but for texts and spans. */
export const useProject = create<ProjectState>()(() => ({
  phase: "starting",
  snapshot: undefined,
  save: { state: "saved" },
}));

/** Puts a project on the screen, or none. */
export function showProject(snapshot: ProjectSnapshot | null): void {
  useProject.setState(
    snapshot ? { phase: "open", snapshot } : { phase: "none", snapshot: undefined, save: { state: "saved" } },
  );
}

/** Takes in changed rows of the article list; unknown ones are new. */
export function mergeSummaries(
  articles: readonly ArticleSummary[],
  changed: readonly ArticleSummary[],
): ArticleSummary[] {
  const byId = new Map(changed.map((article) => [article.id, article]));
  const merged = articles.map((article) => {
    const next = byId.get(article.id);
    byId.delete(article.id);
    return next ?? article;
  });
  return [...merged, ...byId.values()];
}

/** Shows changed rows of the article list, and leaves out articles that are no longer in it. */
export function receiveCatalogue({ articles, removed = [] }: Events["catalogue:changed"]): void {
  useProject.setState(({ snapshot }) => {
    if (!snapshot) return {};
    const merged = mergeSummaries(snapshot.articles, articles);
    const gone = new Set(removed);
    const left = gone.size > 0 ? merged.filter((article) => !gone.has(article.id)) : merged;
    return { snapshot: { ...snapshot, articles: left } };
  });
}

/** Shows a change that is on disk in everything but the open article. */
export function receiveProjectChange(event: Events["session:changed"]): void {
  useProject.setState(({ snapshot }) => {
    if (!snapshot) return {};
    const changed = event.ops.reduce(applyToSnapshot, snapshot);
    return { snapshot: { ...changed, history: newer(snapshot.history, event.history) } };
  });
}

/** Takes in what can be undone now from the answer to a request, which may come before the event that tells of it. */
export function receiveHistory(history: HistoryState): void {
  useProject.setState(({ snapshot }) =>
    snapshot && snapshot.history !== newer(snapshot.history, history)
      ? { snapshot: { ...snapshot, history } }
      : {},
  );
}

const newer = (known: HistoryState, heard: HistoryState) => (heard.change > known.change ? heard : known);

/** The snapshot after an op; ops that do not concern it leave it as it is. */
export function applyToSnapshot(snapshot: ProjectSnapshot, op: Op): ProjectSnapshot {
  switch (op.target) {
    case "project": {
      const applied = applyOp(snapshot.project, op);
      return applied.ok ? { ...snapshot, project: applied.value.document } : snapshot;
    }
    case "codebook": {
      const applied = applyOp(snapshot.codebook, op);
      return applied.ok ? { ...snapshot, codebook: applied.value.document } : snapshot;
    }
    case "actors": {
      const document = { format: "wortlaut-actors", formatVersion: 1, saved: neverChanged } as const;
      const applied = applyOp({ ...document, actors: [...snapshot.actors], log: snapshot.log.actors }, op);
      if (!applied.ok) return snapshot;
      const { actors, log = [] } = applied.value.document;
      return { ...snapshot, actors, log: { ...snapshot.log, actors: log } };
    }
    case "statements": {
      const document = { format: "wortlaut-statements", formatVersion: 1, saved: neverChanged } as const;
      const before = { ...document, statements: [...snapshot.statements], log: snapshot.log.statements };
      const applied = applyOp(before, op);
      if (!applied.ok) return snapshot;
      const { statements, log = [] } = applied.value.document;
      return { ...snapshot, statements, log: { ...snapshot.log, statements: log } };
    }
    case "passages": {
      const document = { format: "wortlaut-passages", formatVersion: 1, offsetUnit: "utf-16" } as const;
      const applied = applyOp({ ...document, decisions: snapshot.decisions, saved: neverChanged }, op);
      return applied.ok ? { ...snapshot, decisions: applied.value.document?.decisions ?? [] } : snapshot;
    }
    case "coder":
      return { ...snapshot, coders: changedCoders(snapshot.coders, op) };
    case "article":
      return { ...snapshot, articles: editedArticles(snapshot.articles, op) };
    default:
      return snapshot;
  }
}

function changedCoders(
  coders: ProjectSnapshot["coders"],
  op: Extract<Op, { target: "coder" }>,
): ProjectSnapshot["coders"] {
  const { value } = op;
  if (!value) return coders.filter((coder) => coder.id !== op.coder);
  return coders.some((coder) => coder.id === op.coder)
    ? coders.map((coder) => (coder.id === op.coder ? value : coder))
    : [...coders, value];
}

function editedArticles(
  articles: ArticleSummary[],
  op: Extract<Op, { target: "article" }>,
): ArticleSummary[] {
  if (op.set.removed) return articles.filter((article) => article.id !== op.article);
  const { mask: _mask, removed: _removed, ...fields } = op.set;
  const shown = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return articles.map((article) => (article.id === op.article ? { ...article, ...shown } : article));
}

/** The row of an article in the list, if it is there. */
export function summaryOf(
  snapshot: ProjectSnapshot | undefined,
  article: string,
): ArticleSummary | undefined {
  return snapshot?.articles.find((other) => other.id === article);
}
