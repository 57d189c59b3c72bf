import { useMemo } from "react";
import { compareVersion } from "#shared/compare/settings";
import { overviewMessages } from "#shared/messages/overview";
import type { MatrixOrder } from "#shared/overview/reuse-matrix";
import type { SettingLine } from "#shared/tables/table-document";
import { useMessages } from "../../i18n/use-messages";
import { useOverview } from "../../state/overview-store";
import { useFigureWords } from "../../state/save-document";
import { useDescription } from "./ClusterList";
import type { ClusterFacts } from "./clusters";

interface Chosen {
  by?: "article" | "source";
  order?: MatrixOrder;
  least?: number;
}

/** What a table or picture of the overview was made with. */
export function useOverviewSettings(cluster: ClusterFacts, { by, order, least }: Chosen): SettingLine[] {
  const t = useMessages(overviewMessages);
  const { share } = useFigureWords();
  const describe = useDescription();
  // Other settings decide nothing here.
  const { minWords } = useOverview((state) => state.settings);
  return useMemo(() => {
    const lines: SettingLine[] = [
      { name: t("settingCluster"), value: describe(cluster) },
      { name: t("settingWords"), value: t("settingWordsValue", { words: minWords }) },
    ];
    if (by) lines.push({ name: t("by"), value: t(by === "article" ? "byArticle" : "bySource") });
    if (order) lines.push({ name: t("settingOrder"), value: t(order) });
    if (least !== undefined) lines.push({ name: t("settingThreshold"), value: share(least) });
    lines.push({ name: t("settingVersion"), value: String(compareVersion) });
    return lines;
  }, [t, share, describe, cluster, minWords, by, order, least]);
}
