import { overviewMessages } from "#shared/messages/overview";
import type { NetworkEdge, ReuseNetwork } from "#shared/overview/reuse-network";
import { useMessages } from "../../i18n/use-messages";
import { useFigureWords } from "../../state/save-document";

interface NeighboursProps {
  network: ReuseNetwork;
  node: number;
  onOpen: (other: number) => void;
}

/** What the chosen node shares wording with; each opens the comparison. */
export function Neighbours({ network, node, onOpen }: NeighboursProps) {
  const t = useMessages(overviewMessages);
  const { share } = useFigureWords();
  const edges = network.edges.filter(({ from, to }) => from === node || to === node);
  const time = ({ from, isDirected }: NetworkEdge) =>
    t(!isDirected ? "unknownTime" : from === node ? "later" : "earlier");
  return (
    <aside className="network-neighbours" aria-label={t("neighbours")}>
      <h2 className="network-current">{network.nodes[node]?.name}</h2>
      <p className="quiet-text">{network.nodes[node]?.source}</p>
      <h3 className="section-title">{t("neighbours")}</h3>
      <ul className="network-list">
        {edges.map((edge) => {
          const other = edge.from === node ? edge.to : edge.from;
          return (
            <li key={other}>
              <button type="button" className="network-neighbour" onClick={() => onOpen(other)}>
                <span className="network-neighbour-name">{network.nodes[other]?.name}</span>
                <span className="quiet-text">
                  {[
                    network.nodes[other]?.source,
                    time(edge),
                    share(edge.share),
                    t("wordCount", { count: edge.words }),
                  ].join(" · ")}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
