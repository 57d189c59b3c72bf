import type { Exporter } from "../exporter";
import { brat } from "./brat";
import { doccano } from "./doccano";
import { labelStudio } from "./label-studio";
import { refiQda } from "./refi-qda";
import { webannoTsv } from "./webanno-tsv";

/** Formats of other programs for annotating. */
export const toolFormats: readonly Exporter[] = [doccano, labelStudio, brat, webannoTsv, refiQda];
