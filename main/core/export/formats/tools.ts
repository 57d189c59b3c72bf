import type { Exporter } from "../exporter";
import { brat } from "./brat";

/** Formats of other programs for annotating. */
export const toolFormats: readonly Exporter[] = [brat];
