import { createHash } from "node:crypto";
import { idSchema } from "#shared/model/ids";

/** A namespace of our own (RFC 9562, version 5), so that the same label has the same GUID in every file. */
const namespace = Buffer.from("6a0e2f1c8d4b5f3e9c7a1b2d3e4f5061", "hex");

/** The GUID that stands for a name, always the same: a UUID of version 5. */
export function guidOf(name: string): string {
  const hash = createHash("sha1").update(namespace).update(name, "utf8").digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join("-");
}

/** Hands out ids, none twice. */
export class IdSupply {
  readonly #taken = new Set<string>();
  /** The number each base was given last. */
  readonly #numbers = new Map<string, number>();

  /** `wanted` if it can be an id and is free, else one made of `name`; `fallback` where the name has no letters. */
  take(wanted: string | undefined, name: string, fallback: string): string {
    if (wanted !== undefined && idSchema.safeParse(wanted).success && !this.#taken.has(wanted)) {
      this.#taken.add(wanted);
      return wanted;
    }
    const base = plain(name) || fallback;
    let number = this.#numbers.get(base) ?? 1;
    let id = base;
    for (; this.#taken.has(id); id = `${base}-${number}`) number++;
    this.#numbers.set(base, number);
    this.#taken.add(id);
    return id;
  }
}

function plain(name: string): string {
  return name
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
}
