import type { Exporter } from "../exporter";
import { htmlReading } from "./reading/html";
import { pdfReading } from "./reading/pdf";

/** Articles with their spans, for people to read. */
export const readingFormats: readonly Exporter[] = [htmlReading, pdfReading];
