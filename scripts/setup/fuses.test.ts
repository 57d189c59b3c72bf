import { expect, test } from "vitest";
import { fuses, setFuses } from "./fuses.mjs";

const wire = (states: string, version = 1) =>
  Buffer.concat([
    Buffer.from("before dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX", "latin1"),
    Buffer.from([version, states.length]),
    Buffer.from(`${states} after`, "latin1"),
  ]);

test("changes only the fuses that were named", () => {
  const binary = wire("10001011");
  setFuses(binary, { [fuses.nodeCliInspect]: true, [fuses.browserV8Snapshot]: false });
  expect(binary).toEqual(wire("10011001"));
});

test("refuses a binary without the wire, with another version, and a fuse it does not have", () => {
  expect(() => setFuses(Buffer.from("nothing"), { 1: true })).toThrow("no fuse wire");
  expect(() => setFuses(wire("1000", 2), { 1: true })).toThrow("no fuse wire");
  expect(() => setFuses(wire("1000"), { 4: true })).toThrow("no fuse 4");
});
