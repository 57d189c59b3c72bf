import { useDeferredValue, useMemo } from "react";
import { overviewMessages } from "#shared/messages/overview";
import { publishedInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { type Overview, useOverview } from "../../state/overview-store";
import { useFigureWords } from "../../state/save-document";
import { EntryList } from "../../ui/EntryList";
import { SearchInput } from "../../ui/SearchInput";
import { type ClusterFacts, filterClusters } from "./clusters";

const none: ReadonlySet<string> = new Set();

interface ClusterListProps {
  overview: Overview;
  clusters: readonly ClusterFacts[];
  all: ClusterFacts;
  open: ClusterFacts;
}

/** The events, the largest first, after an entry for everything. */
export function ClusterList({ overview, clusters, all, open }: ClusterListProps) {
  const t = useMessages(overviewMessages);
  const filter = useOverview((state) => state.filter);
  const typed = useDeferredValue(filter);
  const describe = useDescription();
  const shown = useMemo(
    () => filterClusters(clusters, overview.facts, typed),
    [clusters, overview.facts, typed],
  );
  const entries = useMemo(() => {
    const rows = [all, ...shown].map((cluster) => {
      const isAll = cluster === all;
      const name = isAll ? t("all") : cluster.title;
      const detail = describe(cluster);
      return { id: cluster.id, name, detail, isAll, spoken: `${name}, ${detail}` };
    });
    return rows;
  }, [all, shown, describe, t]);
  return (
    <aside className="overview-side" aria-label={t("clusters")}>
      <div className="overview-filter">
        <SearchInput
          label={t("filter")}
          clearLabel={t("clear")}
          placeholder={t("filter")}
          value={filter}
          onChange={(next) => useOverview.setState({ filter: next })}
        />
      </div>
      <EntryList
        label={t("clusters")}
        entries={entries}
        open={open.id}
        onOpen={(cluster) => useOverview.setState({ cluster, picked: [] })}
        chosen={none}
        onChosen={() => undefined}
        row={({ name, detail, isAll }) => (
          <div className="overview-cluster">
            <div
              className={`overview-cluster-name ${isAll ? "is-all" : ""}`}
              lang={isAll ? undefined : "und"}
            >
              {name}
            </div>
            <div className="quiet-text">{detail}</div>
          </div>
        )}
        height={58}
      />
      {shown.length === 0 && typed ? <p className="quiet-text overview-none">{t("noCluster")}</p> : null}
    </aside>
  );
}

/** "5 articles · 4 sources · 1 Sept 2025 – 4 Sept 2025 · up to 46 % taken over" */
export function useDescription(): (cluster: ClusterFacts) => string {
  const t = useMessages(overviewMessages);
  const language = useLanguage();
  const { share } = useFigureWords();
  return useMemo(() => {
    const day = (published: string) => publishedInWords(published, language, "short");
    return ({ members, sources, from, to, largest }) => {
      const time = !from || !to ? "" : from === to ? day(from) : `${day(from)} – ${day(to)}`;
      const parts = [
        t("articleCount", { count: members.length }),
        t("sourceCount", { count: sources.length }),
        time,
        largest > 0 ? t("upTo", { share: share(largest) }) : "",
      ];
      return parts.filter(Boolean).join(" · ");
    };
  }, [t, language, share]);
}
