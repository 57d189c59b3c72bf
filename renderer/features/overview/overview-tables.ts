import type { overviewMessages } from "#shared/messages/overview";
import type { Arrival } from "#shared/overview/first-publisher";
import type { ReuseMatrix } from "#shared/overview/reuse-matrix";
import type { ReuseNetwork } from "#shared/overview/reuse-network";
import type { SettingLine, TableDocument } from "#shared/tables/table-document";
import type { Overview } from "../../state/overview-store";
import type { ClusterFacts } from "./clusters";

type Say = (name: keyof typeof overviewMessages) => string;

/** So many columns a spreadsheet can still show; a larger matrix is written as a list of pairs. */
const mostColumns = 200;

/** The matrix as it is seen, or one line for each pair that shares words when there are too many columns. */
export function matrixTable(
  matrix: ReuseMatrix,
  overview: Overview,
  settings: SettingLine[],
  t: Say,
): TableDocument {
  const { items } = matrix;
  const base = { name: t("matrixFile"), title: t("matrixLabel"), settings, notes: [t("matrixNote")] };
  const sourceOf = (item: number) => overview.facts[items[item]?.articles[0] ?? -1]?.source ?? "";
  if (items.length > mostColumns) return { ...base, ...pairsTable(matrix, sourceOf, t) };
  const names = items.map(({ name }, index) => `${index + 1} ${name}`.slice(0, 300));
  return {
    ...base,
    columns: [
      { title: t("article"), kind: "text" },
      { title: t("sourceHead"), kind: "text" },
      { title: t("allWords"), kind: "number" },
      ...names.map((title) => ({ title, kind: "share" as const })),
    ],
    rows: items.map(({ words }, row) => [
      names[row] ?? "",
      sourceOf(row),
      words,
      ...items.map((_, column) => matrix.cell(row, column)?.share ?? null),
    ]),
  };
}

function pairsTable(matrix: ReuseMatrix, sourceOf: (item: number) => string, t: Say) {
  const rows: TableDocument["rows"] = [];
  for (const { row, column, words, share } of matrix.cells()) {
    const [one, two] = [matrix.items[row], matrix.items[column]];
    rows.push([one?.name ?? "", sourceOf(row), two?.name ?? "", sourceOf(column), words, share]);
  }
  const columns: TableDocument["columns"] = [
    { title: t("article"), kind: "text" },
    { title: t("sourceHead"), kind: "text" },
    { title: t("beforeIn"), kind: "text" },
    { title: t("sourceHead"), kind: "text" },
    { title: t("words"), kind: "number" },
    { title: t("matrix"), kind: "share" },
  ];
  return { columns, rows };
}

/** One line for each edge. */
export function networkTable(network: ReuseNetwork, settings: SettingLine[], t: Say): TableDocument {
  const node = (index: number) => network.nodes[index];
  return {
    name: t("networkFile"),
    title: t("networkTitle"),
    settings,
    notes: [],
    columns: [
      { title: t("from"), kind: "text" },
      { title: `${t("from")}: ${t("sourceHead")}`, kind: "text" },
      { title: t("to"), kind: "text" },
      { title: `${t("to")}: ${t("sourceHead")}`, kind: "text" },
      { title: t("words"), kind: "number" },
      { title: t("share"), kind: "share" },
      { title: t("direction"), kind: "text" },
    ],
    rows: network.edges.map(({ from, to, words, share, isDirected }) => [
      node(from)?.name ?? "",
      node(from)?.source ?? "",
      node(to)?.name ?? "",
      node(to)?.source ?? "",
      words,
      share,
      t(isDirected ? "directed" : "undirected"),
    ]),
  };
}

/** One line for each article, by time. */
export function arrivalsTable(
  arrivals: readonly Arrival[],
  { answer, facts }: Overview,
  settings: SettingLine[],
  t: Say,
): TableDocument {
  return {
    name: t("arrivalsFile"),
    title: t("arrivalsTitle"),
    settings,
    notes: [],
    columns: [
      { title: t("rank"), kind: "number" },
      { title: t("published"), kind: "date" },
      { title: t("sourceHead"), kind: "text" },
      { title: t("article"), kind: "text" },
      { title: t("allWords"), kind: "number" },
      { title: t("before"), kind: "share" },
      { title: t("beforeIn"), kind: "text" },
      { title: t("first"), kind: "text" },
    ],
    rows: arrivals.map(({ article, shareBefore, from, isFirst }, index) => {
      const fact = facts[article];
      const earlier = from === undefined ? undefined : facts[from];
      return [
        index + 1,
        fact?.published ?? null,
        fact?.source ?? "",
        fact?.title ?? "",
        answer.words[article] ?? 0,
        shareBefore,
        earlier ? `${earlier.source}: ${earlier.title}` : null,
        isFirst ? t("first") : null,
      ];
    }),
  };
}

/** One line for each cluster. */
export function clustersTable(
  clusters: readonly ClusterFacts[],
  settings: SettingLine[],
  t: Say,
): TableDocument {
  return {
    name: t("clusterFile"),
    title: t("clusters"),
    settings,
    notes: [t("clustersText")],
    columns: [
      { title: t("rank"), kind: "number" },
      { title: t("article"), kind: "text" },
      { title: t("settingCluster"), kind: "number" },
      { title: t("sourceHead"), kind: "text" },
      { title: t("from"), kind: "date" },
      { title: t("to"), kind: "date" },
      { title: t("largestCount"), kind: "share" },
    ],
    rows: clusters.map(({ title, members, sources, from, to, largest }, index) => [
      index + 1,
      title,
      members.length,
      sources.join("; "),
      from,
      to,
      largest,
    ]),
  };
}
