import path from "node:path";
import { compareVersion } from "#shared/compare/settings";
import type { OverviewAnswer } from "#shared/ipc/compare-types";
import { z } from "#shared/model/zod";
import { bytesOf, numbersIn, readPackedFile, writePackedFile } from "../search/packed-file";
import { compareFolder } from "./word-store";

/** What is computed for the overview; the articles and their words are known anyway. */
export type KeptOverview = Pick<OverviewAnswer, "pairs" | "clusters">;

const headerSchema = z.object({
  format: z.literal("wortlaut-compare-overview"),
  formatVersion: z.literal(1),
  compareVersion: z.literal(compareVersion),
  /** Hash of everything the pairs and clusters follow from. */
  key: z.string(),
  clusters: z.array(z.object({ articles: z.array(z.int()), first: z.array(z.int()) })),
});

function overviewFile(projectFolder: string, minWords: number): string {
  return path.join(compareFolder(projectFolder), `overview-${minWords}.pack`);
}

/** Keeps an overview. Throws what the file system throws. */
export async function writeOverview(
  projectFolder: string,
  minWords: number,
  key: string,
  { pairs, clusters }: KeptOverview,
): Promise<void> {
  const header = { format: "wortlaut-compare-overview", formatVersion: 1, compareVersion, key, clusters };
  const { a, b, sharedA, sharedB } = pairs;
  await writePackedFile(overviewFile(projectFolder, minWords), header, [a, b, sharedA, sharedB].map(bytesOf));
}

/** What was kept for this key; undefined when there is nothing or it is damaged. */
export function readOverview(projectFolder: string, minWords: number, key: string): KeptOverview | undefined {
  const packed = readPackedFile(overviewFile(projectFolder, minWords));
  const header = headerSchema.safeParse(packed?.header);
  const [a, b, sharedA, sharedB] = packed?.sections ?? [];
  if (!header.success || header.data.key !== key || !a || !b || !sharedA || !sharedB) return undefined;
  if ([b, sharedA, sharedB].some(({ length }) => length !== a.length)) return undefined;
  // Copies: what is sent to the page must not drag the whole file along.
  const [numbersA, numbersB, wordsA, wordsB] = [a, b, sharedA, sharedB].map((section) =>
    numbersIn(section).slice(),
  );
  if (!numbersA || !numbersB || !wordsA || !wordsB) return undefined;
  return {
    pairs: { a: numbersA, b: numbersB, sharedA: wordsA, sharedB: wordsB },
    clusters: header.data.clusters,
  };
}
