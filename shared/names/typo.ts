/** How many slips are forgiven in a word of this many letters. */
export function slipsAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * The fewest slips (a letter too many, missing, wrong, or two swapped) between `query` and any beginning of `word`;
 * undefined if there are more than `most`.
 */
export function prefixSlips(query: string, word: string, most: number): number | undefined {
  if (word.length < query.length - most) return undefined;
  const width = Math.min(word.length, query.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= query.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column++) {
      const same = query.charCodeAt(row - 1) === word.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        query.charCodeAt(row - 1) === word.charCodeAt(column - 2) &&
        query.charCodeAt(row - 2) === word.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return undefined;
    beforeLast = last;
    last = current;
  }
  const slips = Math.min(...last);
  return slips <= most ? slips : undefined;
}
