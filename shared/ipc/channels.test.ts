import { expect, test } from "vitest";
import { pageRequests } from "./channels";
import { requests } from "./contract";

// Dropped files come by a way of their own: their paths never reach the page.
const own = ["import:dropped"];

test("the page can send every request of the contract", () => {
  expect([...pageRequests].sort()).toEqual(
    Object.keys(requests)
      .filter((name) => !own.includes(name))
      .sort(),
  );
});
