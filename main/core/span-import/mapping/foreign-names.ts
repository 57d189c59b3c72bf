import type { ForeignName } from "#shared/ipc/span-import-types";
import type { AttributeValue } from "#shared/model/annotations";
import type { ForeignDataset } from "../foreign";

/** The names of a dataset by kind, the most used first. */
export interface ForeignNames {
  labels: ForeignName[];
  attributes: ForeignName[];
  roles: ForeignName[];
  coders: ForeignName[];
}

const examplesShown = 3;
const longestExample = 80;

class Counter {
  readonly #names = new Map<string, ForeignName>();

  add(name: string, example = ""): void {
    let known = this.#names.get(name);
    if (!known) {
      known = { name, count: 0, examples: [] };
      this.#names.set(name, known);
    }
    known.count++;
    if (example.trim() === "" || known.examples.length >= examplesShown) return;
    const short =
      example.length > longestExample ? `${example.slice(0, longestExample - 1).toWellFormed()}…` : example;
    if (!known.examples.includes(short)) known.examples.push(short);
  }

  /** A name the file defines, though nothing may be called so. */
  define(name: string): void {
    if (!this.#names.has(name)) this.#names.set(name, { name, count: 0, examples: [] });
  }

  list(): ForeignName[] {
    return [...this.#names.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }
}

/**
 * Everything a dataset calls by a name that must become something of the project, with how often and examples. Labels
 * and roles that are defined and not used are among them, with a count of 0.
 */
export function foreignNames({
  documents,
  coders: named,
  codebook,
  definitions,
}: Pick<ForeignDataset, "documents" | "coders" | "codebook" | "definitions">): ForeignNames {
  const [labels, attributes, roles, coders] = [new Counter(), new Counter(), new Counter(), new Counter()];
  const nameOfCoder = new Map(named.map(({ key, name }) => [key, name]));
  const addCoder = (coder: string) => {
    const name = nameOfCoder.get(coder) ?? "";
    coders.add(coder, name === coder ? "" : name);
  };
  for (const { spans, links, work = [] } of documents) {
    const keys = new Map(spans.map((span) => [span.key, span]));
    for (const span of spans) {
      labels.add(span.label, span.quote ?? "");
      addCoder(span.coder);
      for (const [name, value] of Object.entries(span.attributes)) attributes.add(name, valueText(value));
    }
    for (const link of links) {
      const to = link.to.kind === "span" ? keys.get(link.to.key)?.quote : link.to.name;
      roles.add(link.role, [keys.get(link.from)?.quote, to].filter(Boolean).join(" → "));
      addCoder(link.coder);
      for (const [name, value] of Object.entries(link.attributes)) attributes.add(name, valueText(value));
    }
    for (const { coder } of work) addCoder(coder);
  }
  for (const { id } of codebook?.labels ?? []) labels.define(id);
  for (const { id } of codebook?.roles ?? []) roles.define(id);
  // A file of Wortlaut says in its codebook what it defines.
  for (const { kind, name } of codebook ? [] : definitions) {
    if (kind === "label") labels.define(name);
    if (kind === "role") roles.define(name);
  }
  return { labels: labels.list(), attributes: attributes.list(), roles: roles.list(), coders: coders.list() };
}

/** A value in words: the values of a list one behind the other. */
export function valueText(value: AttributeValue): string {
  return Array.isArray(value) ? value.join(", ") : String(value);
}
