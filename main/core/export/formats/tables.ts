import type { Exporter } from "../exporter";
import { csv } from "./csv";
import { tsv } from "./tsv";
import { xlsx } from "./xlsx";

/** Tables for spreadsheets and statistics. */
export const tableFormats: readonly Exporter[] = [csv, xlsx, tsv];
