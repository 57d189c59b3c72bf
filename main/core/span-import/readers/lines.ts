import type { ForeignReader } from "../foreign";
import { conll } from "./conll/conll";
import { doccano } from "./doccano";
import { labelStudio } from "./label-studio";
import { parquet } from "./parquet";
import { prodigyJsonl } from "./prodigy-jsonl";
import { spacyJsonl } from "./spacy-jsonl";
import { spanTable } from "./table/span-table";
import { wortlautJsonl } from "./wortlaut-jsonl";

/** Formats of lines, tables and JSON. */
export const lineReaders: readonly ForeignReader[] = [
  wortlautJsonl,
  spanTable,
  parquet,
  doccano,
  labelStudio,
  prodigyJsonl,
  spacyJsonl,
  conll,
];
