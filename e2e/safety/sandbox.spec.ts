import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures/test";

test("the page is sandboxed and has nothing of Node", async ({ wortlaut, page }) => {
  const facts = await page.evaluate(() => ({
    href: location.href,
    secure: isSecureContext,
    process: typeof (globalThis as Record<string, unknown>).process,
    require: typeof (globalThis as Record<string, unknown>).require,
    electron: typeof (globalThis as Record<string, unknown>).electron,
  }));
  expect(facts).toEqual({
    href: "app://wortlaut/",
    secure: true,
    process: "undefined",
    require: "undefined",
    electron: "undefined",
  });
  const preferences = await wortlaut.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test("the bridge is frozen and offers named requests only", async ({ page }) => {
  const bridge = await page.evaluate(() => {
    const offered = Object.keys(window.wortlaut).sort();
    let replaced = false;
    try {
      (window as unknown as { wortlaut: unknown }).wortlaut = {};
      replaced = Object.keys(window.wortlaut).length === 0;
    } catch {}
    return { offered, replaced };
  });
  expect(bridge.replaced).toBe(false);
  expect(bridge.offered).toContain("session:apply");
  for (const name of ["invoke", "send", "import:dropped", "ipcRenderer"]) {
    expect(bridge.offered).not.toContain(name);
  }
  const subscribed = await page.evaluate(() => {
    const on = window.wortlaut.on as unknown as (name: string, listener: () => void) => () => void;
    try {
      on("ELECTRON_ANYTHING", () => undefined);
      return "subscribed";
    } catch (error) {
      return String(error);
    }
  });
  expect(subscribed).toContain("unknown event");
});

test("a file the page made itself has no path and imports nothing", async ({ page }) => {
  const answer = await page.evaluate(() => {
    const drop = window.wortlaut.importDropped;
    return drop?.([new File(["x"], "/etc/passwd")]);
  });
  expect(answer).toMatchObject({ ok: false, error: { code: "request-invalid" } });
});

test("the page's process is confined by the kernel", async ({ wortlaut }) => {
  test.skip(process.platform !== "linux" || process.getuid?.() === 0, "root cannot have Chromium's sandbox");
  const pid = await wortlaut.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  expect(status).toMatch(/^Seccomp:\s+2$/m);
  expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
});

test("no permission is given", async ({ wortlaut, page }) => {
  wortlaut.mayHaveFaults = true;
  const given = await page.evaluate(async () => {
    const refused = (asked: Promise<unknown>) =>
      asked.then(
        () => "given",
        () => "refused",
      );
    return {
      notifications: await Notification.requestPermission(),
      location: await refused(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refused(navigator.clipboard.readText()),
    };
  });
  expect(given).toEqual({
    notifications: "denied",
    location: "refused",
    camera: "refused",
    screen: "refused",
    clipboard: "refused",
  });
});
