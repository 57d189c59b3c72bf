import { useCallback, useEffect, useMemo, useState } from "react";
import { describeTimex } from "#shared/dates/describe-timex";
import type { TimexType } from "#shared/dates/timex";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { WordingRow } from "#shared/ipc/wording-types";
import type { Label } from "#shared/model/codebook";
import { useLanguage } from "../../i18n/use-messages";
import { entryRole } from "../../state/codebook-kinds";
import { useProject } from "../../state/project-store";
import { fetchTable, queryOf, type TableForm, useWording } from "../../state/wording-store";

/** More columns than this are shown only when somebody asks for them. */
export const mostColumns = 24;

const noArticles: readonly ArticleSummary[] = [];
const noLabels: readonly Label[] = [];
const collator = new Intl.Collator("de", { numeric: true, sensitivity: "base" });

/** A source with the number of its articles. */
export interface SourceCount {
  name: string;
  articles: number;
}

/** The sources of the project in the order of their names, the one without a name last. */
export function useSources(): readonly SourceCount[] {
  const articles = useProject((state) => state.snapshot?.articles ?? noArticles);
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { source } of articles) counts.set(source, (counts.get(source) ?? 0) + 1);
    return [...counts]
      .map(([name, count]) => ({ name, articles: count }))
      .sort((a, b) => Number(a.name === "") - Number(b.name === "") || collator.compare(a.name, b.name));
  }, [articles]);
}

/** The sources that are columns: those that were chosen, else all, or the largest where they are many. */
export function shownSources(chosen: readonly string[] | undefined, all: readonly SourceCount[]): string[] {
  const names = all.map(({ name }) => name);
  if (chosen) return names.filter((name) => chosen.includes(name));
  if (all.length <= mostColumns) return names;
  const largest = [...all].sort((a, b) => b.articles - a.articles).slice(0, mostColumns);
  const kept = new Set(largest.map(({ name }) => name));
  return names.filter((name) => kept.has(name));
}

/** The labels in use, that of actors first: it is what this screen is mostly for. */
export function useLabels(): readonly Label[] {
  const labels = useProject((state) => state.snapshot?.codebook.labels ?? noLabels);
  const codebook = useProject((state) => state.snapshot?.codebook);
  return useMemo(() => {
    const used = labels.filter(({ retired }) => !retired);
    const actors = codebook && used.find(({ id }) => entryRole(codebook, id));
    return actors ? [actors, ...used.filter((label) => label !== actors)] : used;
  }, [labels, codebook]);
}

/** The label that is compared. */
export function useShownLabel(): Label | undefined {
  const labels = useLabels();
  const wanted = useWording((state) => state.form.label);
  return labels.find(({ id }) => id === wanted) ?? labels[0];
}

const typingPause = 200;

/** Keeps the table current with what is asked and with the project. */
export function useTable(form: TableForm, label: string | undefined, sources: readonly string[]): void {
  const change = useProject((state) => state.snapshot?.history.change);
  const articles = useProject((state) => state.snapshot?.articles);
  const question = label === undefined ? undefined : JSON.stringify(queryOf(form, label, sources));
  const find = form.find;
  const [typed, setTyped] = useState(find);
  useEffect(() => {
    const timer = setTimeout(() => setTyped(find), typingPause);
    return () => clearTimeout(timer);
  }, [find]);
  const settled = typed === find;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the project makes the table old.
  useEffect(() => {
    if (question !== undefined && settled) void fetchTable(JSON.parse(question));
  }, [question, settled, change, articles]);
}

/** Whether something has lasted so long that it should be said. Milliseconds. */
export function useLasting(is: boolean, least = 150): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!is) {
      setLasting(false);
      return undefined;
    }
    const timer = setTimeout(() => setLasting(true), least);
    return () => clearTimeout(timer);
  }, [is, least]);
  return is && lasting;
}

/** The name of a row: dates in words of the language of the screen. */
export function useRowName(): (row: Pick<WordingRow, "kind" | "name">) => string {
  const language = useLanguage();
  return useCallback(
    ({ kind, name }) =>
      kind === "value" ? describeTimex({ type: typeOfValue(name), value: name }, language) : name,
    [language],
  );
}

/** What a TIMEX3 value is, as far as it tells by itself. */
function typeOfValue(value: string): TimexType {
  if (value.startsWith("P")) return "DURATION";
  return value.includes("T") ? "TIME" : "DATE";
}
