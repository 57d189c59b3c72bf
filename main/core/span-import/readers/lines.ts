import type { ForeignReader } from "../foreign";

/** Formats of lines, tables and JSON. */
export const lineReaders: readonly ForeignReader[] = [];
