import type { ForeignReader } from "../foreign";

/** Formats of other annotation tools: standoff, markup, archives, databases. */
export const markupReaders: readonly ForeignReader[] = [];
