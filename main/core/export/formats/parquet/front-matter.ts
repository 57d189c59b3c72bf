import { Scalar, stringify } from "yaml";
import type { WrittenAbout } from "../../exporter";
import { articleColumns, type Column } from "./columns";
import { tablesOf, type Written } from "./layout";
import { licenceOf } from "./licence";

const sizes: ReadonlyArray<readonly [number, string]> = [
  [1000, "n<1K"],
  [10_000, "1K<n<10K"],
  [100_000, "10K<n<100K"],
  [1_000_000, "100K<n<1M"],
];

/** What a hub for datasets reads at the head of README.md: YAML between two lines of dashes. */
export function frontMatter(title: string, { about, texts }: WrittenAbout, written: Written): string {
  const articles = written.parts.reduce((sum, { table }) => sum + table.rows, 0);
  const licence = licenceOf(about.licence);
  const languages = [...new Set(written.languages.map(hubLanguage))].filter((code) => code !== "");
  const facts = {
    pretty_name: quoted(about.title?.trim() || title),
    license: licence.hub,
    ...(licence.hub === "other"
      ? { license_name: slugOf(licence.name), ...(licence.url ? { license_link: quoted(licence.url) } : {}) }
      : {}),
    ...(languages.length > 0 ? { language: languages } : {}),
    task_categories: ["token-classification"],
    tags: ["news", "span-annotation", ...(texts === "full" ? [] : ["without-texts"])],
    size_categories: [sizes.find(([below]) => articles < below)?.[1] ?? "1M<n<10M"],
    configs: configs(written),
    dataset_info: infos(written),
  };
  // YAML 1.1 as well as 1.2: many readers take an unquoted "no" for a yes-no value.
  const yaml = stringify(facts, { version: "1.1", lineWidth: 0, aliasDuplicateObjects: false });
  return `---\n${yaml.replace(unprintable, escapeUnit)}---\n`;
}

// What some readers of YAML refuse or take for the end of a line; it occurs in quoted texts only.
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A text somebody wrote, in double quotes whatever it looks like. */
function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = "QUOTE_DOUBLE";
  return scalar;
}

/** "de" of "de-AT"; "" for what is no language code. */
function hubLanguage(language: string): string {
  return /^[a-z]{2,3}(?=$|-)/.exec(language.toLowerCase())?.[0] ?? "";
}

function slugOf(name: string): string {
  return (
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9.]+/g, "-")
      .replaceAll(/^-+|-+$/g, "")
      .slice(0, 60) || "other"
  );
}

function configs(written: Written): object[] {
  return [
    {
      config_name: "default",
      default: true,
      data_files: written.parts.map(({ name }) => ({ split: name, path: `data/${name}-*.parquet` })),
    },
    ...tablesOf(written)
      .slice(written.parts.length)
      .map(({ name, table }) => ({
        config_name: name,
        data_files: [{ split: "train", path: table.path }],
      })),
  ];
}

function infos(written: Written): object[] {
  const tables = tablesOf(written);
  const infoOf = (config: string, columns: readonly Column[], own: typeof tables) => ({
    config_name: config,
    features: columns.map(feature),
    splits: own.map(({ name, table }) => ({
      name: config === "default" ? name : "train",
      num_examples: table.rows,
    })),
    download_size: own.reduce((sum, { table }) => sum + table.bytes, 0),
  });
  const parts = tables.slice(0, written.parts.length);
  return [
    infoOf("default", articleColumns, parts),
    ...tables.slice(written.parts.length).map((table) => infoOf(table.name, table.columns, [table])),
  ];
}

function feature(column: Column): object {
  const { name } = column;
  if (column.kind === "text") return { name, dtype: "string" };
  if (column.kind === "integer") return { name, dtype: "int32" };
  if (column.kind === "texts") return { name, list: "string" };
  return { name, list: column.fields.map(feature) };
}
