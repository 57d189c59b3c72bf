import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from "electron";
import { type Bridge, eventNames, pageRequests } from "../../shared/ipc/channels";
import type { EventName, Events } from "../../shared/ipc/contract";

/** Subscribes to one of the known events only; the event object of Electron never reaches the page. */
function on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void {
  if (!eventNames.includes(name)) throw new Error("unknown event");
  const deliver = (_event: IpcRendererEvent, payload: Events[N]) => listener(payload);
  ipcRenderer.on(name, deliver);
  return () => ipcRenderer.removeListener(name, deliver);
}

function importDropped(files: readonly unknown[]) {
  // Only a file that really was dropped has a path; one the page made itself has none.
  const paths = files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== "");
  return ipcRenderer.invoke("import:dropped", { paths });
}

const senders = pageRequests.map((name) => [
  name,
  (argument?: unknown) => ipcRenderer.invoke(name, argument),
]);
const bridge = { ...Object.fromEntries(senders), on, importDropped } as Bridge;

contextBridge.exposeInMainWorld("wortlaut", bridge);
