/** `base` with the fields of `set` that are not undefined: an optional field may also be given as undefined. */
export function overlay<T extends object>(base: T, set: { [K in keyof T]?: T[K] | undefined }): T {
  const result = { ...base };
  for (const key of Object.keys(set) as Array<keyof T>) {
    const value = set[key];
    if (value !== undefined) result[key] = value as T[keyof T];
  }
  return result;
}

/** What the fields named in `set` (undefined ones left out) are in `base`: the edit that undoes `set`. */
export function underlay<T extends object, S extends object>(base: T, set: S): S {
  const before: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(set)) {
    if (value !== undefined) before[key] = (base as Record<string, unknown>)[key];
  }
  return before as S;
}
