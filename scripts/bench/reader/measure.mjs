import path from "node:path";
import { _electron } from "@playwright/test";

/** The three sizes of docs/decisions/0002-reader.md. */
export const sizes = [
  { name: "S1", words: 600, spans: 60, rounds: 9 },
  { name: "S2", words: 10_000, spans: 1_000, rounds: 7 },
  { name: "S3", words: 100_000, spans: 10_000, rounds: 5 },
];

export const median = (/** @type {number[]} */ values) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Starts an Electron with the benchmark's page. */
export async function openPage(/** @type {string} */ executablePath, /** @type {string} */ page) {
  const options = {
    executablePath,
    args: [path.join(import.meta.dirname, "electron-main.mjs")],
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: 20_000,
    env: { .../** @type {Record<string, string>} */ (process.env), WORTLAUT_BENCH_PAGE: page },
  };
  // A launch hangs once in some hundred times.
  const app = await _electron.launch(options).catch(() => _electron.launch(options));
  const window = await app.firstWindow();
  // Not waitForFunction, which the page's security policy does not allow.
  await window.waitForLoadState("load");
  if (!(await window.evaluate("Boolean(window.bench)"))) throw new Error("the benchmark page did not start");
  return { app, window };
}

/**
 * Whether what should be painted is: for each piece found the share of pixels of its colour in a picture of it.
 * @param {import("playwright").ElectronApplication} app
 * @param {Array<{kind: string, x: number, y: number, width: number, height: number, colour: string}>} places
 */
export async function paintedShares(app, places) {
  const shares = [];
  for (const { kind, colour, ...rect } of places) {
    const wanted = (/rgba?\((\d+), (\d+), (\d+)/.exec(colour) ?? []).slice(1).map(Number);
    const share = await app.evaluate(
      async ({ BrowserWindow }, { area, rgb }) => {
        const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage(area);
        const bitmap = image?.toBitmap() ?? Buffer.alloc(0);
        let hits = 0;
        for (let i = 0; i < bitmap.length; i += 4) {
          const near = [bitmap[i + 2], bitmap[i + 1], bitmap[i]].every(
            (value, channel) => Math.abs((value ?? 0) - (rgb[channel] ?? 0)) < 12,
          );
          if (near) hits++;
        }
        return hits / Math.max(1, bitmap.length / 4);
      },
      {
        rgb: wanted,
        area: {
          x: Math.floor(rect.x),
          y: Math.floor(rect.y),
          width: Math.max(1, Math.floor(rect.width)),
          height: Math.ceil(rect.height),
        },
      },
    );
    shares.push({ kind, share: Math.round(share * 100) / 100 });
  }
  return shares;
}

/**
 * How many bytes the page's process grows by showing the article, after garbage collection.
 * @param {string} executable
 * @param {string} page
 * @param {"reader" | "plain"} kind
 * @param {{words: number, spans: number}} size
 */
async function measureMemory(executable, page, kind, { words, spans }) {
  const { app, window } = await openPage(executable, page);
  try {
    const client = await window.context().newCDPSession(window);
    const used = async () => {
      await client.send("HeapProfiler.collectGarbage");
      return app.evaluate(({ app: running, BrowserWindow }) => {
        const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
        const found = running.getAppMetrics().find((metric) => metric.pid === pid);
        return (found?.memory.workingSetSize ?? 0) * 1024;
      });
    };
    await window.evaluate(`bench.prepare(${words}, ${spans})`);
    // The first article brings code, fonts and styles with it.
    await window.evaluate(`bench.open("${kind}", 600, 60)`);
    await window.evaluate("bench.close()");
    const before = await used();
    await window.evaluate(`bench.open("${kind}", ${words}, ${spans})`);
    return (await used()) - before;
  } finally {
    await app.close().catch(() => undefined);
  }
}

/** @typedef {{painted: number, work: number}} Time */

/**
 * Measures one contender at one size in a fresh window: opening (several rounds, the first one warms up), changes,
 * scrolling, memory, and whether what is drawn is right.
 * @param {string} executable
 * @param {string} page
 * @param {"reader" | "plain"} kind
 * @param {{name: string, words: number, spans: number, rounds: number}} size
 */
export async function measure(executable, page, kind, { words, spans, rounds }) {
  const memory = await measureMemory(executable, page, kind, { words, spans });
  const { app, window } = await openPage(executable, page);
  try {
    const run = (/** @type {string} */ expression) => window.evaluate(expression);
    const empty = await run("bench.empty()");
    const calibration = await run("bench.calibrate()");
    const opened = /** @type {Time[]} */ ([]);
    for (let round = 0; round <= rounds; round++) {
      const time = await run(`bench.open("${kind}", ${words}, ${spans})`);
      if (round > 0) opened.push(time);
    }
    const checkTop = kind === "reader" ? await run("bench.check()") : null;
    const painted = kind === "reader" ? await paintedShares(app, await run("bench.colours()")) : [];
    /** @type {Record<string, Time[]>} */
    const changes = {};
    for (let round = 0; round < rounds; round++) {
      for (const [name, time] of Object.entries(await run("bench.changes()"))) {
        changes[name] ??= [];
        changes[name].push(/** @type {Time} */ (time));
      }
    }
    await run(`bench.open("${kind}", ${words}, ${spans})`);
    const reading = await run("bench.scroll(60, 120)");
    const fling = await run("bench.scroll(1500, 90)");
    await run("bench.scrollTo(0.5)");
    const checkMiddle = kind === "reader" ? await run("bench.check()") : null;
    return {
      kind,
      words,
      spans,
      memory,
      empty,
      calibration,
      reading,
      fling,
      checkTop,
      checkMiddle,
      painted,
      open: median(opened.map((time) => time.painted)),
      openWork: median(opened.map((time) => time.work)),
      changes: Object.fromEntries(
        Object.entries(changes).map(([name, times]) => [
          name,
          { painted: median(times.map((t) => t.painted)), work: median(times.map((t) => t.work)) },
        ]),
      ),
      violations: await run("bench.violations"),
    };
  } finally {
    await app.close().catch(() => undefined);
  }
}
