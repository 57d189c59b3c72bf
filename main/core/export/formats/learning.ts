import type { Exporter } from "../exporter";
import { prodigyJsonl } from "./prodigy-jsonl";
import { spacyJsonl } from "./spacy-jsonl";

/** Formats to train and test models with. */
export const learningFormats: readonly Exporter[] = [spacyJsonl, prodigyJsonl];
