// The window of the reader's benchmark: the built page under the app's own security policy and nothing else.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { app, BrowserWindow, protocol, session } from "electron";

const folder = process.env.WORTLAUT_BENCH_PAGE ?? "";
/** @type {Record<string, string>} */
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };
const policy = [
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'",
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  "trusted-types ProseMirrorClipboard",
].join("; ");

app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

async function openWindow() {
  session.defaultSession.protocol.handle("app", async (request) => {
    const name = new URL(request.url).pathname;
    const file = path.join(folder, name === "/" ? "index.html" : path.normalize(name));
    if (!file.startsWith(folder + path.sep)) return new Response("", { status: 403 });
    const body = await readFile(file).catch(() => null);
    if (!body) return new Response("", { status: 404 });
    return new Response(body, {
      headers: {
        "content-type": types[path.extname(file)] ?? "application/octet-stream",
        "content-security-policy": policy,
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
      },
    });
  });
  const window = new BrowserWindow({
    width: 1240,
    height: 900,
    useContentSize: true,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false, backgroundThrottling: false },
  });
  await window.loadURL("app://bench/");
}

// Not awaited here: Electron becomes ready only when this module has been run.
void app.whenReady().then(openWindow);
