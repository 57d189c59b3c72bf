/** @typedef {import("@playwright/test").ElectronApplication} App */

/** Megabytes the page's process and all processes of the app hold, after garbage collection in the page. */
export async function memoryOf(/** @type {App} */ app, /** @type {import("@playwright/test").Page} */ page) {
  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  await client.detach();
  return app.evaluate(({ app: running, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    const sizes = running
      .getAppMetrics()
      .map((one) => ({ pid: one.pid, mb: one.memory.workingSetSize / 1000 }));
    return {
      page: sizes.find((one) => one.pid === pid)?.mb ?? Number.NaN,
      all: sizes.reduce((sum, one) => sum + one.mb, 0),
    };
  });
}

/** Per cent of one core that the whole app uses over some seconds in which nobody does anything. */
export async function idleUse(/** @type {App} */ app, /** @type {number} */ seconds) {
  const used = () =>
    app.evaluate(({ app: running }) =>
      running.getAppMetrics().reduce((sum, one) => sum + (one.cpu.cumulativeCPUUsage ?? Number.NaN), 0),
    );
  // What the last action left to do, such as collecting garbage, is not idling.
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  const before = await used();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return (100 * ((await used()) - before)) / seconds;
}
