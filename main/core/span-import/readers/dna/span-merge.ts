import type { ForeignDocument, ForeignSpan } from "../../foreign";
import { type Coded, sameButActors } from "./variables";

/** Adds coded statements to documents, those that differ in their speakers alone as one span. */
export class StatementSpans {
  readonly #byDocument = new Map<ForeignDocument, Map<string, Array<{ key: string; coded: Coded }>>>();

  /** Adds a statement; gives the key of the span it became or was joined to. */
  add(document: ForeignDocument, span: Omit<ForeignSpan, "attributes" | "note">, coded: Coded): string {
    const places = this.#byDocument.get(document) ?? new Map<string, Array<{ key: string; coded: Coded }>>();
    this.#byDocument.set(document, places);
    const place = JSON.stringify([span.coder, span.label, span.pieces, span.quote]);
    const here = places.get(place) ?? [];
    places.set(place, here);
    const same = here.find((other) => sameButActors(other.coded, coded));
    if (!same) {
      here.push({ key: span.key, coded });
      document.spans.push({ ...span, attributes: coded.attributes, note: coded.note });
    }
    const key = same?.key ?? span.key;
    for (const link of coded.links) {
      const isThere = same?.coded.links.some(
        (other) => other.role === link.role && sameTarget(other.to, link.to),
      );
      if (isThere) continue;
      document.links.push({ ...link, coder: span.coder, from: key });
      same?.coded.links.push(link);
    }
    return key;
  }
}

type Target = Coded["links"][number]["to"];

function sameTarget(a: Target, b: Target): boolean {
  return a.kind === b.kind && a.kind !== "span" && b.kind !== "span" && a.name === b.name;
}
