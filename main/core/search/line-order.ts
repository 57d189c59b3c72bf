import type { ConcordanceQuery } from "#shared/ipc/concordance-types";
import type { ProjectMemory } from "../mentions";
import { foldCharacter } from "./fold-text";
import type { PlaceList } from "./place-list";

/** UTF-16 units that decide about the order of contexts. */
const keyLength = 40;

/**
 * The places in the order asked for. Contexts are ordered as a German dictionary does, accents and case counting
 * only between equals; the left one from the last word backwards.
 */
export function orderedPlaces(
  places: PlaceList,
  { sort, descending }: Pick<ConcordanceQuery, "sort" | "descending">,
  memory: ProjectMemory,
): Uint32Array {
  const inOrder = places.inOrder();
  if (sort === "article") return descending ? inOrder.reverse() : inOrder;
  const compare =
    sort === "published" || sort === "source"
      ? byHead(places, sort, memory)
      : byContext(places, inOrder, sort, memory);
  const rank = new Uint32Array(places.length);
  for (const [at, place] of inOrder.entries()) rank[place] = at;
  const sign = descending ? -1 : 1;
  return inOrder.sort((a, b) => sign * compare(a, b) || (rank[a] ?? 0) - (rank[b] ?? 0));
}

function byHead(places: PlaceList, sort: "published" | "source", memory: ProjectMemory) {
  const collator = new Intl.Collator("de", { numeric: true });
  const heads = memory.order.map((id) => memory.heads.get(id));
  const values = heads.map((head) =>
    sort === "source" ? (head?.source ?? "") : (head?.published ?? "9999"),
  );
  const distinct = [...new Set(values)].sort(
    sort === "source" ? collator.compare : (a, b) => (a < b ? -1 : 1),
  );
  const numbers = new Map(distinct.map((value, number) => [value, number]));
  const ranks = Uint32Array.from(values, (value) => numbers.get(value) ?? 0);
  return (a: number, b: number) => (ranks[places.article(a)] ?? 0) - (ranks[places.article(b)] ?? 0);
}

function byContext(
  places: PlaceList,
  inOrder: Uint32Array,
  sort: "left" | "hit" | "right",
  memory: ProjectMemory,
) {
  const keys = new Array<string>(places.length);
  const originals = new Array<string>(places.length);
  for (const place of inOrder) {
    const context = contextOf(places, place, sort, memory);
    originals[place] = context;
    keys[place] = keyOf(context);
  }
  const collator = new Intl.Collator("de");
  return (a: number, b: number) => {
    const [one = "", other = ""] = [keys[a], keys[b]];
    if (one !== other) return one < other ? -1 : 1;
    return collator.compare(originals[a] ?? "", originals[b] ?? "");
  };
}

function contextOf(
  places: PlaceList,
  place: number,
  sort: "left" | "hit" | "right",
  memory: ProjectMemory,
): string {
  const at = memory.texts.placeOf(memory.order[places.article(place)] ?? "");
  if (!at) return "";
  const { starts } = at.segment.parts;
  const first = starts[at.article] ?? 0;
  const last = (starts[at.article + 1] ?? 1) - 1;
  const [start, end] = [first + places.start(place), first + places.end(place)];
  if (sort === "hit") return at.segment.slice(start, Math.min(end, start + keyLength));
  if (sort === "right") return at.segment.slice(end, Math.min(last, end + keyLength));
  const before = at.segment.slice(Math.max(first, start - keyLength), start);
  return before
    .split(/[\s\p{Cc}]+/u)
    .reverse()
    .join(" ");
}

const marks = /[^\p{L}\p{N}]+/gu;

/** Letters and digits in their basic form, all else as one blank. */
function keyOf(context: string): string {
  let key = "";
  for (const character of context) key += foldCharacter(character);
  return key.replace(marks, " ").trim();
}
