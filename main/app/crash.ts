import { app, type BrowserWindow } from "electron";
import type { Dialogs } from "./dialogs";
import type { Log } from "./log-file";

/** Writes faults nobody caught to the log and asks whether to go on. One question at a time. */
export function watchProcess(log: Log, dialogs: Dialogs): void {
  let asking = false;
  const report = async (kind: string, fault: unknown) => {
    const message = fault instanceof Error ? fault.message : String(fault);
    log.write("fault", kind, fault instanceof Error ? (fault.stack ?? message) : message);
    if (asking || !app.isReady()) return;
    asking = true;
    const values = { file: log.file, message };
    const quit = await dialogs.ask({
      title: "crashTitle",
      detail: "crashDetail",
      values,
      yes: "quit",
      no: "goOn",
      type: "error",
    });
    asking = false;
    if (quit) app.quit();
  };
  process.on("uncaughtException", (error) => void report("uncaught exception", error));
  process.on("unhandledRejection", (reason) => void report("unhandled rejection", reason));
  app.on("child-process-gone", (_event, { type, reason, exitCode }) => {
    if (reason !== "clean-exit") log.write("warning", `${type} process gone`, `${reason} ${exitCode}`);
  });
}

/** Offers to load the page anew when it died or hangs. */
export function watchPage(window: BrowserWindow, log: Log, dialogs: Dialogs): void {
  const reloadIf = async (answer: Promise<boolean>, otherwise: () => void) => {
    const reload = await answer;
    if (window.isDestroyed()) return;
    if (reload) window.webContents.reload();
    else otherwise();
  };
  window.webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    if (reason === "clean-exit") return;
    log.write("fault", "page gone", `${reason} ${exitCode}`);
    const words = { title: "windowGoneTitle", detail: "windowGoneDetail" } as const;
    void reloadIf(dialogs.ask({ ...words, yes: "reload", no: "quit", type: "error" }), () => app.quit());
  });
  window.webContents.on("preload-error", (_event, file, error) => {
    log.write("fault", `preload ${file}`, error.stack ?? error.message);
  });
  window.on("unresponsive", () => {
    log.write("warning", "page does not answer");
    const words = { title: "unresponsiveTitle", detail: "unresponsiveDetail" } as const;
    void reloadIf(dialogs.ask({ ...words, yes: "reload", no: "wait", type: "warning" }), () => undefined);
  });
}
