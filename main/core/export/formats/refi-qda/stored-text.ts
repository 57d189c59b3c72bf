import { deflateRawSync, inflateRawSync } from "node:zlib";

const blockUnits = 1 << 18;

/** Text that is collected piece by piece and kept packed, so that a large project needs little memory. */
export class StoredText {
  readonly #blocks: Uint8Array[] = [];
  #waiting: string[] = [];
  #waitingUnits = 0;

  push(text: string): void {
    this.#waiting.push(text);
    this.#waitingUnits += text.length;
    if (this.#waitingUnits >= blockUnits) this.#pack();
  }

  get isEmpty(): boolean {
    return this.#blocks.length === 0 && this.#waitingUnits === 0;
  }

  /** The text as UTF-8, block by block. */
  *bytes(): Generator<Uint8Array> {
    this.#pack();
    for (const block of this.#blocks) yield inflateRawSync(block);
  }

  #pack(): void {
    if (this.#waitingUnits === 0) return;
    this.#blocks.push(deflateRawSync(Buffer.from(this.#waiting.join(""), "utf8"), { level: 1 }));
    this.#waiting = [];
    this.#waitingUnits = 0;
  }
}
