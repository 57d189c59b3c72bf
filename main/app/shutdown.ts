import { app, type BrowserWindow, powerMonitor } from "electron";
import type { Dialogs } from "./dialogs";
import type { Log } from "./log-file";

/** What has to be in order before the program may end. */
export interface Ending {
  /** Whether something is under way that ending would cut off. */
  isBusy(): boolean;
  /** Stops what is under way. */
  stop(): void;
  /** Puts everything on disk and lets go of it. Throws if something could not be written. */
  finish(): Promise<void>;
  /** Puts everything on disk and goes on. */
  flush(): Promise<void>;
}

/**
 * Holds the end of the program until the project is on disk: whatever asks for it (menu, window, system, signal) takes
 * the same way. Asks when an import would be cut off, and when something could not be written.
 */
export function holdQuit(window: BrowserWindow, ending: Ending, dialogs: Dialogs, log: Log): void {
  let state: "open" | "closing" | "closed" = "open";
  const end = async () => {
    if (ending.isBusy()) {
      const words = { title: "importRunningTitle", detail: "importRunningDetail" } as const;
      const leave = await dialogs.ask({ ...words, yes: "closeAnyway", no: "keepOpen", type: "warning" });
      if (!leave) return false;
      ending.stop();
    }
    return finish(ending, dialogs, log);
  };
  app.on("before-quit", (event) => {
    if (state === "closed") return;
    event.preventDefault();
    if (state === "closing") return;
    state = "closing";
    void end().then((done) => {
      state = done ? "closed" : "open";
      if (done) app.quit();
    });
  });
  window.on("close", (event) => {
    if (state === "closed") return;
    event.preventDefault();
    app.quit();
  });
  const flush = () => {
    ending.flush().catch((error: unknown) => log.write("warning", "flush failed", String(error)));
  };
  powerMonitor.on("suspend", flush);
  powerMonitor.on("lock-screen", flush);
  powerMonitor.on("shutdown", () => app.quit());
  window.on("session-end", flush);
}

/** Finishes, as often as the person wants to try. False if the program should stay open. */
async function finish(ending: Ending, dialogs: Dialogs, log: Log): Promise<boolean> {
  for (;;) {
    try {
      await ending.finish();
      return true;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      log.write("warning", "closing failed", why);
      const quit = await dialogs.ask({
        title: "notSavedTitle",
        detail: "notSavedDetail",
        values: { why },
        yes: "quitAnyway",
        no: "tryAgain",
        type: "error",
      });
      if (quit) return true;
    }
  }
}
