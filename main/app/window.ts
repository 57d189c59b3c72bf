import path from "node:path";
import { app, BrowserWindow, nativeTheme, screen } from "electron";
import { z } from "#shared/model/zod";
import type { Log } from "./log-file";
import { devOrigin, isOurUrl, pageOrigin } from "./page-origin";
import { openProfileFile, type ProfileFile } from "./profile-file";
import { boundsSchema, fitBounds, smallest } from "./window-bounds";

const windowStateSchema = z.object({
  formatVersion: z.literal(1),
  bounds: boundsSchema.optional(),
  maximised: z.boolean(),
  fullScreen: z.boolean(),
});
export type WindowState = ProfileFile<z.infer<typeof windowStateSchema>>;

/** Reads window.json of the profile. */
export function openWindowState(profile: string, log: Log): Promise<WindowState> {
  const usual = () => ({ formatVersion: 1 as const, maximised: false, fullScreen: false });
  return openProfileFile<z.infer<typeof windowStateSchema>>(profile, "window", windowStateSchema, usual, log);
}

// The page's own background (--paper), so that the window does not flash white before it is drawn.
const paper = { light: "#fbfaf7", dark: "#191a1b" };

function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light;
}

/** Creates the window, sandboxed and isolated; it shows itself once the page is drawn. */
export function createWindow(state: WindowState, builtFolder: string): BrowserWindow {
  const workAreas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...fitBounds(state.value.bounds, workAreas),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: "Wortlaut",
    backgroundColor: backgroundColor(),
    // Elsewhere the icon is part of the program.
    ...(process.platform === "linux" ? { icon: path.join(app.getAppPath(), "assets/icon.png") } : {}),
    webPreferences: {
      preload: path.join(builtFolder, "preload/preload.cjs"),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableBlinkFeatures: "Auxclick",
      v8CacheOptions: "bypassHeatCheck",
    },
  });
  if (state.value.maximised) window.maximize();
  if (state.value.fullScreen) window.setFullScreen(true);
  window.once("ready-to-show", () => window.show());
  window.on("page-title-updated", (event) => event.preventDefault());
  // An empty page needs no loading, so no filter sees it coming: the window goes back to its own.
  window.webContents.on("did-navigate", (_event, url) => {
    if (!isOurUrl(url)) void loadPage(window);
  });
  const repaint = () => window.setBackgroundColor(backgroundColor());
  nativeTheme.on("updated", repaint);
  window.once("closed", () => nativeTheme.off("updated", repaint));
  return window;
}

/** Loads the page: the built one, or in development the one of the development server. */
export function loadPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${devOrigin() ?? pageOrigin}/`);
}

/** Keeps where the window is and how large, for the next start. */
export function rememberWindow(window: BrowserWindow, state: WindowState): Promise<void> {
  if (window.isDestroyed()) return Promise.resolve();
  const bounds = window.getNormalBounds();
  const maximised = window.isMaximized();
  return state.write({ formatVersion: 1, bounds, maximised, fullScreen: window.isFullScreen() });
}

/** Brings a window to the front, wherever it is. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
