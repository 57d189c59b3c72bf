import type { Exporter } from "../exporter";
import { csv } from "./csv";

/** Tables for spreadsheets and statistics. */
export const tableFormats: readonly Exporter[] = [csv];
