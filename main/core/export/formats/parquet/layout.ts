import type { SplitPart } from "../../rows";
import { actorColumns, articleColumns, type Column, coderColumns, statementColumns } from "./columns";
import type { WrittenTable } from "./table";

/** What a part of a split is called by those who load datasets; an unsplit dataset is all "train". */
export const partNames: Record<SplitPart, string> = {
  "": "train",
  train: "train",
  dev: "validation",
  test: "test",
};

/** The file of a part of a dataset. */
export function partPath(part: SplitPart): string {
  return `data/${partNames[part]}-00000-of-00001.parquet`;
}

export const codebookPath = "codebook.json";
export const cardPath = "README.md";
export const croissantPath = "croissant.json";

/** The tables beside the articles: name, columns. */
export const sideTables = {
  actors: { columns: actorColumns, about: "Entries of the actor registry" },
  statements: { columns: statementColumns, about: "Statements, which group claims that say the same" },
  coders: { columns: coderColumns, about: "Coders" },
} as const;
export type SideTable = keyof typeof sideTables;

/** What was written, for the data card and the Croissant description. */
export interface Written {
  /** Parts in the order train, validation, test; only those that have articles. */
  parts: Array<{ name: string; table: WrittenTable }>;
  /** Only those that have rows. */
  sides: Record<SideTable, WrittenTable | undefined>;
  codebook: { sha256: string; bytes: number };
  /** Languages of the articles as they were given, the most frequent first. */
  languages: string[];
  /** The day of the newest change in the dataset, YYYY-MM-DD. */
  day: string;
}

/** The tables of a dataset in the order of its files. */
export function tablesOf({ parts, sides }: Written): Array<{
  name: string;
  about: string;
  columns: readonly Column[];
  table: WrittenTable;
}> {
  return [
    ...parts.map(({ name, table }) => ({
      ...{ name, table, columns: articleColumns },
      about: `Articles of the part “${name}”, one a row, with everything that was tagged in them`,
    })),
    ...(Object.keys(sideTables) as SideTable[]).flatMap((name) => {
      const table = sides[name];
      return table ? [{ name, table, ...sideTables[name] }] : [];
    }),
  ];
}
