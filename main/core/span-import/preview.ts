import type { SpanImportPreview } from "#shared/ipc/span-import-types";
import type { ImportPlan } from "./plan/plan-import";

/** So many names are listed of each kind. */
const mostNames = 1000;

/** A plan as the screen and the command line show it. */
export function previewOf({ fates, articles, made }: ImportPlan): SpanImportPreview {
  const { added, unchanged, reanchored, failed, links, counts } = fates;
  const first = (names: readonly string[]) => names.slice(0, mostNames);
  return {
    ...{ added, unchanged, reanchored, failed, links: { ...links } },
    counts: { ...counts, articles: articles.length },
    made: {
      articles: first(made.articles),
      labels: first(made.labels),
      attributes: first(made.attributes),
      roles: first(made.roles),
      coders: first(made.coders),
      actors: first(made.actors),
      statements: first(made.statements),
    },
  };
}
