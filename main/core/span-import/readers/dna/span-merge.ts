import type { ForeignDocument, ForeignSpan } from "../../foreign";
import type { Coded } from "./variables";

interface Added {
  key: string;
  /** Roles and targets of its links. */
  links: Set<string>;
}

/**
 * Adds coded statements to documents. Statements that differ only in who said them are one span with several speakers:
 * Discourse Network Analyzer has room for one actor a statement, so coders duplicate it.
 */
export class StatementSpans {
  readonly #byDocument = new Map<ForeignDocument, Map<string, Added>>();

  /** Adds a statement; gives the key of the span it became or was joined to. */
  add(document: ForeignDocument, span: Omit<ForeignSpan, "attributes" | "note">, coded: Coded): string {
    const known = this.#byDocument.get(document) ?? new Map<string, Added>();
    this.#byDocument.set(document, known);
    const { attributes, note, links } = coded;
    const others = links.filter(({ role }) => role !== "said-by");
    const place = [span.coder, span.label, span.pieces, span.quote];
    const same = JSON.stringify([...place, attributes, note, others]);
    const added = known.get(same) ?? { key: span.key, links: new Set<string>() };
    if (!known.has(same)) {
      known.set(same, added);
      document.spans.push({ ...span, attributes, note });
    }
    for (const link of links) {
      const target = JSON.stringify([link.role, link.to]);
      if (!added.links.has(target)) document.links.push({ ...link, coder: span.coder, from: added.key });
      added.links.add(target);
    }
    return added.key;
  }
}
