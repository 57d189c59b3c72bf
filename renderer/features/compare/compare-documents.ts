import type { Comparison } from "#shared/compare/comparison";
import { type PassageKind, passageKinds } from "#shared/compare/passage";
import { type CompareSettings, compareVersion } from "#shared/compare/settings";
import type { compareMessages } from "#shared/messages/compare";
import type { PassageDecision } from "#shared/model/passage-decision";
import type { PictureDocument, SettingLine, TableDocument } from "#shared/tables/table-document";
import type { Say } from "../../i18n/use-messages";
import { type SharedPassage, statusOf, witnessIn } from "../../state/shared-passages";
import type { ComparedColumn } from "./use-compared";

/** What a table or picture of the comparison is made from. */
export interface DocumentSource {
  columns: readonly ComparedColumn[];
  /** Those that are shown, in the order they are walked. */
  walk: readonly SharedPassage[];
  comparison: Comparison;
  settings: CompareSettings;
  hidden: ReadonlySet<PassageKind>;
  decisions: ReadonlyMap<string, PassageDecision>;
  t: Say<typeof compareMessages>;
  percent: (share: number) => string;
  listing: (names: readonly string[]) => string;
}

/** All passages that are shown: one row each, with wording and place in every article. */
export function passagesTable(source: DocumentSource): TableDocument {
  const { columns, walk, decisions, t, listing } = source;
  const perArticle = columns.flatMap(({ name }) => [
    { title: t("wordingIn", { source: name }), kind: "text" as const },
    { title: t("startIn", { source: name }), kind: "number" as const },
    { title: t("endIn", { source: name }), kind: "number" as const },
  ]);
  return {
    name: t("tableName"),
    title: t("tableTitle", { sources: listing(columns.map(({ name }) => name)) }),
    columns: [
      { title: t("number"), kind: "number" },
      { title: t("kind"), kind: "text" },
      { title: t("status"), kind: "text" },
      { title: t("score"), kind: "share" },
      ...perArticle,
    ],
    rows: walk.map((passage, index) => [
      index + 1,
      t(passage.kind),
      t(statusOf(passage.links, decisions)),
      Math.min(...passage.links.map((link) => link.score)),
      ...columns.flatMap(({ id }) => {
        const witness = witnessIn(passage, id);
        return witness ? [witness.quote, witness.start, witness.end] : [null, null, null];
      }),
    ]),
    settings: settingLines(source),
    notes: [t("noteOffsets"), t("noteShares")],
  };
}

/** What goes with the picture of the comparison. */
export function alignmentDocument(source: DocumentSource): PictureDocument {
  const { columns, t, listing } = source;
  return {
    name: t("pictureName"),
    title: t("pictureTitle", { sources: listing(columns.map(({ name }) => name)) }),
    settings: settingLines(source),
    notes: [t("pictureNote"), t("noteShares")],
  };
}

/** Articles, shares and settings as a methods section tells them. */
function settingLines(source: DocumentSource): SettingLine[] {
  const { columns, settings, hidden, t } = source;
  const yes = (value: boolean) => t(value ? "yes" : "no");
  return [
    ...columns.map(({ id, name, summary }, column) => ({
      name: t("articleLine", { column: column + 1 }),
      value: [name, summary?.title || t("untitled"), summary?.published ?? t("undated"), id].join(" · "),
    })),
    ...shareLines(source),
    { name: t("minWords"), value: String(settings.minWords) },
    { name: t("minContentWords"), value: String(settings.minContentWords) },
    { name: t("paraphrases"), value: yes(settings.paraphrases) },
    { name: t("useAnnotations"), value: yes(settings.useAnnotations) },
    {
      name: t("kindsLine"),
      value: passageKinds
        .filter((kind) => !hidden.has(kind))
        .map((kind) => t(kind))
        .join("; "),
    },
    { name: t("versionLine"), value: String(compareVersion) },
  ];
}

function shareLines({ columns, comparison, t, percent }: DocumentSource): SettingLine[] {
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.name ?? id;
  const wordsOf = (id: string) => comparison.articles.find((article) => article.id === id)?.words ?? 0;
  const line = (a: string, b: string, count: number) => ({
    name: t("shareLine", { a: nameOf(a), b: nameOf(b) }),
    value: t("shareValue", {
      count,
      words: wordsOf(a),
      share: percent(count / Math.max(1, wordsOf(a))),
    }),
  });
  return comparison.pairs.flatMap(({ a, b, sharedWordsA, sharedWordsB }) => [
    line(a, b, sharedWordsA),
    line(b, a, sharedWordsB),
  ]);
}
