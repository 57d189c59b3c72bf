import { useMemo } from "react";
import { claimsTableMessages } from "#shared/messages/claims-table";
import { readTypedDate } from "#shared/model/typed-date";
import type { SettingLine } from "#shared/tables/table-document";
import { useMessages } from "../i18n/use-messages";
import type { FilterGroup, FilterPanelProps, FilterPeriod } from "../ui/FilterPanel";
import { filterClaims, unfilterClaims, useClaims } from "./claims-table-store";
import { useProject } from "./project-store";
import { useSourceItems } from "./source-items";

/** The filters of the claims table and the chronology, for `FilterPanel`. */
export function useClaimsFilters(): FilterPanelProps {
  const t = useMessages(claimsTableMessages);
  const query = useClaims((state) => state.query);
  const coders = useProject((state) => state.snapshot?.coders);
  const sources = useSourceItems(t("noSource"));
  const groups: FilterGroup[] = [
    {
      id: "sources",
      legend: t("sources"),
      items: sources,
      chosen: query.sources ?? [],
      onChange: (chosen) => filterClaims({ sources: chosen }),
    },
    {
      id: "coders",
      legend: t("coders"),
      items: coders ?? [],
      chosen: query.coders ?? [],
      onChange: (chosen) => filterClaims({ coders: chosen }),
    },
  ];
  const period: FilterPeriod = {
    legend: t("published"),
    from: t("from"),
    to: t("to"),
    values: { from: query.from, to: query.to },
    placeholder: "2025-09",
    wrong: t("dateWrong"),
    read: readTypedDate,
    onChange: (bound, value) => filterClaims({ [bound]: value }),
  };
  return {
    label: t("filters"),
    groups,
    period,
    reset: t("reset"),
    isFiltered: Object.keys(query).length > 0,
    onReset: unfilterClaims,
  };
}

/** The topics of all statements, for choosing one; "*" stands for all of them. */
export function useTopics(): Array<{ id: string; name: string }> {
  const t = useMessages(claimsTableMessages);
  const statements = useProject((state) => state.snapshot?.statements);
  return useMemo(() => {
    const topics = [...new Set((statements ?? []).map(({ topic }) => topic))].sort((a, b) =>
      a.localeCompare(b),
    );
    // The list has no entry with an empty id.
    return [
      { id: "*", name: t("anyTopic") },
      ...topics.map((topic) => ({ id: `=${topic}`, name: topic || t("noTopic") })),
    ];
  }, [statements, t]);
}

/** The filters in words, as they stand in a methods section. */
export function useFilterLines(): SettingLine[] {
  const t = useMessages(claimsTableMessages);
  const query = useClaims((state) => state.query);
  const coders = useProject((state) => state.snapshot?.coders);
  return useMemo(() => {
    const all = t("all");
    const list = (names: readonly string[] | undefined) => (names?.length ? names.join(", ") : all);
    const coderNames = query.coders?.map((id) => coders?.find((coder) => coder.id === id)?.name ?? id);
    const span = query.from || query.to ? `${query.from ?? "…"} – ${query.to ?? "…"}` : all;
    return [
      { name: t("sources"), value: list(query.sources?.map((name) => name || t("noSource"))) },
      { name: t("published"), value: span },
      { name: t("topic"), value: query.topic === undefined ? all : query.topic || t("noTopic") },
      { name: t("coders"), value: list(coderNames) },
    ];
  }, [query, coders, t]);
}
