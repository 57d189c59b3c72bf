import type { Link } from "#shared/model/annotations";
import type { LinkRole } from "#shared/model/codebook";
import type { ArticleFacts } from "./article-state";

/** The other end of a link, seen from one of its spans. */
export interface LinkEnd {
  /** Span id. */
  span: string;
  /** Role id. */
  role: string;
}

const known = new WeakMap<readonly Link[], Map<string, LinkEnd[]>>();

/** What span `id` is linked with, in the order of `links`; ends that are no spans of the article are among them. */
export function linkEndsOf(links: readonly Link[], id: string): readonly LinkEnd[] {
  let ends = known.get(links);
  if (!ends) {
    ends = new Map();
    for (const { from, to, role } of links) {
      addEnd(ends, from, { span: to, role });
      addEnd(ends, to, { span: from, role });
    }
    known.set(links, ends);
  }
  return ends.get(id) ?? [];
}

function addEnd(ends: Map<string, LinkEnd[]>, id: string, end: LinkEnd): void {
  const there = ends.get(id);
  if (there) there.push(end);
  else ends.set(id, [end]);
}

/** The roles that lead from a span of label `from` to one of label `to`, in the order of the codebook. */
export function rolesBetween(roles: readonly LinkRole[], from: string, to: string): LinkRole[] {
  return roles.filter((role) => role.from.includes(from) && role.to.includes(to));
}

/** The labels whose spans some role leads to from a span of label `from`. */
export function targetLabels(
  { roles, labels }: Pick<ArticleFacts, "roles" | "labels">,
  from: string,
): string[] {
  return labels.map(({ id }) => id).filter((to) => rolesBetween(roles, from, to).length > 0);
}
