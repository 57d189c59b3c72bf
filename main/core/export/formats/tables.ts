import type { Exporter } from "../exporter";
import { csv } from "./csv";
import { tsv } from "./tsv";

/** Tables for spreadsheets and statistics. */
export const tableFormats: readonly Exporter[] = [csv, tsv];
