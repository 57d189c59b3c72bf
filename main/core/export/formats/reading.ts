import type { Exporter } from "../exporter";

/** Articles with their spans, for people to read. */
export const readingFormats: readonly Exporter[] = [];
