import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { _electron } from "@playwright/test";

/**
 * @typedef {object} LaunchOptions
 * @property {string} executable
 * @property {string} root the folder with `out` and `package.json`
 * @property {string} profile made if it is not there
 * @property {string} [project] a project folder to open; without one a new profile is shown the sample
 * @property {string} [coder] id of the coder who works there
 * @property {"en" | "de"} [language]
 * @property {"light" | "dark"} [theme]
 * @property {{width: number, height: number}} [size] of the page, in CSS pixels
 * @property {Record<string, string>} [env]
 */

/**
 * Writes what a person would have chosen in the settings, and which project was open last, by whom.
 * @param {Pick<LaunchOptions, "profile" | "project" | "coder" | "language" | "theme">} options
 */
export async function writeProfile({ profile, project, coder, language = "en", theme = "light" }) {
  await mkdir(profile, { recursive: true });
  const settings = { format: "wortlaut-settings", formatVersion: 1, language, theme };
  await writeFile(path.join(profile, "settings.json"), JSON.stringify(settings));
  if (!project || !coder) return;
  const entry = { folder: project, title: "", opened: new Date().toISOString(), sample: false, coder };
  const recent = {
    format: "wortlaut-recent",
    formatVersion: 1,
    projects: [entry],
    open: project,
    welcomed: true,
  };
  await writeFile(path.join(profile, "recent.json"), JSON.stringify(recent));
}

/**
 * Starts the built app with a profile of its own and waits for its page. The page is as large as asked for, at one
 * device pixel for each CSS pixel.
 * @param {LaunchOptions} options
 */
export async function launchApp(options) {
  const { executable, root, profile, project, size = { width: 1440, height: 900 } } = options;
  await writeProfile(options);
  const start = () =>
    _electron.launch({
      executablePath: executable,
      args: ["--force-device-scale-factor=1", root, ...(project ? [project] : [])],
      cwd: root,
      // Root cannot have Chromium's sandbox.
      chromiumSandbox: process.getuid?.() !== 0 && process.env.WORTLAUT_NO_SANDBOX !== "1",
      timeout: 30_000,
      env: {
        .../** @type {Record<string, string>} */ (process.env),
        WORTLAUT_USER_DATA: profile,
        NODE_ENV: "production",
        ...options.env,
      },
    });
  // Once in some hundred starts a launch hangs before the first answer; a second one does not.
  const app = await start().catch(start);
  const page = await app.firstWindow();
  await page.locator("#root > :not(template)").first().waitFor();
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  return { app, page };
}

/** Ends the app; one that does not end in time is killed. */
export async function closeApp(/** @type {import("@playwright/test").ElectronApplication} */ app) {
  await closeInTime(
    app.process(),
    app.close().catch(() => undefined),
  );
}

/** Waits for the end of a program; one that does not end in time is killed. */
export async function closeInTime(
  /** @type {import("node:child_process").ChildProcess} */ child,
  /** @type {Promise<unknown>} */ ended,
) {
  const late = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(late);
}

/** Lets the next dialog for opening files or folders give these paths, as if somebody had chosen them. */
export async function chooseNext(
  /** @type {import("@playwright/test").ElectronApplication} */ app,
  /** @type {string[]} */ ...paths
) {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, paths);
}
