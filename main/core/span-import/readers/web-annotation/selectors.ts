import { isRecord, listOf } from "./annotations-in";

/** Where an annotation says it stands. */
export interface Selected {
  pieces: Array<{ start: number; end: number }>;
  quote: string | null;
  before?: string;
  after?: string;
  /** What the selectors say that cannot be read: their kinds. */
  unread: string[];
  /** An offset that is no number. */
  broken: boolean;
}

/** Reads the selectors of a target: by position and by words, also refined ones and those of Recogito without a type. */
export function readSelectors(value: unknown): Selected {
  const selected: Selected = { pieces: [], quote: null, unread: [], broken: false };
  const waiting = listOf(value).slice(0, 1000);
  for (let count = 0; waiting.length > 0 && count < 5000; count++) {
    const selector = waiting.shift();
    if (!isRecord(selector)) continue;
    readSelector(selector, selected);
    waiting.push(...listOf(selector.refinedBy), ...listOf(selector.items));
  }
  return selected;
}

function readSelector(selector: Record<string, unknown>, selected: Selected): void {
  const said = selector.type ?? selector["@type"];
  const type = typeof said === "string" ? said : "";
  const quote = selector.exact ?? selector.quote;
  const hasPosition =
    selector.start !== undefined && selector.end !== undefined && type !== "DataPositionSelector";
  if (typeof quote === "string" && selected.quote === null) {
    selected.quote = quote;
    const [before, after] = [selector.prefix, selector.suffix];
    if (typeof before === "string") selected.before = before;
    if (typeof after === "string") selected.after = after;
  }
  if (hasPosition) {
    const { start, end } = selector;
    const isPlace = isOffset(start) && isOffset(end);
    if (isPlace) selected.pieces = [{ start, end }];
    else selected.broken = true;
  }
  if (typeof quote !== "string" && !hasPosition && type !== "") selected.unread.push(type);
}

function isOffset(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
