import { overviewMessages } from "#shared/messages/overview";
import type { MatrixOrder } from "#shared/overview/reuse-matrix";
import { useMessages } from "../../i18n/use-messages";
import { type OverviewView, useOverview } from "../../state/overview-store";
import { Segments, SelectField } from "../../ui/Choice";
import { useDescription } from "./ClusterList";
import type { ClusterFacts } from "./clusters";

interface HeadProps {
  cluster: ClusterFacts;
  name: string;
  by: "article" | "source";
}

/** What is looked at, and how. */
export function OverviewHead({ cluster, name, by }: HeadProps) {
  const t = useMessages(overviewMessages);
  const view = useOverview((state) => state.view);
  const order = useOverview((state) => state.order);
  const describe = useDescription();
  return (
    <header className="overview-head">
      <div className="overview-what">
        <h1 className="overview-title">{name}</h1>
        <p className="quiet-text">{describe(cluster)}</p>
      </div>
      <div className="overview-choices">
        <Segments<OverviewView>
          label={t("view")}
          labelHidden
          value={view}
          onChange={(next) => useOverview.setState({ view: next })}
          options={[
            { id: "matrix", name: t("matrix") },
            { id: "network", name: t("network") },
            { id: "arrivals", name: t("arrivals") },
          ]}
        />
        {view === "arrivals" ? null : (
          <Segments<"article" | "source">
            label={t("by")}
            labelHidden
            value={by}
            onChange={(next) => useOverview.setState({ by: next })}
            options={[
              { id: "article", name: t("byArticle") },
              { id: "source", name: t("bySource") },
            ]}
          />
        )}
        {view === "matrix" ? (
          <SelectField<MatrixOrder>
            label={t("order")}
            labelHidden
            className="overview-order"
            value={order}
            onChange={(next) => useOverview.setState({ order: next })}
            options={[
              { id: "time", name: t("time") },
              { id: "source", name: t("source") },
              { id: "similarity", name: t("similarity") },
            ]}
          />
        ) : null}
      </div>
    </header>
  );
}
