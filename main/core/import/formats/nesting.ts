/** Elements may lie so deep in one another; no page comes near it, and parsers run out of stack far behind it. */
const deepest = 3000;

/** Elements without an end tag, or whose end tag people leave out. */
const endless = new Set(
  "area base br col dd dt embed hr img input li link meta option p source td th tr track wbr".split(" "),
);

/**
 * Throws Error when the elements of a piece of HTML lie thousands deep in one another, as only somebody writes who
 * wants a reader to break. Counts tags without parsing, in time that grows with the length.
 */
export function checkNesting(source: string): void {
  let depth = 0;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at + 1)) {
    const isEnd = source[at + 1] === "/";
    const name = /^[a-z][a-z0-9]*/iu.exec(source.slice(at + (isEnd ? 2 : 1), at + 18))?.[0].toLowerCase();
    if (name === undefined || endless.has(name)) continue;
    depth = Math.max(0, depth + (isEnd ? -1 : 1));
    if (depth > deepest) throw new Error(`its elements lie more than ${deepest} deep in one another`);
  }
}
