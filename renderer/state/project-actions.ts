import { create } from "zustand";
import type { ProjectSnapshot, RecentProject } from "#shared/ipc/project-types";
import { listen } from "../api";
import { ask } from "./ask";
import { forgetCodebook } from "./codebook-store";
import { forgetConcordance } from "./concordance-store";
import { forgetExport } from "./export-store";
import { forgetSearch } from "./find-store";
import { forgetKeyness } from "./keyness-store";
import { clearFilter, shownOrder } from "./library-store";
import { receiveCatalogue, showProject, useProject } from "./project-store";
import { forgetRegistry } from "./registry-store";
import { forgetSession, openArticle, receiveChange, reopenAll, useSession } from "./session-store";
import { settleForClosing } from "./typed-words";
import { closeDialog, openDialog, useView } from "./view-store";
import { forgetWording } from "./wording-store";

interface RecentState {
  recent: RecentProject[] | undefined;
}

/** The projects opened lately. */
export const useRecent = create<RecentState>()(() => ({ recent: undefined }));

/** Fetches the list of projects opened lately. */
export async function loadRecent(): Promise<void> {
  const recent = await ask("project:recent");
  if (recent) useRecent.setState({ recent });
}

/** Takes a project out of the list of those opened lately; its folder stays. */
export async function forgetRecent(id: string): Promise<void> {
  const recent = await ask("project:forget", { id });
  if (recent) useRecent.setState({ recent });
}

const lastArticleKey = (project: string) => `last-article/${project}`;

/** Notes which article is open, so that the project opens there again. */
function followOpenArticle(): void {
  useSession.subscribe((state, before) => {
    const project = useProject.getState().snapshot?.project.id;
    if (!project || !state.articleId || state.articleId === before.articleId) return;
    localStorage.setItem(lastArticleKey(project), state.articleId);
  });
}

function enter(snapshot: ProjectSnapshot): void {
  forgetSession();
  forgetExport();
  forgetSearch();
  forgetConcordance();
  forgetWording();
  forgetKeyness();
  forgetRegistry();
  forgetCodebook();
  clearFilter();
  showProject(snapshot);
  useView.setState({ screen: "read", findOpen: false, projectFindOpen: false, overlay: undefined });
  if (snapshot.problems.length > 0) openDialog({ kind: "problems" });
  const last = localStorage.getItem(lastArticleKey(snapshot.project.id));
  const wanted = snapshot.articles.some((article) => article.id === last) ? last : shownOrder()[0];
  if (wanted) void openArticle(wanted);
}

async function enterWhenOpened(answer: Promise<ProjectSnapshot | null | undefined>): Promise<boolean> {
  const before = useProject.getState().phase;
  if (before !== "open") useProject.setState({ phase: "opening" });
  const snapshot = await answer;
  if (snapshot) enter(snapshot);
  else if (before !== "open") useProject.setState({ phase: "none" });
  return Boolean(snapshot);
}

/** Creates a project where the person says, and opens it. False when it was called off. */
export function createProject(title: string, language: string): Promise<boolean> {
  return enterWhenOpened(ask("project:create", { title, language }));
}

/** Opens a project: one opened lately by its id, else one chosen in a dialog. */
export function openProject(recent?: string): Promise<boolean> {
  return enterWhenOpened(ask("project:open", recent === undefined ? {} : { recent }));
}

/** Opens the invented project that comes with the app. */
export function openSample(): Promise<boolean> {
  return enterWhenOpened(ask("project:open-sample"));
}

/** Closes the project; everything is on disk afterwards. */
export async function closeProject(): Promise<void> {
  if ((await ask("project:close")) === undefined) return;
  leave();
}

function leave(): void {
  forgetSession();
  closeDialog();
  showProject(null);
  void loadRecent();
}

/** Works on as another coder of the project. */
export async function chooseCoder(coder: string): Promise<void> {
  const snapshot = await ask("project:choose-coder", { coder });
  if (!snapshot) return;
  showProject(snapshot);
  await reopenAll();
}

/** Fetches the project again, as after an import. */
export async function refreshProject(): Promise<void> {
  const snapshot = await ask("project:snapshot");
  if (snapshot === undefined) return;
  showProject(snapshot);
  if (snapshot) await reopenAll();
}

async function projectChanged(reason: "opened" | "closed" | "imported" | "repaired"): Promise<void> {
  if (reason === "closed") {
    if (useProject.getState().phase === "open") leave();
  } else if (reason === "opened") {
    const snapshot = await ask("project:snapshot");
    // The answer to one's own request to open has shown it already.
    if (snapshot && snapshot.folder !== useProject.getState().snapshot?.folder) enter(snapshot);
  } else {
    await refreshProject();
  }
}

/** Follows what the main process tells about the project, and shows the one that is open, if any. */
export async function startProject(): Promise<void> {
  followOpenArticle();
  listen("project:changed", ({ reason }) => void projectChanged(reason));
  listen("catalogue:changed", receiveCatalogue);
  listen("session:changed", receiveChange);
  listen("app:closing", settleForClosing);
  listen("save:state", (save) => useProject.setState({ save }));
  listen("project:problems", ({ problems }) => {
    useProject.setState(({ snapshot }) => (snapshot ? { snapshot: { ...snapshot, problems } } : {}));
    if (problems.length > 0) openDialog({ kind: "problems" });
  });
  const [snapshot] = await Promise.all([ask("project:snapshot"), loadRecent()]);
  if (snapshot) enter(snapshot);
  else showProject(null);
}
