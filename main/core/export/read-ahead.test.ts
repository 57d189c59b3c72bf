import { expect, it } from "vitest";
import { readAhead } from "./read-ahead";

it("gives what was read in order, a few at a time, and lets others take their turn", async () => {
  let under = 0;
  let most = 0;
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const ids = Array.from({ length: 40 }, (_, number) => String(number));
  const seen: string[] = [];
  for await (const id of readAhead(ids, async (one) => {
    most = Math.max(most, ++under);
    await Promise.resolve();
    under--;
    return one;
  })) {
    seen.push(id);
    const until = performance.now() + 6;
    while (performance.now() < until);
  }
  clearInterval(timer);
  expect(seen).toEqual(ids);
  expect(most).toBeLessThanOrEqual(8);
  expect(turns).toBeGreaterThan(1);
});
