/** A token with its cells; `glued`: nothing stands between it and the next one. */
export interface ConllToken {
  form: string;
  cells: string[];
  glued: boolean;
}

export interface ConllSentence {
  tokens: ConllToken[];
  /** As the file says it. */
  text: string | undefined;
}

/** A document of a file: all of it, or what stands between two marks. */
export interface ConllDocument {
  id: string;
  sentences: ConllSentence[];
}

/** A file taken apart. */
export interface ConllFile {
  documents: ConllDocument[];
  /** Names of the columns, in CoNLL-U Plus. */
  columns: string[] | undefined;
  problems: Array<{ line: number; why: string }>;
}

const universal = ["ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC"];

/**
 * Takes a file of one token a line apart: blank lines end sentences, `-DOCSTART-` and `# newdoc` begin documents.
 * Documents without a token are kept with `keepsEmpty` only.
 */
export function takeApart(text: string, keepsEmpty = false): ConllFile {
  return new Parser().parse(text, keepsEmpty);
}

class Parser {
  readonly #documents: ConllDocument[] = [];
  readonly #problems: ConllFile["problems"] = [];
  #columns: string[] | undefined;
  #width = 0;
  #sentence: ConllSentence = { tokens: [], text: undefined };

  parse(text: string, keepsEmpty: boolean): ConllFile {
    for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) this.#takeLine(raw, index + 1);
    this.#endSentence();
    const documents = this.#documents.filter(({ sentences }) => keepsEmpty || sentences.length > 0);
    return { documents, columns: this.#columns, problems: this.#problems };
  }

  #takeLine(line: string, number: number): void {
    if (line.trim() === "") this.#endSentence();
    else if (/^-DOCSTART-/.test(line))
      this.#beginDocument(line.replace(/^-DOCSTART-/, "").replace(/(\s+(-X-|O|_|-))+\s*$/, ""));
    else if (/^#( |$)|^#\w+[\w.]*\s*=/.test(line) && !/^#\t/.test(line))
      this.#takeComment(line.slice(1).trim());
    else this.#takeToken(line, number);
  }

  #beginDocument(id: string): void {
    this.#endSentence();
    this.#documents.push({ id: id.replace(/^[\s(:]+|[\s)]+$/g, ""), sentences: [] });
  }

  #takeComment(comment: string): void {
    const [, key = "", value = ""] = /^([\w. ]+?)\s*=\s*(.*)$/.exec(comment) ?? [];
    if (key === "global.columns") this.#columns = value.split(/\s+/);
    else if (key === "newdoc id" || comment === "newdoc") this.#beginDocument(value);
    else if (key === "text") this.#sentence.text = value;
  }

  #takeToken(line: string, number: number): void {
    const cells = line.includes("\t") ? line.split("\t").map((cell) => cell.trim()) : line.trim().split(/ +/);
    if (cells.at(-1) === "" && cells.length > 1) cells.pop();
    this.#width ||= cells.length;
    if (cells.length !== this.#width) {
      this.#problems.push({
        line: number,
        why: `there are ${cells.length} columns instead of ${this.#width}.`,
      });
      if (cells.length < 2) return;
    }
    const isUniversal =
      this.#columns !== undefined || (cells.length === 10 && /^\d+([-.]\d+)?$/.test(cells[0] ?? ""));
    if (!isUniversal) {
      this.#sentence.tokens.push({ form: cells[0] ?? "", cells, glued: false });
      return;
    }
    this.#columns ??= universal;
    // "3-4" stands for two words in one, "8.1" for one that is not there.
    if (/[-.]/.test(cells[0] ?? "") && this.#columns[0] === "ID") return;
    const form = cells[Math.max(0, this.#columns.indexOf("FORM"))] ?? "";
    const misc = cells[this.#columns.indexOf("MISC")] ?? "";
    this.#sentence.tokens.push({ form, cells, glued: /(^|\|)SpaceAfter=No(\||$)/.test(misc) });
  }

  #endSentence(): void {
    const sentence = this.#sentence;
    this.#sentence = { tokens: [], text: undefined };
    if (sentence.tokens.length === 0) return;
    if (this.#documents.length === 0) this.#documents.push({ id: "", sentences: [] });
    this.#documents.at(-1)?.sentences.push(sentence);
  }
}
