import type { Exporter } from "../exporter";
import { conll } from "./conll";
import { parquet } from "./parquet";
import { prodigyJsonl } from "./prodigy-jsonl";
import { spacyJsonl } from "./spacy-jsonl";

/** Formats to train and test models with. */
export const learningFormats: readonly Exporter[] = [parquet, spacyJsonl, prodigyJsonl, conll];
