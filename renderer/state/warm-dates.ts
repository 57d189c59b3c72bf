import { findDates } from "#shared/dates/find-dates";

// Words that the rules with the most to compile begin with.
const beginnings = [
  ["de", "am x"],
  ["de", "in x"],
  ["de", "vor x"],
  ["en", "on the x"],
  ["en", "at x"],
  ["en", "in x"],
] as const;

/**
 * Has the rules for dates compiled while nothing else is to be done: a person who types a date must not wait for it.
 * Answers how to stop.
 */
export function warmDates(): () => void {
  if (typeof requestIdleCallback !== "function") return () => undefined;
  let next = 0;
  const work = () => {
    const beginning = beginnings[next];
    if (!beginning) return;
    next += 1;
    const [language, text] = beginning;
    findDates(text, { language, published: null });
    handle = requestIdleCallback(work);
  };
  let handle = requestIdleCallback(work, { timeout: 20_000 });
  return () => cancelIdleCallback(handle);
}
