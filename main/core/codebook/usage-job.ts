import type { CodebookUsage } from "#shared/ipc/codebook-types";
import { ok } from "#shared/result";
import type { Job } from "../jobs/job";
import { checkWanted, memoryOf, type ProjectMemory, type TaggedWork } from "../mentions";
import { linkSize, spanSize } from "../mentions/tagged-work";

/** How often labels, roles and their values are used. Removed articles do not count. */
export const codebookUsageJob: Job<{ folder: string }, CodebookUsage> = async ({ folder }, context) => {
  const memory = memoryOf(context, folder);
  const spans = new PairCount();
  const links = new PairCount();
  let done = 0;
  for (const { packed } of memory.mentions.all()) {
    countPairs(spans, packed.spans, spanSize, 0, 4);
    countPairs(links, packed.links, linkSize, 0, 4);
    if (++done % 64 === 0) await checkWanted(context);
  }
  const { labels, roles } = memory.mentions.tables;
  const usage: CodebookUsage = { labels: {}, values: {}, roles: {} };
  for (const [label, attributes, count] of spans.entries()) {
    addTo(usage.labels, labels.text(label), count);
    addValues(usage, labels.text(label), attributes, count, memory);
  }
  for (const [role, attributes, count] of links.entries()) {
    addTo(usage.roles, roles.text(role), count);
    addValues(usage, roles.text(role), attributes, count, memory);
  }
  return ok(usage);
};

/** Counts pairs of small numbers. */
class PairCount {
  readonly #counts = new Map<number, number>();
  static readonly #width = 2 ** 20;

  add(first: number, second: number): void {
    const key = first * PairCount.#width + second + 1;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  *entries(): Generator<[first: number, second: number, count: number]> {
    for (const [key, count] of this.#counts) {
      yield [Math.floor(key / PairCount.#width), (key % PairCount.#width) - 1, count];
    }
  }
}

function countPairs(
  counts: PairCount,
  packed: TaggedWork["packed"]["spans"],
  size: number,
  first: number,
  second: number,
): void {
  for (let at = 0; at < packed.length; at += size) {
    counts.add(packed[at + first] ?? 0, packed[at + second] ?? -1);
  }
}

function addTo(counts: Record<string, number>, key: string, count: number): void {
  counts[key] = (counts[key] ?? 0) + count;
}

function addValues(
  usage: CodebookUsage,
  owner: string,
  attributes: number,
  count: number,
  memory: ProjectMemory,
): void {
  if (attributes < 0) return;
  const parsed: unknown = JSON.parse(memory.mentions.tables.attributes.text(attributes));
  if (typeof parsed !== "object" || parsed === null) return;
  for (const [id, value] of Object.entries(parsed)) {
    usage.values[owner] ??= {};
    const values = usage.values[owner];
    values[id] ??= {};
    for (const one of [value].flat()) addTo(values[id], String(one), count);
  }
}
