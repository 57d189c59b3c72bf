import { type MaskReason, maskReasons } from "#shared/model/article";
import { typeNames } from "../../../export/formats/uima/type-system";
import type { ForeignDocument, ForeignLink, ForeignSpan } from "../../foreign";
import { isRecord } from "../web-annotation/annotations-in";
import { takeAttributes } from "../web-annotation/bodies";
import type { Cas, Structure } from "./cas";

const fields = ["source", "published", "author", "place", "agency", "textSha256"] as const;

/** What only files Wortlaut wrote have: fields of the article, masked stretches, links to registries, ids. */
export class OwnTypes {
  readonly #isOwn: boolean;
  readonly #document: ForeignDocument;
  readonly #references: Structure[] = [];

  constructor({ structures }: Cas, document: ForeignDocument) {
    this.#isOwn = structures.some(({ type }) => type === typeNames.article);
    this.#document = document;
  }

  /** Takes a structure that is no span; false for all others. */
  takes(structure: Structure): boolean {
    if (!this.#isOwn) return false;
    const { type, values, begin = 0, end = 0 } = structure;
    if (type === typeNames.article) this.#takeArticle(values);
    else if (type === typeNames.reference) this.#references.push(structure);
    else if (type === typeNames.mask) {
      const reason = maskReasons.find((known) => known === values.get("reason"));
      if (reason && end > begin) this.#addMask({ start: begin, end, reason });
    } else return false;
    return true;
  }

  #addMask(mask: { start: number; end: number; reason: MaskReason }): void {
    this.#document.mask = [...(this.#document.mask ?? []), mask];
  }

  #takeArticle(values: Structure["values"]): void {
    for (const field of fields) {
      const value = values.get(field);
      if (typeof value === "string") this.#document[field] = value;
    }
    const [coder, status, note] = ["coder", "status", "note"].map((name) => values.get(name));
    if (typeof coder !== "string" || coder === "") return;
    const row = { coder, status: String(status ?? "todo"), note: String(note ?? "") };
    this.#document.work = [...(this.#document.work ?? []), row];
  }

  /** Takes the id and the attributes without a feature out of the attributes they were read into. */
  takeFacts(item: ForeignSpan | ForeignLink): void {
    if (!this.#isOwn) return;
    const { identifier, otherAttributes } = item.attributes;
    if (typeof identifier === "string") {
      item.id = identifier;
      delete item.attributes.identifier;
    }
    if (typeof otherAttributes !== "string") return;
    try {
      const others: unknown = JSON.parse(otherAttributes);
      if (!isRecord(others)) return;
      delete item.attributes.otherAttributes;
      takeAttributes(others, item.attributes);
    } catch {
      // It stays what it is: an attribute that somebody has changed.
    }
  }

  /** Adds the links to actors and statements of spans that are there; gives how many others there are. */
  addReferences(spans: ReadonlySet<string>): number {
    let left = 0;
    for (const { refs, values } of this.#references) {
      const [from] = refs.get("span") ?? [];
      const [kind, id] = [values.get("kind"), String(values.get("target") ?? "")];
      if (!from || !spans.has(from) || (kind !== "actor" && kind !== "statement")) {
        left++;
        continue;
      }
      const to = { kind, name: String(values.get("name") ?? id), id } as const;
      const role = String(values.get("label") ?? "");
      this.#document.links.push({ coder: "", role, from, to, attributes: {} });
    }
    return left;
  }
}
