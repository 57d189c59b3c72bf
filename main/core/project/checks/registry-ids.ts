const known = new WeakMap<readonly object[], ReadonlySet<string>>();

/** Whether a registry has an entry with this id. Lists of entries are never changed in place. */
export function hasEntry(entries: ReadonlyArray<{ id: string }>, id: string): boolean {
  let ids = known.get(entries);
  if (!ids) {
    // A change that moves thousands of links asks thousands of times.
    ids = new Set(entries.map((entry) => entry.id));
    known.set(entries, ids);
  }
  return ids.has(id);
}
