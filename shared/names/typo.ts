/** How many slips are forgiven in a word of this many letters. */
export function slipsAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

// Three rows that every comparison overwrites: thousands of words are compared for one key.
const longest = 64;
const rows: [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(longest + 1),
  new Uint8Array(longest + 1),
  new Uint8Array(longest + 1),
];

/**
 * The fewest slips (a letter too many, missing, wrong, or two swapped) between `query` and any beginning of
 * `word`; undefined if there are more than `most`, or if `query` has more than 60 letters.
 */
export function prefixSlips(query: string, word: string, most: number): number | undefined {
  if (word.length < query.length - most || query.length > longest - 4) return undefined;
  const width = Math.min(word.length, query.length + most);
  let [beforeLast, last, current]: [Uint8Array, Uint8Array, Uint8Array] = [...rows];
  for (let column = 0; column <= width; column++) last[column] = column;
  for (let row = 1; row <= query.length; row++) {
    const least = nextRow(query, word, row, width, beforeLast, last, current);
    if (least > most) return undefined;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  let slips = most + 1;
  for (let column = 0; column <= width; column++) slips = Math.min(slips, last[column] ?? slips);
  return slips <= most ? slips : undefined;
}

/** Fills the row of the letter `row` of `query`; answers its smallest number. */
function nextRow(
  query: string,
  word: string,
  row: number,
  width: number,
  beforeLast: Uint8Array,
  last: Uint8Array,
  current: Uint8Array,
): number {
  const letter = query.charCodeAt(row - 1);
  const before = row > 1 ? query.charCodeAt(row - 2) : -1;
  let least = row;
  current[0] = row;
  for (let column = 1; column <= width; column++) {
    const other = word.charCodeAt(column - 1);
    let cost = (last[column - 1] ?? 0) + (letter === other ? 0 : 1);
    cost = Math.min(cost, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    if (before === other && column > 1 && letter === word.charCodeAt(column - 2)) {
      cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
    }
    current[column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
