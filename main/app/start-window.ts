import { existsSync } from "node:fs";
import path from "node:path";
import { app, type BrowserWindow, nativeTheme, session } from "electron";
import type { Result } from "#shared/result";
import { serveRenderer } from "./app-protocol";
import { offerContextMenu } from "./context-menu";
import { watchPage, watchProcess } from "./crash";
import { Dialogs } from "./dialogs";
import { openExportPresets } from "./export-presets";
import { appAnswerers } from "./ipc/app";
import { broadcast } from "./ipc/broadcast";
import { bulkAnswerers } from "./ipc/bulk";
import { claimsAnswerers } from "./ipc/claims";
import { codebookAnswerers } from "./ipc/codebook";
import { compareAnswerers } from "./ipc/compare";
import { concordanceAnswerers } from "./ipc/concordance";
import { exportAnswerers } from "./ipc/export";
import { answerRequests } from "./ipc/handle";
import { Imports } from "./ipc/import";
import { projectAnswerers } from "./ipc/project";
import { registryAnswerers } from "./ipc/registry";
import { saveAnswerers } from "./ipc/save";
import { searchAnswerers } from "./ipc/search";
import { sessionAnswerers } from "./ipc/session";
import { spanImportAnswerers } from "./ipc/spans";
import { statisticsAnswerers } from "./ipc/statistics";
import { suggestAnswerers } from "./ipc/suggest";
import { wordingAnswerers } from "./ipc/wording";
import { uiLanguage } from "./language";
import { openLog } from "./log-file";
import { AppMenu } from "./menu";
import { closeNetwork } from "./offline";
import { OpenIndex } from "./open-index";
import { ProjectHost } from "./project-host";
import { openRecent, type RecentProjects } from "./recent";
import { RunningJobs } from "./running-jobs";
import { openSampleProject } from "./sample-project";
import { openSettings, type SettingsStore } from "./settings";
import { SettledPages } from "./settled-pages";
import { holdQuit } from "./shutdown";
import { createWindow, focusWindow, loadPage, openWindowState, rememberWindow } from "./window";

const builtFolder = path.join(import.meta.dirname, "..");

/** Everything that lives as long as the program. */
async function assemble() {
  const profile = app.getPath("userData");
  const log = openLog(path.join(profile, "logs"));
  const settings = await openSettings(profile, log);
  const recent = await openRecent(profile, log);
  const presets = await openExportPresets(profile, log);
  const language = () => uiLanguage(settings.read());
  const dialogs = new Dialogs(language);
  watchProcess(log, dialogs);
  const host = new ProjectHost({ recent, tell: broadcast, log });
  const index = new OpenIndex(host);
  const jobs = new RunningJobs((event) => broadcast("job:progress", event));
  const openSample = () => openSampleProject(host, dialogs, profile);
  const menu = new AppMenu({
    language,
    recent: () => recent.list(),
    run: (event) => broadcast("command:run", event),
    openRecent: (id) => {
      const folder = recent.folderOf(id);
      if (folder) void tellIfFailed(dialogs, host.open(folder));
    },
  });
  const pages = new SettledPages();
  const imports = new Imports({ host, dialogs, jobs });
  answerRequests(
    {
      ...appAnswerers({ log, settings, menu, jobs, pages }),
      ...projectAnswerers({ host, recent, dialogs, openSample }),
      ...sessionAnswerers(host),
      ...searchAnswerers(index, jobs),
      ...suggestAnswerers(index, jobs),
      ...bulkAnswerers({ host, jobs }),
      ...registryAnswerers(index),
      ...concordanceAnswerers({ index, dialogs, jobs }),
      ...compareAnswerers({ index, jobs }),
      ...wordingAnswerers({ index, jobs }),
      ...claimsAnswerers({ index, jobs }),
      ...saveAnswerers({ dialogs }),
      ...codebookAnswerers({ host, index, dialogs }),
      ...imports.answerers,
      ...spanImportAnswerers({ host, dialogs, jobs }),
      ...statisticsAnswerers({ index }),
      ...exportAnswerers({ host, dialogs, jobs, presets }),
    },
    log,
  );
  return {
    profile,
    log,
    settings,
    recent,
    language,
    dialogs,
    host,
    index,
    jobs,
    menu,
    openSample,
    imports,
    pages,
  };
}
type Parts = Awaited<ReturnType<typeof assemble>>;

async function tellIfFailed(dialogs: Dialogs, opening: Promise<Result<unknown>>): Promise<void> {
  const opened = await opening;
  if (!opened.ok) await dialogs.showError(opened.error);
}

/** Starts the program with its window, on `project` if there is one. */
export async function startWindow(project: string | undefined): Promise<void> {
  await app.whenReady();
  closeNetwork(session.defaultSession);
  serveRenderer(session.defaultSession, path.join(builtFolder, "renderer"));
  const parts = await assemble();
  followSettings(parts);
  // The project opens while the page loads.
  const opening = openFirst(parts, project);
  parts.host.startWith(opening);
  const window = await showWindow(parts);
  takeOverLaterStarts(window, parts);
  const opened = await opening;
  if (opened && !opened.ok) await parts.dialogs.showError(opened.error);
}

async function showWindow(parts: Parts): Promise<BrowserWindow> {
  const { profile, log, dialogs, language, host, index, jobs, imports, pages } = parts;
  const state = await openWindowState(profile, log);
  const window = createWindow(state, builtFolder);
  watchPage(window, log, dialogs);
  offerContextMenu(window, language);
  const showTitle = () => {
    const title = host.current?.session.project().title;
    if (!window.isDestroyed()) window.setTitle(title ? `${title} – Wortlaut` : "Wortlaut");
  };
  host.onChange(showTitle);
  showTitle();
  const ending = {
    isBusy: () => imports.isUnderWay(),
    stop: () => jobs.cancelAll(),
    flush: async () => host.current?.session.flush(),
    finish: async () => {
      await rememberWindow(window, state).catch((error: unknown) =>
        log.write("warning", "window state not kept", String(error)),
      );
      await pages.settle(window);
      await imports.end();
      await index.close();
      await host.finish();
    },
  };
  holdQuit(window, ending, dialogs, log);
  await loadPage(window);
  return window;
}

function followSettings({ settings, menu, recent }: Parts): void {
  const applyTheme = (store: SettingsStore) => {
    nativeTheme.themeSource = store.read().theme;
  };
  applyTheme(settings);
  menu.rebuild();
  let language = settings.read().language;
  settings.onChange((next) => {
    applyTheme(settings);
    broadcast("settings:changed", next);
    if (next.language !== language) menu.rebuild();
    language = next.language;
  });
  recent.onChange(() => menu.rebuild());
}

/** The project to begin with: the one asked for, else the one that was open last, else at the very first start the sample. */
async function openFirst(parts: Parts, project: string | undefined): Promise<Result<unknown> | undefined> {
  const { host, recent, openSample } = parts;
  if (project) return host.open(project);
  const last = lastOpen(recent);
  if (last) return host.open(last);
  return recent.welcomed ? undefined : openSample();
}

function lastOpen(recent: RecentProjects): string | undefined {
  return recent.open && existsSync(path.join(recent.open, "project.json")) ? recent.open : undefined;
}

/** A second start of the same profile brings this window to the front, with the project it was asked to open. */
function takeOverLaterStarts(window: BrowserWindow, { host, dialogs }: Parts): void {
  const open = (folder: string) => {
    if (!window.isDestroyed()) focusWindow(window);
    void tellIfFailed(dialogs, host.open(folder));
  };
  app.on("second-instance", (_event, _argv, _cwd, data) => {
    const project = (data as { project?: unknown } | null)?.project;
    if (typeof project === "string") open(project);
    else if (!window.isDestroyed()) focusWindow(window);
  });
  app.on("open-file", (event, file) => {
    event.preventDefault();
    open(file);
  });
}
