import { createHash } from "node:crypto";
import { appError } from "#shared/errors";
import type { ColumnMapping, ImportTable, Metadata } from "#shared/ipc/import-types";
import { type Encoding, encodings, type Mask } from "#shared/model/article";
import { articleIdOf } from "#shared/model/ids";
import { fail, ok, type Result } from "#shared/result";
import { emptyFile } from "../formats/plain-text";
import { freezeText } from "../freeze-text";
import type { ReadOptions } from "../importer";
import type { GivenMetadata } from "../metadata/propose";
import { collectFiles, type ImportSource } from "./collect-files";
import { type DraftRow, editMask, editMetadata, makeRow } from "./draft-row";
import { type ReadOutcome, readSource } from "./read-source";

/** Articles a project already has: title by article id. Articles that were removed are not among them. */
export type PresentArticles = Readonly<Record<string, string>>;

/** What to import. */
export interface PrepareInput {
  /** Files and folders. */
  paths?: readonly string[];
  /** One article from the clipboard. */
  pasted?: string;
  /** Values that hold for all articles of this import. */
  given?: GivenMetadata;
  present?: PresentArticles;
  /** Take each file as one plain article instead of dividing deliveries. */
  whole?: boolean;
}

/** How long work tells how far it is, and where it can be stopped and lets others run. */
export interface Pace {
  readonly cancelled: boolean;
  progress(phase: "finding" | "reading" | "writing", done: number, total: number): void;
  /** Gives other work its turn when some time has passed. */
  breathe(): Promise<void>;
}

/** The articles of an import before it is final. */
export class Draft {
  readonly id: string;
  readonly rows: DraftRow[] = [];
  tables: ImportTable[] = [];
  readonly #given: GivenMetadata;
  /** How the person wants a file read, by its name. */
  readonly #options = new Map<string, ReadOptions>();
  /** The last row that stood for each part of a file that was read again. */
  readonly #former = new Map<ImportSource, Map<string, DraftRow>>();
  #present: PresentArticles;
  #nextRow = 0;

  constructor(id: string, { given = {}, present = {} }: PrepareInput) {
    this.id = id;
    this.#given = given;
    this.#present = present;
  }

  /** Reads everything there is to import; stops between two files when cancelled. */
  async prepare({ paths = [], pasted, whole }: PrepareInput, pace: Pace): Promise<void> {
    if (pasted !== undefined) this.#addOutcome(pastedOutcome(pasted));
    const { sources, unreadable } = await collectFiles(paths, async (count) => {
      pace.progress("finding", count, 0);
      await pace.breathe();
    });
    for (const { fileName, error } of unreadable) this.#addOutcome(unreadableOutcome(fileName, fail(error)));
    for (const [i, source] of sources.entries()) {
      if (pace.cancelled) return;
      pace.progress("reading", i, sources.length);
      // The next file is fetched while this one is looked through.
      void sources[i + 1]?.head();
      const { outcomes, tables } = await readSource(source, whole ? { whole } : {}, () =>
        this.#breathe(pace),
      );
      for (const outcome of outcomes) {
        this.#addOutcome(outcome);
        // A table is one file with thousands of articles to look through.
        await pace.breathe();
      }
      this.tables.push(...tables);
      source.release?.();
      await pace.breathe();
    }
    if (sources.length > 0) pace.progress("reading", sources.length, sources.length);
    this.markDuplicates();
  }

  async #breathe(pace: Pace): Promise<void> {
    await pace.breathe();
    if (pace.cancelled) throw new ImportCancelled();
  }

  #addOutcome(outcome: ReadOutcome): void {
    this.rows.push(makeRow(this.#nextRow++, outcome, this.#given));
  }

  /** Enters metadata, a mask or the wish to skip for some rows. */
  edit(
    numbers: readonly number[],
    set: { metadata?: Partial<Metadata>; mask?: readonly Mask[]; skip?: boolean },
  ): Result<DraftRow[]> {
    const rows = this.#find(numbers);
    if (!rows.ok) return rows;
    for (const row of rows.value) {
      if (set.metadata) editMetadata(row, set.metadata);
      if (set.mask) editMask(row, set.mask);
      if (set.skip === true) row.row.skip = true;
      if (set.skip === false) delete row.row.skip;
    }
    if (set.skip !== undefined) this.markDuplicates();
    return rows;
  }

  /** Reads the files of some rows (or of all) again in another encoding, or a table with other columns. */
  async reread(
    wish: {
      rows?: readonly number[];
      encoding?: Encoding;
      whole?: boolean;
      table?: { fileName: string; mapping: ColumnMapping };
    },
    pace: Pace,
  ): Promise<Result<null>> {
    const rows = wish.rows ? this.#find(wish.rows) : ok(this.rows);
    if (!rows.ok) return rows;
    const sources = new Set<ImportSource>();
    for (const row of rows.value) {
      const { source } = row;
      if (!source) continue;
      if (wish.encoding && (row.row.encoding || row.row.state === "failed")) {
        this.#setOption(source, { encoding: wish.encoding });
        sources.add(source);
      }
      if (wish.whole !== undefined && row.row.division) {
        this.#setOption(source, { whole: wish.whole });
        sources.add(source);
      }
    }
    if (wish.table) {
      const { fileName, mapping } = wish.table;
      const source = this.rows.find((row) => row.source?.fileName === fileName)?.source;
      if (!source)
        return fail(appError("request-invalid", fileName, "There is no such table in this import."));
      this.#setOption(source, { mapping });
      sources.add(source);
    }
    let done = 0;
    for (const source of sources) {
      if (pace.cancelled) break;
      pace.progress("reading", done++, sources.size);
      await this.#rereadSource(source, pace);
    }
    this.markDuplicates();
    return ok(null);
  }

  #setOption(source: ImportSource, option: ReadOptions): void {
    this.#options.set(source.fileName, { ...this.#options.get(source.fileName), ...option });
  }

  async #rereadSource(source: ImportSource, pace: Pace): Promise<void> {
    const { outcomes, tables } = await readSource(
      source,
      this.#options.get(source.fileName) ?? {},
      pace.breathe,
    );
    const former = this.rows.filter((row) => row.source === source);
    // What was entered for the parts of a delivery comes back when it is divided again.
    const before = this.#former.get(source) ?? new Map<string, DraftRow>();
    for (const row of former) before.set(row.row.fileName, row);
    this.#former.set(source, before);
    const at = this.rows.findIndex((row) => row.source === source);
    const rows: DraftRow[] = [];
    for (const outcome of outcomes) {
      const old = before.get(outcome.fileName);
      rows.push(makeRow(old?.row.row ?? this.#nextRow++, outcome, this.#given, old));
      await pace.breathe();
    }
    const others = this.rows.filter((row) => row.source !== source);
    this.rows.splice(0, this.rows.length, ...others.slice(0, at), ...rows, ...others.slice(at));
    const tableNames = new Set([source.fileName]);
    this.tables = [...this.tables.filter((table) => !tableNames.has(table.fileName)), ...tables];
  }

  /** The text of a row, whole. */
  text(number: number): Result<string> {
    const rows = this.#find([number]);
    return rows.ok ? ok(rows.value[0]?.text ?? "") : rows;
  }

  #find(numbers: readonly number[]): Result<DraftRow[]> {
    const wanted = new Set(numbers);
    const rows = this.rows.filter((row) => wanted.has(row.row.row));
    if (rows.length === wanted.size) return ok(rows);
    return fail(appError("request-invalid", String(numbers.at(-1)), "There is no such row in this import."));
  }

  /** Finds rows whose text the project has already, or an earlier row that is not skipped. */
  markDuplicates(present: PresentArticles = this.#present): void {
    this.#present = present;
    const first = new Map<string, DraftRow>();
    for (const draftRow of this.rows) {
      const { row, textSha256 } = draftRow;
      if (row.state === "failed") continue;
      const article = articleIdOf(textSha256);
      const earlier = first.get(textSha256);
      row.state = "ready";
      delete row.duplicateOf;
      if (Object.hasOwn(present, article)) {
        row.state = "duplicate";
        row.duplicateOf = { article, title: present[article] ?? "" };
      } else if (earlier) {
        row.state = "duplicate";
        row.duplicateOf = { row: earlier.row.row, title: earlier.row.metadata.title };
      } else if (!row.skip) first.set(textSha256, draftRow);
    }
  }
}

/** Thrown within an archive when the import is cancelled; a draft that is being made is thrown away. */
export class ImportCancelled extends Error {}

const nowhere: Omit<ImportSource, "fileName"> = {
  folder: "",
  isFile: false,
  head: async () => fail(appError("file-not-found", "", "There is no file.")),
  read: async () => fail(appError("file-not-found", "", "There is no file.")),
};

function unreadableOutcome(fileName: string, result: ReadOutcome["result"]): ReadOutcome {
  return { source: { ...nowhere, fileName }, fileName, importer: "", result, bytesSha256: "" };
}

/** The name pasted articles have in the review table and in their provenance. */
export const pastedName = "Pasted text";

function pastedOutcome(pasted: string): ReadOutcome {
  const text = freezeText(pasted);
  const bytesSha256 = createHash("sha256").update(pasted, "utf8").digest("hex");
  const article = { text, metadata: {}, reasons: {}, mask: [], remarks: [], encodingSure: true };
  const result = text.trim() === "" ? fail<never>(emptyFile(pastedName)) : ok(article);
  return {
    source: { ...nowhere, fileName: pastedName },
    fileName: pastedName,
    importer: "paste",
    result,
    bytesSha256,
  };
}

/** Whether `value` is one of the encodings that can be chosen. */
export function isEncoding(value: string): value is Encoding {
  return (encodings as readonly string[]).includes(value);
}
