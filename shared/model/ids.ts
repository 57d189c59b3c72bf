import { z } from "./zod";

/** Short, URL-safe, sortable ids: `a_` article, `s_` span, `l_` link, `c_` coder and so on. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, "an id has letters, digits, . _ -");

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** `value` in Crockford's base 32, lower case, padded with zeros to `length` characters. */
export function base32(value: number, length: number): string {
  let text = "";
  let rest = Math.floor(value);
  for (let i = 0; i < length; i++) {
    text = (alphabet[rest % 32] ?? "0") + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

let last = 0;

/**
 * A new id `<prefix>_<9 characters of time><7 random>`: ids made later sort later, also within one millisecond.
 * `now` is in milliseconds since 1970.
 */
export function newId(prefix: string, now = Date.now()): string {
  last = Math.max(now, last + 1);
  const random = crypto.getRandomValues(new Uint8Array(7));
  return `${prefix}_${base32(last, 9)}${[...random].map((byte) => alphabet[byte % 32]).join("")}`;
}

/** The id of an article with this text hash (64 hex digits): the same text always has the same id. */
export function articleIdOf(textSha256: string): string {
  let id = "a_";
  for (let i = 0; i < 16; i++) id += alphabet[Number.parseInt(textSha256.slice(i * 2, i * 2 + 2), 16) % 32];
  return id;
}
