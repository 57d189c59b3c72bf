import type { PairIndex } from "#shared/overview/article-facts";
import type { MatrixItem } from "#shared/overview/reuse-matrix";

/** A cell of the matrix; -1 is the head of a row or column. */
export interface CellPlace {
  row: number;
  column: number;
}

/** Where a key leads from `place` in a matrix of `size` rows and columns; undefined for other keys. */
export function placeAfter(
  place: CellPlace,
  { key, ctrl, size, page }: { key: string; ctrl: boolean; size: number; page: number },
): CellPlace | undefined {
  const last = size - 1;
  const within = (value: number) => Math.max(0, Math.min(last, value));
  const { row, column } = place;
  switch (key) {
    case "ArrowUp":
      return { row: ctrl ? 0 : within(row - 1), column };
    case "ArrowDown":
      return { row: ctrl ? last : within(row + 1), column };
    case "ArrowLeft":
      return { row, column: ctrl ? 0 : within(column - 1) };
    case "ArrowRight":
      return { row, column: ctrl ? last : within(column + 1) };
    case "PageUp":
      return { row: within(row - page), column };
    case "PageDown":
      return { row: within(row + page), column };
    case "Home":
      return { row: ctrl ? 0 : row, column: 0 };
    case "End":
      return { row: ctrl ? last : row, column: last };
    default:
      return undefined;
  }
}

/** The two articles, one of each item, that share most; undefined when none do. Numbers in the answer. */
export function closestArticles(
  one: MatrixItem,
  two: MatrixItem,
  pairs: PairIndex,
): [first: number, second: number] | undefined {
  const inTwo = new Set(two.articles);
  let most = 0;
  let closest: [number, number] | undefined;
  for (const article of one.articles) {
    pairs.forEach(article, (other, here, there) => {
      if (!inTwo.has(other) || here + there <= most) return;
      most = here + there;
      closest = [article, other];
    });
  }
  return closest;
}
