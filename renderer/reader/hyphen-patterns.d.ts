/** Patterns of where words may be divided: rows of levels, a tree of letters that leads to them, words by hand. */
declare module "hyphen/patterns/*" {
  /** A leaf is the number of a row of levels; a branch that also ends a pattern has its row's number beside it. */
  export type PatternTree = { [letter: string]: number | PatternTree | [PatternTree, number] };
  const patterns: [levels: number[][], tree: PatternTree, exceptions?: Record<string, number[]>];
  // biome-ignore lint/style/noDefaultExport: these modules are one value each.
  export default patterns;
}

declare module "hyphen/hyphen.js" {
  // biome-ignore lint/style/noDefaultExport: these modules are one value each.
  export default function createHyphenator(
    patterns: unknown,
    options: { hyphenChar: string; minWordLength: number },
  ): (text: string) => string;
}
