import { BrowserWindow, type WebContents } from "electron";
import type { EventName, Events } from "#shared/ipc/contract";

/** Tells every window, or all but the one that knows already. The only place that sends without being asked. */
export function broadcast<N extends EventName>(name: N, event: Events[N], except?: WebContents): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed() && window.webContents !== except) window.webContents.send(name, event);
  }
}
