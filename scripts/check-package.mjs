// Starts a packaged app with a profile of its own, drives it, and reports what it saw.
//   node scripts/check-package.mjs release/linux-unpacked/wortlaut [--picture file.png]
// The inspect fuse is off in packages, so Playwright cannot launch them; Chromium's debugging port still works.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { withDisplay } from "./setup/display.mjs";
import { isRoot } from "./setup/project.mjs";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { picture: { type: "string" } },
});

/** A home, profile and cache of its own, so that nothing of the user's is read or written. */
function ownEnvironment(/** @type {string} */ home) {
  const userData = path.join(home, "profile");
  mkdirSync(userData);
  return {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, "config"),
    XDG_DATA_HOME: path.join(home, "data"),
    XDG_DOCUMENTS_DIR: home,
    WORTLAUT_USER_DATA: userData,
  };
}

/** The address of the debugging port, which the app tells on stderr. */
function untilListening(/** @type {import("node:child_process").ChildProcess} */ child) {
  return new Promise((/** @type {(url: string) => void} */ resolve, reject) => {
    let text = "";
    const fail = (/** @type {string} */ why) => reject(new Error(`${why}\n${text.slice(-2000)}`));
    const timer = setTimeout(() => fail("The app does not listen."), 30_000);
    child.once("error", reject);
    child.once("exit", (code, signal) => fail(`The app ended with ${signal ?? code}.`));
    child.stderr?.on("data", (/** @type {Buffer} */ chunk) => {
      text = (text + chunk).slice(-20_000);
      const url = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}

/** Waits for the main window, and for a text in its reader; throws when they do not come. */
async function lookAt(/** @type {string} */ url) {
  const browser = await chromium.connectOverCDP(url);
  try {
    const context = browser.contexts()[0];
    if (!context) throw new Error("The app has no window.");
    const page = context.pages()[0] ?? (await context.waitForEvent("page"));
    const reader = page.locator(".ProseMirror").first();
    await reader.waitFor({ timeout: 30_000 });
    const text = (await reader.textContent()) ?? "";
    if (values.picture) await page.screenshot({ path: values.picture });
    if (text.trim() === "") throw new Error("The reader shows no text.");
    return { address: page.url(), title: await page.title(), characters: text.length };
  } finally {
    await browser.close();
  }
}

async function check(/** @type {string} */ executable) {
  const home = mkdtempSync(path.join(tmpdir(), "wortlaut-package-"));
  const started = performance.now();
  const args = ["--remote-debugging-port=0", ...(isRoot() ? ["--no-sandbox"] : [])];
  const child = spawn(executable, args, { env: ownEnvironment(home), stdio: ["ignore", "ignore", "pipe"] });
  const ended = once(child, "exit");
  try {
    const seen = await lookAt(await untilListening(child));
    console.log(`window: ${seen.title} (${seen.address})`);
    console.log(`reader: ${seen.characters} characters after ${Math.round(performance.now() - started)} ms`);
  } finally {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    await ended;
    rmSync(home, { recursive: true, force: true });
  }
}

const [executable] = positionals;
if (executable) await withDisplay(() => check(path.resolve(executable)));
else {
  console.error("usage: node scripts/check-package.mjs <executable> [--picture file.png]");
  process.exitCode = 2;
}
