const halfCharacters = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * `value` with every unpaired surrogate replaced by U+FFFD: such halves of characters can stand in a note that was
 * written by a script, and no UTF-8 file can hold them. Calls `replaced` once for each text concerned.
 */
export function wellFormed<T>(value: T, replaced: () => void = () => {}): T {
  if (typeof value === "string") {
    const clean = value.replace(halfCharacters, "\uFFFD");
    if (clean !== value) replaced();
    return clean as T;
  }
  if (Array.isArray(value)) return value.map((item) => wellFormed(item, replaced)) as T;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => [
      wellFormed(key, replaced),
      wellFormed(item, replaced),
    ]);
    return Object.fromEntries(entries) as T;
  }
  return value;
}
