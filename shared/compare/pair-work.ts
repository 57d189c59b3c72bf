/** So many steps take some tens of milliseconds: then it is time to look whether the outcome is still wanted. */
const stepsBetweenLooks = 1_000_000;

/** Counts what is done for one pair of articles, so that it can be bounded, and ended from outside. */
export class PairWork {
  /** Places of one article that were looked at beside a place of the other one. */
  steps = 0;
  /** Whether it was ended: what has been found till then is not to be used. */
  ended = false;
  readonly #signal: { readonly aborted: boolean } | undefined;
  #nextLook = stepsBetweenLooks;

  constructor(signal?: { readonly aborted: boolean }) {
    this.#signal = signal;
    this.ended = signal?.aborted ?? false;
  }

  /** Counts `steps` more; whether the work goes on. */
  goOn(steps: number): boolean {
    this.steps += steps;
    if (this.steps >= this.#nextLook) {
      this.#nextLook = this.steps + stepsBetweenLooks;
      if (this.#signal?.aborted) this.ended = true;
    }
    return !this.ended;
  }
}
