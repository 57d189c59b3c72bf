import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  symbolWye,
} from "d3-shape";

// Colour and shape together tell sources apart, so that neither has to do it alone.
const colours = ["actor", "claim", "date", "plum", "slate", "rose", "moss"] as const;
const shapes: readonly SymbolType[] = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolWye];

/** How the nodes of a source are drawn. */
export interface SourceSign {
  /** The name of a colour token. */
  colour: (typeof colours)[number];
  /** The outline for a radius of 10, around 0, 0. */
  path: string;
}

/** A sign for each source, in the order of their names; after 35 sources they begin again. */
export function sourceSigns(sources: readonly string[]): Map<string, SourceSign> {
  const names = [...new Set(sources)].sort();
  return new Map(
    names.map((name, index) => {
      const colour = colours[index % colours.length] ?? "slate";
      const shape = shapes[(index + Math.floor(index / colours.length)) % shapes.length] ?? symbolCircle;
      return [name, { colour, path: symbol(shape, 314)() ?? "" }];
    }),
  );
}
