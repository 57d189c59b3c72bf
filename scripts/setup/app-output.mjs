import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { cacheFolder } from "./project.mjs";

const limits = { logBytes: 5 * 1024 * 1024, shownLines: 30, keptLogs: 5 };

/** What Chromium prints on systems without a D-Bus or a graphics card; it means nothing to the user. */
const harmless = /ERROR:(bus|object_proxy|viz_main_impl|gpu_init|gl_|vaapi|dbus)|Gtk-(WARNING|Message)|^\s*$/;

function openLog() {
  const folder = path.join(cacheFolder(), "logs");
  mkdirSync(folder, { recursive: true });
  const old = readdirSync(folder)
    .filter((name) => name.startsWith("start-"))
    .sort();
  for (const name of old.slice(0, Math.max(0, old.length - limits.keptLogs + 1))) {
    rmSync(path.join(folder, name), { force: true });
  }
  const file = path.join(folder, `start-${new Date().toISOString().replaceAll(":", "-")}-${process.pid}.log`);
  return { file, handle: openSync(file, "w") };
}

/**
 * Takes what the app prints: all of it goes to a log file of at most 5 MB, the first lines that mean something also to
 * the terminal. A crash loop prints without end.
 * @param {(text: string) => void} show gets whole lines
 */
export function collectAppOutput(show) {
  const { file, handle } = openLog();
  let written = 0;
  let shown = 0;
  let rest = "";
  const showLine = (/** @type {string} */ line) => {
    if (harmless.test(line) || shown > limits.shownLines) return;
    shown++;
    show(shown > limits.shownLines ? `… more in ${file}` : line);
  };
  return {
    file,
    write(/** @type {Buffer} */ chunk) {
      if (written < limits.logBytes) written += writeSync(handle, chunk);
      const lines = (rest + chunk).split("\n");
      rest = (lines.pop() ?? "").slice(0, 10_000);
      for (const line of lines) showLine(line);
    },
    close() {
      if (rest) showLine(rest);
      closeSync(handle);
    },
  };
}
