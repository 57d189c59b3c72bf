import type { HistoryState } from "#shared/ipc/project-types";
import type { Op, Origin } from "#shared/ops/op";
import type { JournalChange } from "./journal-line";

/** Something that undo or redo would do: the ops to apply. */
export interface HistoryStep {
  name: string;
  ops: Op[];
}

interface UndoStep extends HistoryStep {
  merge: string | undefined;
  /** Milliseconds since 1970 of the last change in it. */
  time: number;
}

/** Changes with the same merge key that follow each other within this time are one step. Milliseconds. */
export const mergeWithin = 2000;

/** What undo and redo would do, made of the changes in the order they were made: the journal is all it needs. */
export class History {
  #undo: UndoStep[] = [];
  #redo: HistoryStep[] = [];

  /** Takes note of a change that was made, whatever its origin. */
  record(change: JournalChange): void {
    takers[change.origin].call(this, change);
  }

  /** The step undo would take; undefined when there is none. */
  get undoStep(): HistoryStep | undefined {
    return this.#undo.at(-1);
  }

  /** The step redo would take; undefined when there is none. */
  get redoStep(): HistoryStep | undefined {
    return this.#redo.at(-1);
  }

  /** Gives up a step that no longer fits, so that the one before it can be undone. */
  drop(direction: "undo" | "redo"): void {
    if (direction === "undo") this.#undo.pop();
    else this.#redo.pop();
  }

  /** Forgets everything: after a gap in the journal nobody knows what the steps before it lead back to. */
  clear(): void {
    this.#undo = [];
    this.#redo = [];
  }

  /** The names of both steps. `change` is the number of the last change. */
  state(change: number): HistoryState {
    const undo = this.undoStep?.name;
    const redo = this.redoStep?.name;
    return { change, ...(undo ? { undo } : {}), ...(redo ? { redo } : {}) };
  }

  made(change: JournalChange): void {
    this.#redo = [];
    const time = Date.parse(change.time);
    const last = this.#undo.at(-1);
    if (last?.merge !== undefined && last.merge === change.merge && time - last.time <= mergeWithin) {
      last.ops = [...change.inverse, ...last.ops];
      last.time = time;
    } else {
      this.#undo.push({ name: change.name, ops: change.inverse, merge: change.merge, time });
    }
  }

  undone(change: JournalChange): void {
    this.#undo.pop();
    this.#redo.push({ name: change.name, ops: change.inverse });
    this.#closeLast();
  }

  redone(change: JournalChange): void {
    this.#redo.pop();
    this.#undo.push({ name: change.name, ops: change.inverse, merge: undefined, time: 0 });
  }

  /** Typing that goes on after an undo is a step of its own. */
  #closeLast(): void {
    const last = this.#undo.at(-1);
    if (last) last.merge = undefined;
  }
}

const takers: Record<Origin, (this: History, change: JournalChange) => void> = {
  user: History.prototype.made,
  import: History.prototype.made,
  undo: History.prototype.undone,
  redo: History.prototype.redone,
  repair: () => undefined,
};
