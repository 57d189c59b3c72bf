import type { BrowserWindow } from "electron";
import { broadcast } from "./ipc/broadcast";

// A page that hangs or is gone must not keep the program from closing.
const patience = 1500;

/** Has the page send what was typed and not kept yet, before the project is closed. */
export class SettledPages {
  #settled: (() => void) | undefined;

  /** The page has sent everything. Its requests arrive in order, so this one is behind all changes. */
  answer(): void {
    this.#settled?.();
  }

  /** Asks the page, and waits for its answer for at most 1.5 s. */
  async settle(window: BrowserWindow): Promise<void> {
    if (window.isDestroyed() || window.webContents.isCrashed()) return;
    let late: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#settled = resolve;
      late = setTimeout(resolve, patience);
      broadcast("app:closing", {});
    });
    clearTimeout(late);
    this.#settled = undefined;
  }
}
