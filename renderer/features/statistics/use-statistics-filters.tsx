import { useMemo } from "react";
import { statisticsMessages } from "#shared/messages/statistics";
import { readTypedDate } from "#shared/model/typed-date";
import type { SettingLine } from "#shared/tables/table-document";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { useSourceItems } from "../../state/source-items";
import { filterStatistics, unfilterStatistics, useStatistics } from "../../state/statistics-store";
import type { FilterGroup, FilterPanelProps, FilterPeriod } from "../../ui/FilterPanel";
import { LabelMark } from "../../ui/LabelMark";

/** Whose work is counted, which labels and which articles, for `FilterPanel`. */
export function useStatisticsFilters(): FilterPanelProps {
  const t = useMessages(statisticsMessages);
  const query = useStatistics((state) => state.query);
  const snapshot = useProject((state) => state.snapshot);
  const sources = useSourceItems(t("noSource"));
  const labels = useMemo(
    () =>
      (snapshot?.codebook.labels ?? []).map(({ id, name, colour, shape }) => ({
        id,
        name,
        mark: <LabelMark colour={colour} shape={shape} />,
      })),
    [snapshot?.codebook.labels],
  );
  const group = (id: "labels" | "coders" | "sources", items: FilterGroup["items"]): FilterGroup => ({
    id,
    legend: t(id),
    items,
    chosen: query[id] ?? [],
    onChange: (chosen) => filterStatistics({ [id]: chosen }),
  });
  const period: FilterPeriod = {
    legend: t("published"),
    from: t("from"),
    to: t("to"),
    values: { from: query.from, to: query.to },
    placeholder: "2025-09",
    wrong: t("dateWrong"),
    read: readTypedDate,
    onChange: (bound, value) => filterStatistics({ [bound]: value }),
  };
  return {
    label: t("filters"),
    groups: [group("labels", labels), group("coders", snapshot?.coders ?? []), group("sources", sources)],
    period,
    reset: t("reset"),
    isFiltered: Object.keys(query).length > 0,
    onReset: unfilterStatistics,
  };
}

/** The filters in words, as they stand beside a table that is taken away. */
export function useStatisticsSettings(): SettingLine[] {
  const t = useMessages(statisticsMessages);
  const query = useStatistics((state) => state.query);
  const snapshot = useProject((state) => state.snapshot);
  return useMemo(() => {
    const names = (
      ids: readonly string[] | undefined,
      known: ReadonlyArray<{ id: string; name: string }> = [],
    ) =>
      ids?.length ? ids.map((id) => known.find((one) => one.id === id)?.name ?? id).join(", ") : t("all");
    const { sources, from, to } = query;
    return [
      { name: t("labels"), value: names(query.labels, snapshot?.codebook.labels) },
      { name: t("coders"), value: names(query.coders, snapshot?.coders) },
      { name: t("sources"), value: names(sources?.map((name) => name || t("noSource"))) },
      { name: t("published"), value: from || to ? `${from ?? "…"} – ${to ?? "…"}` : t("all") },
    ];
  }, [query, snapshot?.codebook.labels, snapshot?.coders, t]);
}
