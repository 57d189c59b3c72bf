import type { WordingQuery } from "#shared/ipc/wording-types";
import type { ProjectMemory } from "../mentions";
import { passesArticle } from "../search/span-filter";

/** The sources of a table in the order of their names. */
export interface TableSources {
  names: string[];
  /** How many articles each has. */
  articles: number[];
  /** For each article, by its place in `memory.order`, the place of its source in `names`; -1 for one that is left out. */
  sourceOf: Int32Array;
}

const collator = new Intl.Collator("de", { numeric: true, sensitivity: "base" });

/** Sources in the order of their names; the one without a name last. */
export function bySourceName(a: string, b: string): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  return collator.compare(a, b) || (a < b ? -1 : 1);
}

/** The sources that have articles among those a query asks for. */
export function tableSources(
  memory: ProjectMemory,
  { sources, from, to }: Pick<WordingQuery, "sources" | "from" | "to">,
): TableSources {
  const filters = { ...(sources ? { sources } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const sourceOfArticle = memory.order.map((article) => {
    const head = memory.heads.get(article);
    return head && passesArticle(head, filters) ? head.source : undefined;
  });
  const present = new Set(sourceOfArticle.filter((source) => source !== undefined));
  const names = [...present].sort(bySourceName);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const articles = names.map(() => 0);
  const sourceOf = Int32Array.from(sourceOfArticle, (source) => {
    const number = source === undefined ? -1 : (numbers.get(source) ?? -1);
    if (number >= 0) articles[number] = (articles[number] ?? 0) + 1;
    return number;
  });
  return { names, articles, sourceOf };
}
