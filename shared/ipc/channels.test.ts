import { expect, test } from "vitest";
import { pageRequests } from "./channels";
import { requests } from "./contract";

test("the page can send every request of the contract", () => {
  expect([...pageRequests].sort()).toEqual(Object.keys(requests).sort());
});
