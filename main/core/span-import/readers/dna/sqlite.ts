import type { Database, SqlJsStatic, SqlValue } from "sql.js";

export type Row = Record<string, SqlValue>;

let engine: Promise<SqlJsStatic> | undefined;

/** The engine is large and seldom needed; its WebAssembly stands in the module itself, so that no file is looked for. */
async function sqlEngine(): Promise<SqlJsStatic> {
  engine ??= import("sql.js/dist/sql-wasm-inline.js").then(({ default: init }) => init());
  return engine;
}

/** A database in memory: what is asked of it changes no file. */
export class Sqlite {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  /** Opens a database file, or an empty database. That the bytes are none is seen at the first question. */
  static async open(bytes?: Uint8Array): Promise<Sqlite> {
    const { Database: Opened } = await sqlEngine();
    return new Sqlite(new Opened(bytes));
  }

  /** The rows of a table; none when there is no such table. Throws Error when the file is damaged. */
  rows(table: string): Row[] {
    if (this.columns(table).size === 0) return [];
    const statement = this.#database.prepare(`SELECT * FROM "${table}"`);
    try {
      const rows: Row[] = [];
      while (statement.step()) rows.push(statement.getAsObject());
      return rows;
    } finally {
      statement.free();
    }
  }

  /** The columns of a table; empty when there is none of this name, or when it is a view, which may run for ever. */
  columns(table: string): Set<string> {
    if (!this.#isTable(table)) return new Set();
    const [found] = this.#database.exec(`PRAGMA table_info("${table}")`);
    return new Set(found?.values.map((row) => String(row[1])));
  }

  #isTable(name: string): boolean {
    const sql =
      "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE " +
      "AND sql NOT LIKE 'CREATE VIRTUAL%'";
    return this.#database.exec(sql, [name]).length > 0;
  }

  /** Runs statements that give no rows. */
  run(sql: string): void {
    this.#database.run(sql);
  }

  /** The bytes of the database file. */
  bytes(): Uint8Array {
    return this.#database.export();
  }

  close(): void {
    this.#database.close();
  }
}

/** Whether these first bytes are those of a database file of SQLite. */
export function isSqlite(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 16)).toString("latin1") === "SQLite format 3\0";
}
