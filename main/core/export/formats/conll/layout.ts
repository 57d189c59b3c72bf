import type { CsvStyle } from "../../csv-text";
import type { ExportOptions } from "../../exporter";
import type { SplitPart } from "../../rows";
import { type Scheme, schemes } from "./schemes";

export const folder = "conll";
export const documentsPath = `${folder}/documents.csv`;
export const leftOutPath = `${folder}/left-out.csv`;
export const projectPath = `${folder}/project.json`;

/** How the tables beside the files of tags are written. */
export const tableStyle: CsvStyle = { delimiter: ",", bom: false, formulaSafe: true };

export const documentColumns = [
  ...["article", "coder", "part", "line", "title", "source", "published", "language", "place", "author"],
  ...["agency", "words", "status", "note"],
] as const;

export const leftOutColumns = [
  ...["article", "coder", "label", "start_codepoint", "end_codepoint", "quote", "what"],
  ...["now_start_codepoint", "now_end_codepoint", "now_quote"],
] as const;

/** The text of an article, which says where its tokens are. */
export function textPath(article: string): string {
  return `${folder}/texts/${article}.txt`;
}

/** The file of a label, which has a name of its own also where upper and lower case are the same. */
export function labelPath(name: string, part: SplitPart): string {
  return `${folder}/${name}${part === "" ? "" : `-${part}`}.conll`;
}

/** Names for the files of labels, no two of them equal but for upper and lower case. */
export class LabelNames {
  readonly #taken = new Set<string>();

  nameFor(label: string): string {
    let name = label;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number++) name = `${label}-${number}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** A label's files, as project.json lists them. */
export interface LabelFiles {
  label: string;
  name: string;
  /** How many documents of each part came before the first of the file: labels nobody defined turn up late. */
  from: Partial<Record<SplitPart, number>>;
}

/** The choices of a format whose lines are tokens. */
export interface LineStyle {
  scheme: Scheme;
  isFourColumns: boolean;
  hasIds: boolean;
}

export function lineStyle({ scheme, columns, docstart }: ExportOptions): LineStyle {
  return {
    scheme: schemes.find((known) => known === scheme) ?? "IOB2",
    isFourColumns: columns === "conll2003",
    hasIds: docstart === "ids",
  };
}

/** The line a document begins with, and the empty line behind it. */
export function docstart(article: string, coder: string, { isFourColumns, hasIds }: LineStyle): string {
  const ids = coder === "" ? article : `${article}|${coder}`;
  if (isFourColumns) return `-DOCSTART- -X- ${hasIds ? ids : "O"} O\n\n`;
  return `-DOCSTART-${hasIds ? `|${ids}` : ""}\tO\n\n`;
}

/** The line of a token. */
export function tokenLine(token: string, tag: string, { isFourColumns }: LineStyle): string {
  return isFourColumns ? `${token} -X- O ${tag}\n` : `${token}\t${tag}\n`;
}

/** Token and tag of a line. Throws Error on anything `tokenLine` would not write. */
export function readTokenLine(line: string, { isFourColumns }: LineStyle): { token: string; tag: string } {
  const between = isFourColumns ? " -X- O " : "\t";
  const end = line.indexOf(between);
  const token = line.slice(0, end);
  const tag = line.slice(end + between.length);
  if (end <= 0 || tag === "" || /[ \t]/.test(token) || /[ \t]/.test(tag)) {
    throw new Error(`“${line}” is no line of a token`);
  }
  return { token, tag };
}
