import type { Cell, Incidence } from "./incidence";
import type { NetworkEdge } from "./network";
import type { NetworkSettings } from "./settings";

/** The edges between actors and statements. */
export function twoModeEdges(incidence: Incidence, settings: NetworkSettings): NetworkEdge[] {
  const norm = normOf(incidence, settings);
  const edges: NetworkEdge[] = [];
  for (const [actor, row] of incidence) {
    for (const [statement, cell] of row) {
      const weight = rawWeight(cell, settings);
      if (!isEdge(weight, cell, settings)) continue;
      const { yes, no, neutral, articles } = cell;
      edges.push({
        ...{ a: actor, b: statement, weight: weight / norm(actor, statement) },
        articles: articles.size,
        layers: { yes, no, neutral },
      });
    }
  }
  return edges;
}

function rawWeight({ yes, no, all }: Cell, { qualifier }: NetworkSettings): number {
  if (qualifier === "ignore") return all;
  if (qualifier === "only-yes") return yes;
  if (qualifier === "only-no") return no;
  if (qualifier === "subtract") return yes - no;
  return (yes > 0 ? 1 : 0) + (no > 0 ? 2 : 0);
}

function isEdge(weight: number, { yes, no }: Cell, { qualifier, counting }: NetworkSettings): boolean {
  // Who says yes as often as no is not somebody who says nothing.
  if (counting === "corrected" && qualifier === "subtract") return yes + no > 0;
  return weight !== 0;
}

/** What each weight is divided by: all that the actor says, or all that is said to the statement. */
function normOf(
  incidence: Incidence,
  { normalisation, qualifier }: NetworkSettings,
): (actor: string, statement: string) => number {
  if (normalisation !== "activity" && normalisation !== "prominence") return () => 1;
  const sums = new Map<string, number>();
  for (const [actor, row] of incidence) {
    for (const [statement, { all, yes, no }] of row) {
      const key = normalisation === "activity" ? actor : statement;
      sums.set(key, (sums.get(key) ?? 0) + (qualifier === "ignore" ? all : yes + no));
    }
  }
  return (actor, statement) => sums.get(normalisation === "activity" ? actor : statement) || 1;
}
