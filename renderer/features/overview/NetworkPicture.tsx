import { Maximize2, ZoomIn, ZoomOut } from "lucide-react";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { overviewMessages } from "#shared/messages/overview";
import type { NetworkEdge, ReuseNetwork } from "#shared/overview/reuse-network";
import { useMessages } from "../../i18n/use-messages";
import { IconButton } from "../../ui/Button";
import type { FigureSvg } from "../../ui/Figure";
import { type PlacedNetwork, type PlacedNode, placeNetwork } from "./network-layout";
import { type SourceSign, sourceSigns } from "./source-signs";
import { usePanZoom } from "./use-pan-zoom";

interface NetworkPictureProps {
  svg: FigureSvg;
  network: ReuseNetwork;
  current: number | undefined;
  onCurrent: (node: number) => void;
  /** Enter, or a double click. */
  onOpen: (node: number) => void;
}

/** The network drawn: nodes can be walked with the arrow keys, from one to the nearest in that direction. */
export function NetworkPicture({ svg, network, current, onCurrent, onOpen }: NetworkPictureProps) {
  const t = useMessages(overviewMessages);
  const placed = useMemo(() => placeNetwork(network), [network]);
  const signs = useMemo(() => sourceSigns(network.nodes.map(({ source }) => source)), [network]);
  const neighbours = useMemo(() => neighboursOf(network), [network]);
  const shapes = useRef<Map<number, SVGGElement>>(new Map());
  const legend = useMemo(() => legendUnder(placed.box, [...signs]), [placed, signs]);
  const pan = usePanZoom(legend.box, svg.ref);
  const [hovered, setHovered] = useState<number | undefined>(undefined);
  const lit = hovered ?? current;
  const focusNode = (node: number) => {
    onCurrent(node);
    shapes.current.get(node)?.focus();
    const place = placed.nodes[node];
    if (place) pan.reveal(place.x, place.y);
  };
  const onKeyDown = (event: KeyboardEvent, node: number) => {
    const next = nearest(placed.nodes, node, event.key);
    if (next !== undefined) focusNode(next);
    else if (event.key === "Enter" || event.key === " ") onOpen(node);
    else if (!pan.onZoomKey(event)) return;
    event.preventDefault();
  };
  const first = current ?? 0;
  return (
    <div className="network">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it. */}
      <svg {...svg} className="network-svg" viewBox={pan.viewBox} {...pan.pointer}>
        <defs>
          <marker
            id="network-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            orient="auto"
            markerUnits="userSpaceOnUse"
          >
            <path d="M0 0.8 L8 4 L0 7.2 z" className="network-arrow" />
          </marker>
        </defs>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus. */}
        <g aria-hidden="true">
          {network.edges.map((edge) => (
            <Line
              key={`${edge.from}-${edge.to}`}
              edge={edge}
              nodes={placed.nodes}
              isLit={lit === undefined || edge.from === lit || edge.to === lit}
            />
          ))}
        </g>
        {legend.entries.map(({ source, sign, x, y }) => (
          <g key={source} transform={`translate(${x} ${y})`}>
            <path d={sign.path} className="network-shape" data-colour={sign.colour} transform="scale(0.6)" />
            <text x={12} y={4} className="network-legend">
              {source}
            </text>
          </g>
        ))}
        {placed.nodes.map((place) => {
          const node = network.nodes[place.node];
          if (!node) return null;
          const others = neighbours.get(place.node) ?? new Set();
          return (
            // biome-ignore lint/a11y/useSemanticElements: there are no buttons inside a picture.
            <g
              key={node.key}
              ref={(element) => {
                if (element) shapes.current.set(place.node, element);
                else shapes.current.delete(place.node);
              }}
              role="button"
              tabIndex={place.node === first ? 0 : -1}
              aria-label={t("nodeSpoken", { name: node.name, source: node.source, count: others.size })}
              aria-pressed={place.node === current}
              className="network-node"
              data-faded={(lit !== undefined && lit !== place.node && !others.has(lit)) || undefined}
              transform={`translate(${place.x} ${place.y})`}
              onClick={() => focusNode(place.node)}
              onDoubleClick={() => onOpen(place.node)}
              onFocus={() => onCurrent(place.node)}
              onKeyDown={(event) => onKeyDown(event, place.node)}
              onPointerEnter={() => setHovered(place.node)}
              onPointerLeave={() => setHovered(undefined)}
            >
              <NodeShape
                place={place}
                sign={signs.get(node.source)}
                name={node.name}
                isCurrent={place.node === current}
              />
            </g>
          );
        })}
      </svg>
      <div className="network-zoom">
        <IconButton
          label={t("zoomIn")}
          icon={<ZoomIn size={16} />}
          isDisabled={!pan.canGrow}
          onPress={pan.grow}
        />
        <IconButton
          label={t("zoomOut")}
          icon={<ZoomOut size={16} />}
          isDisabled={!pan.canShrink}
          onPress={pan.shrink}
        />
        <IconButton
          label={t("zoomAll")}
          icon={<Maximize2 size={16} />}
          isDisabled={!pan.canShrink}
          onPress={pan.all}
        />
      </div>
    </div>
  );
}

const legendWidth = 150;
const legendLine = 22;

/** Where the sources stand in a legend under the picture, and the picture with it. */
function legendUnder(box: PlacedNetwork["box"], signs: ReadonlyArray<[string, SourceSign]>) {
  const perLine = Math.max(1, Math.floor(box.width / legendWidth));
  const lines = Math.ceil(signs.length / perLine);
  const entries = signs.map(([source, sign], index) => ({
    source: source.length > 21 ? `${source.slice(0, 20).trimEnd()}…` : source,
    sign,
    x: box.x + 12 + (index % perLine) * legendWidth,
    y: box.y + box.height + 8 + Math.floor(index / perLine) * legendLine,
  }));
  return { entries, box: { ...box, height: box.height + lines * legendLine } };
}

function NodeShape(props: {
  place: PlacedNode;
  sign: SourceSign | undefined;
  name: string;
  isCurrent: boolean;
}) {
  const { place, sign, name, isCurrent } = props;
  const lines = inTwoLines(name);
  return (
    <>
      <title>{name}</title>
      {isCurrent ? <circle r={place.radius + 5} className="network-ring" /> : null}
      <path
        d={sign?.path ?? ""}
        className="network-shape"
        data-colour={sign?.colour}
        transform={`scale(${place.radius / 10})`}
      />
      <text y={place.radius + 15} className="network-name">
        {lines.map((line, index) => (
          <tspan key={line} x={0} dy={index === 0 ? 0 : 13}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

function Line({ edge, nodes, isLit }: { edge: NetworkEdge; nodes: readonly PlacedNode[]; isLit: boolean }) {
  const [from, to] = [nodes[edge.from], nodes[edge.to]];
  if (!from || !to) return null;
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const end = (place: PlacedNode, sign: 1 | -1, gap: number) => ({
    x: place.x + (sign * (to.x - from.x) * (place.radius + gap)) / length,
    y: place.y + (sign * (to.y - from.y) * (place.radius + gap)) / length,
  });
  const [a, b] = [end(from, 1, 2), end(to, -1, edge.isDirected ? 4 : 2)];
  return (
    <line
      x1={a.x}
      y1={a.y}
      x2={b.x}
      y2={b.y}
      className="network-line"
      data-faded={!isLit || undefined}
      data-undirected={!edge.isDirected || undefined}
      strokeWidth={1 + edge.share * 9}
      {...(edge.isDirected ? { markerEnd: "url(#network-arrow)" } : {})}
    />
  );
}

function neighboursOf({ edges }: ReuseNetwork): Map<number, Set<number>> {
  const all = new Map<number, Set<number>>();
  const add = (one: number, two: number) => all.set(one, (all.get(one) ?? new Set()).add(two));
  for (const { from, to } of edges) {
    add(from, to);
    add(to, from);
  }
  return all;
}

const longestLine = 26;

/** A name on one or two lines, cut between words where it goes. */
export function inTwoLines(name: string): string[] {
  if (name.length <= longestLine) return [name];
  const cut = name.lastIndexOf(" ", longestLine);
  const end = cut > longestLine / 3 ? cut : longestLine;
  const rest = name.slice(end).trim();
  const short = rest.length > longestLine ? `${rest.slice(0, longestLine - 1).trimEnd()}…` : rest;
  return short === "" ? [name.slice(0, end)] : [name.slice(0, end), short];
}

/** The node nearest to `from` in the direction of an arrow key; undefined for other keys or when there is none. */
export function nearest(nodes: readonly PlacedNode[], from: number, key: string): number | undefined {
  const directions: Record<string, [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  const direction = directions[key];
  const start = nodes[from];
  if (!direction || !start) return undefined;
  let best = Number.POSITIVE_INFINITY;
  let found: number | undefined;
  for (const { node, x, y } of nodes) {
    const ahead = (x - start.x) * direction[0] + (y - start.y) * direction[1];
    const aside = Math.abs((x - start.x) * direction[1]) + Math.abs((y - start.y) * direction[0]);
    if (node === from || ahead <= 0 || ahead + 2 * aside >= best) continue;
    best = ahead + 2 * aside;
    found = node;
  }
  return found;
}
