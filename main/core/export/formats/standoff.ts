import type { Exporter } from "../exporter";
import { tei } from "./tei";
import { uimaJson, uimaXmi } from "./uima";
import { webAnnotation } from "./web-annotation";

/** Standards for annotations beside the text. */
export const standoffFormats: readonly Exporter[] = [webAnnotation, tei, uimaXmi, uimaJson];
