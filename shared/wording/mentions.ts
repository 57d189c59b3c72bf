import type { WordingRow } from "../ipc/wording-types";
import { foldName } from "../names/fold";
import { foldForms } from "./fold-forms";

/** What a row of the table stands for. */
export type RowHead = Pick<WordingRow, "key" | "name" | "kind">;

/** Mentions in columns of numbers: half a million of them are counted anew with every filter. */
export interface Mentions {
  length: number;
  /** Places in `rows`. */
  row: Int32Array;
  /** Places in `forms`. */
  form: Int32Array;
  /** Numbers that whoever gathered them gave to the articles. */
  article: Int32Array;
  /** UTF-16 units, half-open. */
  start: Int32Array;
  end: Int32Array;
  /** 1 inside a quotation. */
  quoted: Uint8Array;
  rows: readonly RowHead[];
  /** Wordings on one line, each once. */
  forms: readonly string[];
  /** For each form the one it is a form of, see `foldForms`. */
  groups: Int32Array;
}

/** One mention as it is found. */
export interface Mention {
  /** From `rowNumber`; -1 for one that belongs to no entry: its row is its wording. */
  row: number;
  /** From `formNumber`. */
  form: number;
  article: number;
  start: number;
  end: number;
  quoted: boolean;
}

const mentionSize = 5;

/** Takes mentions one after another. */
export class MentionGathering {
  readonly #rows: RowHead[] = [];
  readonly #rowNumbers = new Map<string, number>();
  readonly #forms: string[] = [];
  readonly #formNumbers = new Map<string, number>();
  readonly #languages = new Set<string>();
  /** How often, by form. */
  readonly #uses: number[] = [];
  #columns = new Int32Array(1024 * mentionSize);
  #quoted = new Uint8Array(1024);
  #length = 0;

  /** The number of a row, a new one if there is none for this key yet. */
  rowNumber(kind: "entry" | "value", key: string, name: string): number {
    const id = `${kind} ${key}`;
    const known = this.#rowNumbers.get(id);
    if (known !== undefined) return known;
    this.#rowNumbers.set(id, this.#rows.length);
    return this.#rows.push({ kind, key, name }) - 1;
  }

  /** The number of a wording; blanks of all kinds and line ends count as one blank. */
  formNumber(wording: string): number {
    const form = wording.replace(/\s+/gu, " ").trim();
    const known = this.#formNumbers.get(form);
    if (known !== undefined) return known;
    this.#formNumbers.set(form, this.#forms.length);
    this.#uses.push(0);
    return this.#forms.push(form) - 1;
  }

  /** Notes that there are articles in this language (BCP 47). */
  addLanguage(language: string): void {
    const [main = ""] = language.toLowerCase().split("-");
    this.#languages.add(main);
  }

  add({ row, form, article, start, end, quoted }: Mention): void {
    if (this.#length === this.#quoted.length) this.#grow();
    this.#columns.set([row, form, article, start, end], this.#length * mentionSize);
    this.#quoted[this.#length++] = quoted ? 1 : 0;
    this.#uses[form] = (this.#uses[form] ?? 0) + 1;
  }

  #grow(): void {
    const columns = new Int32Array(this.#columns.length * 2);
    columns.set(this.#columns);
    this.#columns = columns;
    const quoted = new Uint8Array(this.#quoted.length * 2);
    quoted.set(this.#quoted);
    this.#quoted = quoted;
  }

  /** All mentions; those without a row get one for each folded wording. */
  finish(): Mentions {
    const uses = this.#forms.map((wording, form) => ({ wording, count: this.#uses[form] ?? 0 }));
    const groups = foldForms(uses, [...this.#languages].sort());
    const column = (at: number) =>
      Int32Array.from({ length: this.#length }, (_, index) => this.#columns[index * mentionSize + at] ?? 0);
    const row = column(0);
    const form = column(1);
    const rows = [...this.#rows];
    this.#addWordingRows(row, form, groups, rows);
    return {
      ...{ length: this.#length, row, form, article: column(2), start: column(3), end: column(4) },
      ...{ quoted: this.#quoted.slice(0, this.#length), rows, forms: this.#forms, groups },
    };
  }

  #addWordingRows(row: Int32Array, form: Int32Array, groups: Int32Array, rows: RowHead[]): void {
    const ofGroup = new Map<number, number>();
    for (let index = 0; index < row.length; index++) {
      if ((row[index] ?? -1) >= 0) continue;
      const group = groups[form[index] ?? 0] ?? 0;
      let number = ofGroup.get(group);
      if (number === undefined) {
        const name = this.#forms[group] ?? "";
        number = rows.push({ kind: "wording", key: foldName(name) || name, name }) - 1;
        ofGroup.set(group, number);
      }
      row[index] = number;
    }
  }
}
