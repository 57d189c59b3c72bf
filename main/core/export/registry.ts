import type { FormatDescription } from "#shared/ipc/export-types";
import type { Exporter } from "./exporter";
import { csv } from "./formats/csv";
import { prodigyJsonl } from "./formats/prodigy-jsonl";
import { spacyJsonl } from "./formats/spacy-jsonl";
import { webAnnotation } from "./formats/web-annotation";
import { wortlautJsonl } from "./formats/wortlaut-jsonl";
import { describeCannotCarry } from "./loss-report";

/** Every export format, in the order in which they are offered. */
export const exporters: readonly Exporter[] = [wortlautJsonl, csv, webAnnotation, spacyJsonl, prodigyJsonl];

/** The format with this id. */
export function findExporter(id: string): Exporter | undefined {
  return exporters.find((exporter) => exporter.id === id);
}

/** The export formats as the screen and `wortlaut formats` show them. */
export function formats(): FormatDescription[] {
  return exporters.map(({ id, name, extensions, offsetUnit, options, cannotCarry }) => ({
    ...{ id, name, extensions, offsetUnit, options },
    direction: "export",
    cannotCarry: describeCannotCarry(cannotCarry),
  }));
}
