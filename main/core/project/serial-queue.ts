/** Runs tasks one after another, in the order they came; one that fails does not hold up the next. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** How many tasks are running or waiting. */
  get length(): number {
    return this.#waiting;
  }

  /** Runs `task` after all that came before it. */
  run<T>(task: () => Promise<T>): Promise<T> {
    this.#waiting++;
    const result = this.#last.then(task, task);
    const settle = () => {
      this.#waiting--;
    };
    this.#last = result.then(settle, settle);
    return result;
  }
}
