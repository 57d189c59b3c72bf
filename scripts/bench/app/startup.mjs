import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { closeInTime } from "../../tour/launch.mjs";

/** The address of the debugging port, which Chromium tells on stderr. */
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

/** When a text below `.ProseMirror` was first painted, in milliseconds since 1970, as the browser itself noted it. */
function paintedAt() {
  return new Promise((/** @type {(time: number) => void} */ resolve) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { element } = /** @type {LargestContentfulPaint} */ (entry);
        if (element?.closest(".ProseMirror")) resolve(performance.timeOrigin + entry.startTime);
      }
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
}

/**
 * Starts Electron on `folder` without a test driver and answers how many milliseconds after that the first text was
 * painted. What is asked is asked afterwards, so that it slows nothing down.
 * @param {string} executable
 * @param {string} folder an application, or a script
 * @param {string} profile
 */
export async function timeStart(executable, folder, profile) {
  mkdirSync(profile, { recursive: true });
  const noSandbox = process.getuid?.() === 0 || process.env.WORTLAUT_NO_SANDBOX === "1";
  const args = ["--remote-debugging-port=0", ...(noSandbox ? ["--no-sandbox"] : []), folder];
  const start = performance.timeOrigin + performance.now();
  const child = spawn(executable, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, WORTLAUT_USER_DATA: profile, NODE_ENV: "production" },
  });
  const ended = once(child, "exit");
  try {
    const browser = await chromium.connectOverCDP(await untilListening(child));
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent("page"));
    if (!page) throw new Error("the app has no window");
    const painted = await page.evaluate(paintedAt);
    await browser.close();
    return painted - start;
  } finally {
    if (child.exitCode === null) child.kill("SIGTERM");
    await closeInTime(child, ended);
  }
}

export const emptyWindow = path.join(import.meta.dirname, "empty-window.mjs");
