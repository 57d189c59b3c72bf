import type { ForeignReader } from "../foreign";
import { brat } from "./brat";
import { uimaJson } from "./uima-json";
import { uimaXmi } from "./uima-xmi";
import { webannoTsv } from "./webanno-tsv";

/** Formats of other annotation tools: standoff, markup, archives, databases. */
export const markupReaders: readonly ForeignReader[] = [brat, webannoTsv, uimaXmi, uimaJson];
