/** The value in the middle; the upper one of an even number. NaN of none. */
export function median(/** @type {readonly number[]} */ values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** The value that the given share of all values does not exceed: `quantile(values, 0.95)`. NaN of none. */
export function quantile(/** @type {readonly number[]} */ values, /** @type {number} */ share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
