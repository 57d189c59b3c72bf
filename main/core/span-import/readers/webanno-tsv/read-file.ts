import type { ProblemList } from "../markup/problem-list";
import { splitUnescaped, unescaped } from "./escapes";

/** A layer as the header names it, and where its columns stand among those behind the token. */
export interface Layer {
  kind: "SP" | "RL" | "CH";
  /** The whole name of the type. */
  name: string;
  features: string[];
  /** RL only: the layer its ends belong to. */
  base: string;
  column: number;
}

/** A row of the file: a token (or a part of one) with the cells of all layers. */
export interface TokenRow {
  /** `1-4`, or `1-4.1` for a part of a token. */
  address: string;
  /** As the file counts. */
  start: number;
  end: number;
  form: string;
  cells: string[];
  line: number;
}

export interface Sentence {
  text: string;
  rows: TokenRow[];
}

export interface TsvFile {
  version: string;
  layers: Layer[];
  sentences: Sentence[];
}

const headerLine = /^#T_(SP|RL|CH)=(.*)$/u;

/** Reads the rows of a WebAnno TSV 3 file. What is not as the format says is a problem with its line. */
export function readTsvFile(text: string, file: string, problems: ProblemList): TsvFile | undefined {
  const lines = text.split("\n");
  const version = /^#FORMAT=WebAnno TSV (3(?:\.\d+)?)\s*$/u.exec(lines[0] ?? "")?.[1];
  if (!version) {
    problems.add(`${file}, line 1`, "It does not begin with “#FORMAT=WebAnno TSV 3.x”.");
    return undefined;
  }
  const result: TsvFile = { version, layers: [], sentences: [] };
  let columns = 0;
  let open: Sentence | undefined;
  for (let index = 1; index < lines.length; index++) {
    const raw = lines[index] ?? "";
    const content = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    const header = headerLine.exec(content);
    if (content === "") open = undefined;
    else if (header) {
      const layer = layerOf(header[1] as Layer["kind"], header[2] ?? "", columns);
      result.layers.push(layer);
      columns += layer.features.length + (layer.base === "" ? 0 : 1);
    } else if (content.startsWith("#Text=")) {
      const said = unescaped(content.slice(6));
      // Line breaks in a sentence are told by several lines of text.
      if (open && open.rows.length === 0) open.text += `\n${said}`;
      else {
        open = { text: said, rows: [] };
        result.sentences.push(open);
      }
    } else if (!content.startsWith("#")) {
      open ??= addSentence(result);
      const row = rowOf(content, columns, index + 1);
      if (typeof row === "string") problems.add(`${file}, line ${index + 1}`, row);
      else open.rows.push(row);
    }
  }
  return result;
}

function addSentence({ sentences }: TsvFile): Sentence {
  const sentence: Sentence = { text: "", rows: [] };
  sentences.push(sentence);
  return sentence;
}

/** Slot features have two columns and two names: `ROLE_<layer>:<feature>` and the type of what fills them. */
function layerOf(kind: Layer["kind"], text: string, column: number): Layer {
  const [name = "", ...features] = text.split("|");
  const last = features.at(-1) ?? "";
  const base = kind === "RL" && last.startsWith("BT_") ? last.slice(3) : "";
  const own = base === "" ? features : features.slice(0, -1);
  // A layer without features has one column that says only where its annotations are.
  return { kind, name, features: own.length > 0 ? own : [""], base, column };
}

function rowOf(content: string, columns: number, line: number): TokenRow | string {
  const [address = "", place = "", form = "", ...cells] = splitUnescaped(content, "\t");
  if (!/^\d+-\d+(?:\.\d+)*$/u.test(address)) return `“${address.slice(0, 40)}” is no number of a token.`;
  const found = /^(\d{1,10})-(\d{1,10})$/u.exec(place);
  if (!found) return `“${place.slice(0, 40)}” is no place: two numbers are expected.`;
  const [start, end] = [Number(found[1]), Number(found[2])];
  if (end < start) return `The token ends (${end}) before it starts (${start}).`;
  if (cells.at(-1) === "") cells.pop();
  if (cells.length < columns) return `It has ${cells.length} columns where the header names ${columns}.`;
  if (cells.length > columns && cells.slice(columns).some((cell) => cell !== "_" && cell !== "")) {
    return `It has ${cells.length} columns where the header names ${columns}.`;
  }
  return { address, start, end, form: unescaped(form), cells, line };
}
