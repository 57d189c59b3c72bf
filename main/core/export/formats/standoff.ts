import type { Exporter } from "../exporter";
import { uimaJson, uimaXmi } from "./uima";
import { webAnnotation } from "./web-annotation";

/** Standards for annotations beside the text. */
export const standoffFormats: readonly Exporter[] = [webAnnotation, uimaXmi, uimaJson];
