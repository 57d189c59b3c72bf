import type { Bridge } from "#shared/ipc/channels";

declare global {
  interface Window {
    /** What the preload offers; see shared/ipc. */
    readonly wortlaut: Bridge;
    /** What the content security policy refused, and faults: tests expect it to stay empty. */
    wortlautFaults: string[];
  }
}
