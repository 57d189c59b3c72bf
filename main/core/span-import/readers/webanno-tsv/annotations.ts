import type { ForeignDocument, ForeignSpan } from "../../foreign";
import { labelled } from "../markup/labelled";
import type { ProblemList } from "../markup/problem-list";
import { itemsOf, unescaped } from "./escapes";
import type { Layer, TokenRow, TsvFile } from "./read-file";

/** A span while its rows are read. */
interface Open {
  key: string;
  layer: Layer;
  start: number;
  end: number;
  features: Map<string, string>;
}

/** The annotations of a file, added to its document. Slots and chains are counted as problems. */
export class TsvAnnotations {
  readonly #file: TsvFile;
  readonly #name: string;
  readonly #problems: ProblemList;
  readonly #open = new Map<string, Open>();
  /** Spans by layer, token and number, so that relations find their ends. */
  readonly #byToken = new Map<string, Map<string, string>>();
  readonly #left = new Map<string, number>();

  constructor(file: TsvFile, name: string, problems: ProblemList) {
    this.#file = file;
    this.#name = name;
    this.#problems = problems;
  }

  addTo(document: ForeignDocument): void {
    const rows = this.#file.sentences.flatMap((sentence) => sentence.rows);
    for (const row of rows) for (const layer of this.#file.layers) this.#readSpans(layer, row);
    for (const open of this.#open.values()) document.spans.push(spanOf(open));
    for (const layer of this.#file.layers) {
      if (layer.kind === "RL") for (const row of rows) this.#readRelations(layer, row, document);
    }
    for (const [what, count] of this.#left) this.#problems.addCount(this.#name, count, what);
  }

  #readSpans(layer: Layer, row: TokenRow): void {
    const cells = layer.features.map((_, index) => row.cells[layer.column + index] ?? "_");
    if (layer.kind === "CH") {
      const count = itemsOf(cells[0] ?? "_").length;
      if (count > 0)
        this.#leave(`a place in chains of the layer ${layer.name}, which are not taken over`, count);
    }
    if (layer.kind !== "SP") return;
    for (const [index, cell] of cells.entries()) {
      const feature = layer.features[index] ?? "";
      const isSlot = feature.startsWith("ROLE_") || (layer.features[index - 1] ?? "").startsWith("ROLE_");
      for (const [position, { value, id }] of itemsOf(cell).entries()) {
        const isSaid = value !== "*" && value !== "_" && value !== "";
        if (feature.startsWith("ROLE_") && isSaid) {
          this.#leave(`a slot (${feature.slice(5)}), which is not taken over`, value.split(";").length);
        }
        if (isSlot) continue;
        const open = this.#openSpan(layer, row, id === "" && position > 0 ? `?${position}` : id);
        if (feature !== "" && isSaid) open.features.set(feature, unescaped(value));
      }
    }
  }

  #leave(what: string, count: number): void {
    this.#left.set(what, (this.#left.get(what) ?? 0) + count);
  }

  /** A number is the same annotation in all rows; without one it is this token's alone. */
  #openSpan(layer: Layer, row: TokenRow, id: string): Open {
    const isNumbered = /^\d/u.test(id);
    const key = isNumbered ? `${layer.column}#${id}` : `${layer.column}@${row.address}${id}`;
    const known = this.#open.get(key);
    const open = known ?? { key, layer, start: row.start, end: row.end, features: new Map<string, string>() };
    open.start = Math.min(open.start, row.start);
    open.end = Math.max(open.end, row.end);
    if (!known) this.#open.set(key, open);
    const place = `${layer.name} ${row.address}`;
    const here = this.#byToken.get(place) ?? new Map<string, string>();
    this.#byToken.set(place, here.set(isNumbered ? id : "0", key));
    return open;
  }

  #readRelations(layer: Layer, row: TokenRow, document: ForeignDocument): void {
    const ends = itemsOf(row.cells[layer.column + layer.features.length] ?? "_");
    const columns = layer.features.map((_, index) => itemsOf(row.cells[layer.column + index] ?? "_"));
    for (const [position, { value, id }] of ends.entries()) {
      const features = new Map<string, string>();
      for (const [index, items] of columns.entries()) {
        const said = items[position]?.value ?? "*";
        const feature = layer.features[index] ?? "";
        if (feature !== "" && said !== "*" && said !== "_") features.set(feature, unescaped(said));
      }
      const [fromId = "0", toId = "0"] = id.split("_");
      const from = this.#spanAt(layer.base, value, fromId);
      const to = this.#spanAt(layer.base, row.address, toId);
      if (!from || !to) {
        const why = `A relation of the layer ${layer.name} ${from ? "points to" : "starts from"} no annotation.`;
        this.#problems.add(`${this.#name}, line ${row.line}`, why);
        continue;
      }
      const { label, attributes, note } = labelled(layer.name, features);
      const target = { kind: "span" as const, key: to };
      const all = note === "" ? attributes : { ...attributes, note };
      document.links.push({ coder: "", role: label, from, to: target, attributes: all });
    }
  }

  #spanAt(layer: string, address: string, id: string): string | undefined {
    const here = this.#byToken.get(`${layer} ${address}`) ?? this.#byShortName(layer, address);
    if (!here) return undefined;
    return here.get(id) ?? (id === "0" && here.size === 1 ? [...here.values()][0] : undefined);
  }

  /** Some programs name the base layer without its package. */
  #byShortName(layer: string, address: string): Map<string, string> | undefined {
    const named = this.#file.layers.find(({ kind, name }) => kind === "SP" && name.endsWith(`.${layer}`));
    return named && this.#byToken.get(`${named.name} ${address}`);
  }
}

function spanOf({ key, layer, start, end, features }: Open): ForeignSpan {
  const { label, ...said } = labelled(layer.name, features);
  return { key, coder: "", label, pieces: [{ start, end }], quote: null, ...said };
}
