import { create } from "zustand";
import type { AppError } from "#shared/errors";

export interface NoticeAction {
  label: string;
  run: () => void;
}

export interface Notice {
  id: number;
  kind: "done" | "info" | "error";
  /** A plain sentence, or the error whose words are looked up when it is shown. */
  content: string | AppError;
  action?: NoticeAction;
}

interface NoticesState {
  notices: Notice[];
}

/** Short messages about what happened; errors stay until they are closed. */
export const useNotices = create<NoticesState>()(() => ({ notices: [] }));

let lastId = 0;
const atMost = 4;

function add(notice: Omit<Notice, "id">): number {
  lastId += 1;
  const id = lastId;
  useNotices.setState(({ notices }) => {
    const others = notices.filter((other) => !sameContent(other.content, notice.content));
    return { notices: [...others.slice(-(atMost - 1)), { ...notice, id }] };
  });
  return id;
}

function sameContent(a: Notice["content"], b: Notice["content"]): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  return a.code === b.code && a.what === b.what && a.why === b.why;
}

/** Says that something is done, with a way back where there is one. */
export function notifyDone(text: string, action?: NoticeAction): void {
  add({ kind: "done", content: text, ...(action ? { action } : {}) });
}

/** Says something worth knowing. */
export function notifyInfo(text: string, action?: NoticeAction): void {
  add({ kind: "info", content: text, ...(action ? { action } : {}) });
}

/** Shows an expected failure with what, why and what to do. */
export function notifyError(error: AppError, action?: NoticeAction): void {
  add({ kind: "error", content: error, ...(action ? { action } : {}) });
}

/** Takes a notice away. */
export function closeNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
