import type { ProblemList } from "../markup/problem-list";

/** A text-bound annotation: a T line. Offsets in the unit of the file. */
export interface TextBound {
  id: string;
  type: string;
  pieces: Array<{ start: number; end: number }>;
  quote: string | null;
  line: number;
}

/** An E or R line: a type and what fills its roles. */
export interface Filled {
  id: string;
  type: string;
  /** E only: the T line that names the event. */
  trigger: string;
  roles: Array<{ role: string; target: string }>;
  line: number;
}

/** An A, M, # or N line: something said of another line. */
export interface Remark {
  id: string;
  type: string;
  target: string;
  /** The value, the text or the reference; "" for a flag. */
  value: string;
  /** N only: the name of what is referred to. */
  name: string;
  line: number;
}

/** The lines of an .ann file by kind, in their order. */
export interface StandoffLines {
  spans: TextBound[];
  events: Filled[];
  relations: Filled[];
  equivalences: Array<{ type: string; members: string[]; line: number }>;
  attributes: Remark[];
  notes: Remark[];
  references: Remark[];
}

const maxPieces = 1000;

/** Reads the lines of an .ann file. A line that is not as the format says is a problem, with its number. */
export function readStandoffLines(text: string, file: string, problems: ProblemList): StandoffLines {
  const lines: StandoffLines = {
    ...{ spans: [], events: [], relations: [], equivalences: [], attributes: [], notes: [], references: [] },
  };
  const seen = new Set<string>();
  for (const [index, raw] of text.split("\n").entries()) {
    const content = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (content.trim() === "") continue;
    const line = index + 1;
    const id = /^\S+/u.exec(content)?.[0] ?? "";
    const why =
      id !== "*" && seen.has(id) ? `The id ${id} is there twice.` : addLine(lines, content.split("\t"), line);
    if (why) problems.add(`${file}, line ${line}`, why);
    seen.add(id);
  }
  return lines;
}

/** Why the line cannot be read; undefined when it was. */
function addLine(lines: StandoffLines, fields: string[], line: number): string | undefined {
  const [id = "", middle = "", ...rest] = fields;
  const kind = id[0] ?? "";
  if (kind === "T") return addSpan(lines, id, middle, rest.length > 0 ? rest.join("\t") : null, line);
  if (kind === "E" || kind === "R") return addFilled(lines, kind, id, middle, line);
  if (id === "*") {
    const [type = "", ...members] = middle.trim().split(/\s+/u);
    if (members.length < 2) return "An equivalence has fewer than two members.";
    lines.equivalences.push({ type, members, line });
    return undefined;
  }
  if (kind === "A" || kind === "M") {
    const [type = "", target = "", ...value] = middle.trim().split(" ");
    if (target === "") return "The attribute names nothing it belongs to.";
    lines.attributes.push({ id, type, target, value: value.join(" "), name: "", line });
    return undefined;
  }
  if (kind === "#") {
    const [type = "", target = ""] = middle.trim().split(/\s+/u);
    if (target === "") return "The note names nothing it belongs to.";
    lines.notes.push({ id, type, target, value: rest.join("\t"), name: "", line });
    return undefined;
  }
  if (kind === "N") {
    const [type = "", target = "", ...reference] = middle.trim().split(/\s+/u);
    if (target === "" || reference.length === 0)
      return "The reference names nothing it belongs to or points to.";
    lines.references.push({ id, type, target, value: reference.join(" "), name: rest.join("\t"), line });
    return undefined;
  }
  return `“${id.slice(0, 40)}” is no kind of line that brat knows.`;
}

function addSpan(
  lines: StandoffLines,
  id: string,
  middle: string,
  quote: string | null,
  line: number,
): string | undefined {
  const blank = middle.indexOf(" ");
  const type = blank < 0 ? middle : middle.slice(0, blank);
  const written = blank < 0 ? [] : middle.slice(blank + 1).split(";");
  if (type === "" || written.length === 0) return "A label or its place is missing.";
  if (written.length > maxPieces) return `It is in more than ${maxPieces} pieces.`;
  const pieces: TextBound["pieces"] = [];
  for (const piece of written) {
    const found = /^\s*(\d{1,10})\s+(\d{1,10})\s*$/u.exec(piece);
    if (!found) return `“${piece.trim().slice(0, 40)}” is no place: two numbers are expected.`;
    const [start, end] = [Number(found[1]), Number(found[2])];
    if (end <= start) return `It ends (${end}) before or where it starts (${start}).`;
    pieces.push({ start, end });
  }
  pieces.sort((a, b) => a.start - b.start || a.end - b.end);
  lines.spans.push({ id, type, pieces, quote, line });
  return undefined;
}

function addFilled(
  lines: StandoffLines,
  kind: "E" | "R",
  id: string,
  middle: string,
  line: number,
): string | undefined {
  const parts = middle.trim().split(/\s+/u);
  const head = parts.shift() ?? "";
  const colon = head.indexOf(":");
  const [type, trigger] = kind === "E" ? [head.slice(0, colon), head.slice(colon + 1)] : [head, ""];
  if (type === "" || (kind === "E" && (colon < 1 || trigger === "")))
    return "Its type or trigger is missing.";
  const roles = parts.map((part) => {
    const at = part.indexOf(":");
    return { role: part.slice(0, Math.max(0, at)), target: part.slice(at + 1) };
  });
  if (roles.some(({ role, target }) => role === "" || target === "")) return "A role is not written role:id.";
  if (kind === "E") lines.events.push({ id, type, trigger, roles, line });
  else if (roles.length !== 2) return `A relation has two ends, this one has ${roles.length}.`;
  else lines.relations.push({ id, type, trigger: "", roles, line });
  return undefined;
}
