/** Texts that occur many times, each kept once under a number. */
export class StringTable {
  readonly #texts: string[];
  #numbers: Map<string, number> | undefined;

  constructor(texts: readonly string[] = []) {
    this.#texts = [...texts];
  }

  /** By text; made when a text is looked up first, which reading a project from its cache does not need. */
  get #byText(): Map<string, number> {
    this.#numbers ??= new Map(this.#texts.map((text, number) => [text, number]));
    return this.#numbers;
  }

  /** The number of a text, a new one if it has none yet. */
  number(text: string): number {
    const numbers = this.#byText;
    let number = numbers.get(text);
    if (number === undefined) {
      number = this.#texts.length;
      numbers.set(text, number);
      this.#texts.push(text);
    }
    return number;
  }

  /** The number of a text that is in the table; -1 for any other. */
  find(text: string): number {
    return this.#byText.get(text) ?? -1;
  }

  /** The text of a number; "" for -1. */
  text(number: number): string {
    return this.#texts[number] ?? "";
  }

  /** All texts by number. */
  get texts(): readonly string[] {
    return this.#texts;
  }
}
