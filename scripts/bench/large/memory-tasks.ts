import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { registryUsage } from "#core/registry/index";
import { searchConcordance } from "#core/search/index";
import { suggestArticle } from "#core/suggest/index";
import { peakMemoryMb } from "../core/peak-memory";
import { otherCoder } from "./project";
import { forgetCaches, someArticles, withIndex } from "./suggest-tasks";
import { valueFrom } from "./timing";

const mb = (bytes: number) => bytes / 1e6;

/** What the caches of a project weigh on the disk, in MB. */
export function weighCaches(folder: string): Record<string, number> {
  const weights: Record<string, number> = {};
  const home = path.join(folder, ".wortlaut");
  for (const name of readdirSync(home)) weights[name] = mb(weightOf(path.join(home, name)));
  return weights;
}

function weightOf(file: string): number {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(file).reduce((sum, name) => sum + weightOf(path.join(file, name)), 0);
}

/** What the process weighs in MB: with the project open, with its index in the worker, and after all was used. */
export async function weighWorker(folder: string, isCold: boolean) {
  if (isCold) forgetCaches(folder);
  return withIndex(folder, async (index, session) => {
    const open = mb(process.memoryUsage.rss());
    valueFrom(await index.update());
    await index.settle();
    const indexed = mb(process.memoryUsage.rss());
    for (const article of someArticles(session, 10)) {
      valueFrom(await suggestArticle(index, { article, coder: otherCoder }));
    }
    const query = {
      query: "er",
      mode: "words",
      sort: "article",
      offset: 0,
      limit: 200,
      filters: {},
    } as const;
    const options = {
      matchCase: false,
      wholeWords: false,
      foldAccents: true,
      inflections: false,
      descending: false,
    };
    valueFrom(await searchConcordance(index, { ...query, ...options }));
    valueFrom(await registryUsage(index));
    const used = mb(process.memoryUsage.rss());
    return { open, indexed, used, peak: peakMemoryMb() };
  });
}
