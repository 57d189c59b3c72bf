import type { FormatDescription } from "#shared/ipc/export-types";
import type { Exporter } from "./exporter";
import { learningFormats } from "./formats/learning";
import { networkFormats } from "./formats/networks";
import { readingFormats } from "./formats/reading";
import { standoffFormats } from "./formats/standoff";
import { tableFormats } from "./formats/tables";
import { toolFormats } from "./formats/tools";
import { wortlautJsonl } from "./formats/wortlaut-jsonl";
import { describeCannotCarry } from "./loss-report";

/** Every export format, in the order in which they are offered. */
export const exporters: readonly Exporter[] = [
  wortlautJsonl,
  ...tableFormats,
  ...learningFormats,
  ...toolFormats,
  ...standoffFormats,
  ...networkFormats,
  ...readingFormats,
];

/** The format with this id. */
export function findExporter(id: string): Exporter | undefined {
  return exporters.find((exporter) => exporter.id === id);
}

/** The export formats as the screen and `wortlaut formats` show them. */
export function formats(): FormatDescription[] {
  return exporters.map(({ id, name, group, extensions, offsetUnit, options, cannotCarry, textFree }) => ({
    ...{ id, name, group, extensions, offsetUnit, options, textFree: textFree === true },
    direction: "export",
    cannotCarry: describeCannotCarry(cannotCarry),
  }));
}
