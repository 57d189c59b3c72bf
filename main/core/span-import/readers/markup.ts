import type { ForeignReader } from "../foreign";
import { brat } from "./brat";
import { dna } from "./dna";
import { dnaEvents } from "./dna-events";
import { refiQda } from "./refi-qda";
import { tei } from "./tei";
import { uimaJson } from "./uima-json";
import { uimaXmi } from "./uima-xmi";
import { webAnnotationReader } from "./web-annotation";
import { webannoTsv } from "./webanno-tsv";

/** Formats of other annotation tools: standoff, markup, archives, databases. */
export const markupReaders: readonly ForeignReader[] = [
  brat,
  webannoTsv,
  uimaXmi,
  uimaJson,
  webAnnotationReader,
  refiQda,
  tei,
  dna,
  dnaEvents,
];
