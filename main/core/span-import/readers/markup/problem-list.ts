/** More of one file is the same damage over and over. */
const mostListed = 2000;

/** What of the files could not be read, as `ForeignDataset.problems` holds it. */
export class ProblemList {
  readonly #listed: Array<{ where: string; why: string }> = [];
  #unlisted = 0;

  /** Notes that something at `where` (a file, perhaps with its line) is left out, and why: one plain sentence. */
  add(where: string, why: string): void {
    if (this.#listed.length < mostListed) this.#listed.push({ where: clip(where, 400), why: clip(why, 400) });
    else this.#unlisted++;
  }

  /** The same for things that are alike: one sentence for all of them. Nothing when there are none. */
  addCount(where: string, count: number, what: string): void {
    if (count > 0) this.add(where, `${count} × ${what}`);
  }

  /** All of them; those that are too many as one sentence with their number. */
  all(): Array<{ where: string; why: string }> {
    if (this.#unlisted === 0) return this.#listed;
    return [...this.#listed, { where: "", why: `There are ${this.#unlisted} more problems of this kind.` }];
  }
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).toWellFormed()}…`;
}
