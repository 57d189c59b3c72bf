/**
 * `checked` with the fields of `raw` that its schema does not know, wherever they are: a later version may have
 * written them, and its work is not to be lost when this one writes the file. The same object if there are none.
 */
export function keepUnknown<T>(raw: unknown, checked: T): T {
  if (Array.isArray(raw)) return keepInList(raw, checked);
  if (!isRecord(raw) || !isRecord(checked)) return checked;
  let kept: Record<string, unknown> | undefined;
  for (const key of Object.keys(raw)) {
    if (key === "__proto__") continue;
    const value = Object.hasOwn(checked, key) ? keepUnknown(raw[key], checked[key]) : raw[key];
    if (Object.hasOwn(checked, key) && value === checked[key]) continue;
    kept ??= { ...checked };
    kept[key] = value;
  }
  return (kept ?? checked) as T;
}

function keepInList<T>(raw: readonly unknown[], checked: T): T {
  if (!Array.isArray(checked) || checked.length !== raw.length) return checked;
  let kept: unknown[] | undefined;
  for (const [index, item] of checked.entries()) {
    const value = keepUnknown(raw[index], item);
    if (value === item) continue;
    kept ??= [...checked];
    kept[index] = value;
  }
  return (kept ?? checked) as T;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
