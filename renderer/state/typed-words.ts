import { create } from "zustand";
import { request } from "../api";
import { whenSent } from "./step-order";

/** How many fields hold words that were typed and are not on their way to the disk yet. */
export const useTypedWords = create<{ waiting: number }>()(() => ({ waiting: 0 }));

const waiting = new Set<() => void>();

function note(): void {
  if (useTypedWords.getState().waiting !== waiting.size) useTypedWords.setState({ waiting: waiting.size });
}

/** Remembers that words wait in a field; `keep` sends them to the disk and has to call `wordsKept`. */
export function wordsWait(keep: () => void): void {
  waiting.add(keep);
  note();
}

/** Forgets a field whose words were sent. */
export function wordsKept(keep: () => void): void {
  waiting.delete(keep);
  note();
}

/** Sends all words that wait in fields to the disk now. */
export function keepTypedWords(): void {
  for (const keep of [...waiting]) keep();
}

/** Sends what waits and tells the main process, which wants to close and handles requests in their order. */
export function settleForClosing(): void {
  keepTypedWords();
  whenSent(() => void request("app:settled"));
}
