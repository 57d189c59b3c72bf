import type { Exporter } from "../exporter";

/** Networks of actors, statements and sources. */
export const networkFormats: readonly Exporter[] = [];
