/**
 * `value` with every unpaired surrogate replaced by U+FFFD: such halves of characters can stand in a note that was
 * written by a script, and no UTF-8 file can hold them. Calls `replaced` once for each text concerned. Where there is
 * none, which is nearly always, it is `value` itself and no copy.
 */
export function wellFormed<T>(value: T, replaced: () => void = () => {}): T {
  return isWellFormed(value) ? value : withoutHalves(value, replaced);
}

function isWellFormed(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isWellFormed);
  return Object.entries(value).every(([key, item]) => key.isWellFormed() && isWellFormed(item));
}

function withoutHalves<T>(value: T, replaced: () => void): T {
  if (typeof value === "string") {
    if (value.isWellFormed()) return value;
    replaced();
    return value.toWellFormed() as T & string;
  }
  if (Array.isArray(value)) return value.map((item) => withoutHalves(item, replaced)) as T;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => [
      withoutHalves(key, replaced),
      withoutHalves(item, replaced),
    ]);
    return Object.fromEntries(entries) as T;
  }
  return value;
}
