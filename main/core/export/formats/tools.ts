import type { Exporter } from "../exporter";

/** Formats of other programs for annotating. */
export const toolFormats: readonly Exporter[] = [];
