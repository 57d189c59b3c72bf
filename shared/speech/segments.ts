import type { Token } from "./tokens";

/** What stands in front of a segment. "quote": a quotation that ends with its own mark; "and": a coordinated verb. */
export type Border = "start" | "comma" | "colon" | "dash" | "quote" | "and";

/** A stretch of a unit between commas, colons and dashes: tokens `[from, to)`. */
export interface Segment {
  from: number;
  to: number;
  before: Border;
}

/** Whether the token at `at` begins a coordinated clause: "and" in "and said", "und" in "und forderte". */
export type IsCoordination = (tokens: readonly Token[], at: number) => boolean;

/** The segments of a unit, in order; none is empty. */
export function segmentsOf(tokens: readonly Token[], isCoordination: IsCoordination): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let before: Border = "start";
  const add = (to: number) => {
    if (to > from) segments.push({ from, to, before });
  };
  tokens.forEach((token, at) => {
    const border = borderAt(tokens, at);
    if (border === "stop") {
      add(at);
      from = at + 1;
    } else if (border) {
      add(at);
      // A comma next to another border says nothing of its own: "…“ –, sagte".
      if (at > from || before === "comma" || before === "start") before = border;
      from = at + 1;
    } else if (at > from && token.kind === "word" && isCoordination(tokens, at)) {
      add(at);
      before = "and";
      from = at;
    } else if (at > from && endsItself(tokens[at - 1]) && token.kind === "word") {
      add(at);
      before = "quote";
      from = at;
    }
  });
  add(tokens.length);
  return segments;
}

function borderAt(tokens: readonly Token[], at: number): "comma" | "colon" | "dash" | "stop" | undefined {
  const kind = tokens[at]?.kind;
  return kind === "comma" || kind === "colon" || kind === "dash" || kind === "stop" ? kind : undefined;
}

/** A quotation that is somebody's speech and ends with a mark of its own: “No,” or „Halt!“ */
function endsItself(token: Token | undefined): boolean {
  return token?.quotation?.kind === "speech" && token.quotation.ends;
}
