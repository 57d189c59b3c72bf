import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { NetworkNode, ReuseNetwork } from "#shared/overview/reuse-network";

/** Where a node stands, its middle and its radius, in units of the picture. */
export interface PlacedNode extends SimulationNodeDatum {
  node: number;
  x: number;
  y: number;
  radius: number;
}

export interface PlacedNetwork {
  nodes: PlacedNode[];
  /** Left, top, width, height of everything. */
  box: { x: number; y: number; width: number; height: number };
}

/** The radius that goes with the words of a node. */
function radiusOf({ words, articles }: NetworkNode): number {
  return 7 + Math.min(17, Math.sqrt(words / 60)) + Math.min(8, Math.log2(articles.length) * 2);
}

/**
 * Places the nodes: those that share much come close. Always the same for the same network, as d3-force begins from
 * fixed places and draws no true random numbers.
 */
export function placeNetwork({ nodes, edges }: ReuseNetwork): PlacedNetwork {
  // A few nodes have room to stand apart, which their names need.
  const room = 1 + 2.4 / Math.sqrt(Math.max(1, nodes.length));
  const placed = nodes.map(
    (node, index): PlacedNode => ({ node: index, radius: radiusOf(node), x: Number.NaN, y: Number.NaN }),
  );
  // NaN makes the simulation choose the first places.
  const links: Array<SimulationLinkDatum<PlacedNode> & { share: number }> = edges.map(
    ({ from, to, share }) => ({ source: from, target: to, share }),
  );
  const simulation = forceSimulation(placed)
    .force(
      "link",
      forceLink<PlacedNode, (typeof links)[number]>(links)
        .distance(({ share }) => room * (60 + 110 * (1 - share)))
        .strength(({ share }) => 0.15 + 0.6 * share),
    )
    .force(
      "charge",
      forceManyBody()
        .strength(-420 * room)
        .distanceMax(700),
    )
    .force("x", forceX(0).strength(0.035))
    .force("y", forceY(0).strength(0.09))
    .force(
      "collide",
      forceCollide<PlacedNode>(({ radius }) => radius + 26),
    )
    .stop();
  simulation.tick(260);
  return { nodes: placed, box: boxAround(placed) };
}

function boxAround(nodes: readonly PlacedNode[]): PlacedNetwork["box"] {
  if (nodes.length === 0) return { x: -100, y: -100, width: 200, height: 200 };
  // Names stand under the nodes.
  const margin = { side: 84, top: 18, bottom: 46 };
  const left = Math.min(...nodes.map(({ x, radius }) => x - radius)) - margin.side;
  const right = Math.max(...nodes.map(({ x, radius }) => x + radius)) + margin.side;
  const top = Math.min(...nodes.map(({ y, radius }) => y - radius)) - margin.top;
  const bottom = Math.max(...nodes.map(({ y, radius }) => y + radius)) + margin.bottom;
  const [width, height] = [Math.max(right - left, 940), Math.max(bottom - top, 520)];
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
}
