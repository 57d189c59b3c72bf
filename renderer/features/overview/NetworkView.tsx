import { useDeferredValue, useMemo, useState } from "react";
import { overviewMessages } from "#shared/messages/overview";
import { type NetworkNode, reuseNetwork } from "#shared/overview/reuse-network";
import { useMessages } from "../../i18n/use-messages";
import { openComparison } from "../../state/compare-store";
import { type Overview, useOverview } from "../../state/overview-store";
import { saveFigure, useFigureWords } from "../../state/save-document";
import { Figure } from "../../ui/Figure";
import type { ClusterFacts } from "./clusters";
import { closestArticles } from "./matrix-places";
import { Neighbours } from "./Neighbours";
import { NetworkPicture } from "./NetworkPicture";
import { networkTable } from "./overview-tables";
import { useOverviewSettings } from "./use-overview-settings";

/** More nodes than this cannot be told apart in a picture. */
export const mostNodes = 300;

interface NetworkViewProps {
  overview: Overview;
  cluster: ClusterFacts;
  by: "article" | "source";
}

/** Who shares wording with whom, as a picture and as a table. */
export function NetworkView({ overview, cluster, by }: NetworkViewProps) {
  const t = useMessages(overviewMessages);
  const words = useFigureWords();
  const least = useOverview((state) => state.least);
  const used = useDeferredValue(least);
  const [current, setCurrent] = useState<string | undefined>(undefined);
  const { nodes, left } = useMemo(() => nodesOf(overview, cluster, by), [overview, cluster, by]);
  const network = useMemo(
    () => reuseNetwork({ pairs: overview.pairs, nodes, facts: overview.facts, least: used }),
    [overview, nodes, used],
  );
  const settings = useOverviewSettings(cluster, { least: used, by });
  const table = useMemo(() => networkTable(network, settings, t), [network, settings, t]);
  const node = network.nodes.findIndex(({ key }) => key === current);
  const open = (one: number, two: number) => {
    const [a, b] = [network.nodes[one], network.nodes[two]];
    const closest = a && b ? closestArticles(a, b, overview.pairs) : undefined;
    if (closest) openComparison(closest.flatMap((article) => overview.facts[article]?.id ?? []));
  };
  const strongest = (one: number) => {
    const edge = network.edges.find(({ from, to }) => from === one || to === one);
    if (edge) open(edge.from, edge.to);
  };
  const description = t("networkText", { nodes: network.nodes.length, edges: network.edges.length });
  const notes = [
    t("networkNote"),
    ...(network.hidden > 0 ? [t("hiddenEdges", { count: network.hidden })] : []),
    ...(left > 0 ? [t("hiddenNodes", { count: left })] : []),
  ];
  return (
    <div className="network-view">
      <Figure
        title={t("networkTitle")}
        description={description}
        note={notes.join(" ")}
        table={table}
        words={words}
        isInteractive
        controls={<Threshold />}
        onTake={(format, svg) =>
          saveFigure(
            format,
            svg,
            { ...table, notes },
            {
              name: table.name,
              title: table.title,
              settings: table.settings,
              notes,
            },
          )
        }
      >
        {(svg) => (
          <NetworkPicture
            svg={svg}
            network={network}
            current={node < 0 ? undefined : node}
            onCurrent={(next) => setCurrent(network.nodes[next]?.key)}
            onOpen={strongest}
          />
        )}
      </Figure>
      {node >= 0 ? <Neighbours network={network} node={node} onOpen={(other) => open(node, other)} /> : null}
    </div>
  );
}

function Threshold() {
  const t = useMessages(overviewMessages);
  const { share } = useFigureWords();
  const least = useOverview((state) => state.least);
  return (
    <label className="network-threshold">
      {t("threshold")}
      <input
        type="range"
        min={0}
        max={50}
        value={Math.round(least * 100)}
        aria-valuetext={share(least)}
        onChange={(event) => useOverview.setState({ least: Number(event.target.value) / 100 })}
      />
      <span className="number network-least">{share(least)}</span>
    </label>
  );
}

/** The nodes, and how many articles were left out because there are too many. */
function nodesOf(
  { answer, pairs, facts }: Overview,
  { members }: ClusterFacts,
  by: "article" | "source",
): { nodes: NetworkNode[]; left: number } {
  const sharing = members
    .map((article) => {
      let shared = 0;
      pairs.forEach(article, (_, here, there) => {
        shared += here + there;
      });
      return { article, shared };
    })
    .filter(({ shared }) => shared > 0 || members.length <= mostNodes);
  if (by === "source") {
    const nodes = new Map<string, NetworkNode>();
    for (const article of members) {
      const source = facts[article]?.source ?? "";
      const node = nodes.get(source) ?? { key: source, name: source, source, articles: [], words: 0 };
      node.articles.push(article);
      node.words += answer.words[article] ?? 0;
      nodes.set(source, node);
    }
    return { nodes: [...nodes.values()].sort((a, b) => (a.key < b.key ? -1 : 1)), left: 0 };
  }
  const kept = sharing
    .sort((a, b) => b.shared - a.shared || a.article - b.article)
    .slice(0, mostNodes)
    .sort((a, b) => a.article - b.article);
  const nodes = kept.map(({ article }): NetworkNode => {
    const { id = "", title = "", source = "" } = facts[article] ?? {};
    return { key: id, name: title, source, articles: [article], words: answer.words[article] ?? 0 };
  });
  return { nodes, left: members.length - kept.length };
}
