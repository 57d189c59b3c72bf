import type { WorkItem } from "#shared/ipc/bulk-types";

/** One string for a span or link of one coder in one article. */
export function spanKey({ coder, article, id }: WorkItem): string {
  return `${coder}/${article}/${id}`;
}
