/** How tags mark where a span begins and ends. */
export type Scheme = "IOB1" | "IOB2" | "BIOES" | "BILOU";

/** A tag: what it says of the token, and the label; "" where the column has one label only. */
export interface Tag {
  mark: "B" | "I" | "E" | "S";
  label: string;
}

const pattern = /^([BIESLUM])(?:[-_](.+))?$/;
const marks: Record<string, Tag["mark"]> = { B: "B", I: "I", M: "I", E: "E", L: "E", S: "S", U: "S" };

/** Whether a cell is a tag or says that there is none. */
export function isTag(cell: string): boolean {
  return isOutside(cell) || pattern.test(cell);
}

/** Whether a cell says that the token is in no span. */
export function isOutside(cell: string): boolean {
  return cell === "O" || cell === "_" || cell === "" || cell === "-";
}

function tagOf(cell: string): Tag | undefined {
  if (isOutside(cell)) return undefined;
  const [, mark = "", label = ""] = pattern.exec(cell) ?? [];
  const known = marks[mark];
  return known && { mark: known, label };
}

/** Finds out the scheme of a column. `sentences` hold its cells; spans never cross a sentence's end. */
export function schemeOf(sentences: ReadonlyArray<readonly string[]>): Scheme {
  let begins = 0;
  let stray = 0;
  for (const cells of sentences) {
    let before = "";
    for (const cell of cells) {
      const mark = cell[0];
      if (!isOutside(cell) && (mark === "L" || mark === "U")) return "BILOU";
      if (!isOutside(cell) && (mark === "E" || mark === "S" || mark === "M")) return "BIOES";
      const label = isOutside(cell) ? "" : cell.slice(1);
      if (mark === "B" && !isOutside(cell)) begins++;
      else if (label !== before || (isOutside(cell) ? false : before === "" && label === ""))
        stray += isOutside(cell) ? 0 : 1;
      before = label;
    }
  }
  // In IOB1 "B" only stands where a span follows another of its label at once.
  return stray > begins ? "IOB1" : "IOB2";
}

/** A span over tokens; `last` is included. */
export interface TokenRun {
  label: string;
  first: number;
  last: number;
}

/**
 * The spans of one sentence, and how many of them do not begin or end as the scheme wants it: they are taken as what
 * they can only mean.
 */
export function runsOf(cells: readonly string[], scheme: Scheme): { runs: TokenRun[]; irregular: number } {
  const runs: TokenRun[] = [];
  let open: TokenRun | undefined;
  let irregular = 0;
  const hasEnds = scheme === "BIOES" || scheme === "BILOU";
  const close = (isRegular: boolean) => {
    if (open && hasEnds && !isRegular) irregular++;
    open = undefined;
  };
  for (const [at, cell] of cells.entries()) {
    const tag = tagOf(cell);
    if (!tag) {
      close(false);
      continue;
    }
    const goesOn = (tag.mark === "I" || tag.mark === "E") && open?.label === tag.label;
    if (goesOn && open) open.last = at;
    else {
      close(false);
      if ((tag.mark === "I" || tag.mark === "E") && scheme !== "IOB1") irregular++;
      open = { label: tag.label, first: at, last: at };
      runs.push(open);
    }
    if (tag.mark === "E" || tag.mark === "S") close(true);
  }
  close(false);
  return { runs, irregular };
}
