import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from "d3-shape";

/** How events of one role or source look. */
export interface EventLook {
  /** A CSS colour. */
  colour: string;
  /** The path of a point, around its middle. */
  path: string;
  /** Whether bars are filled, or only outlined. */
  isFilled: boolean;
}

// In this order neighbours differ in lightness as well as in hue.
const colours = ["claim", "actor", "plum", "moss", "rose", "date", "slate"].map((name) => `var(--${name})`);
const shapes: readonly SymbolType[] = [
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  symbolCross,
  symbolStar,
];
const area = 74;

/** A look for each of `count` roles or sources: colour and shape repeat, but not together until there are 42. */
export function eventLook(at: number): EventLook {
  const shape = shapes[at % shapes.length] ?? symbolCircle;
  return {
    colour: colours[at % colours.length] ?? "var(--slate)",
    path: symbol(shape, area)() ?? "",
    isFilled: at % 2 === 0,
  };
}
