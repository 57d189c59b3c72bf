// The least an Electron window can be, for comparison: the app's size and switches, a page of a few words.
import path from "node:path";
import { app, BrowserWindow } from "electron";

app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
if (process.env.WORTLAUT_USER_DATA) app.setPath("userData", process.env.WORTLAUT_USER_DATA);

function openWindow() {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.once("ready-to-show", () => window.show());
  return window.loadFile(path.join(import.meta.dirname, "empty-window.html"));
}

// Not awaited here: Electron becomes ready only when this module has been run.
void app.whenReady().then(openWindow);
