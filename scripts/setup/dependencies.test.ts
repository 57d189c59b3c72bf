import { expect, test } from "vitest";
import { isNodeSupported, treeMatchesLock } from "./dependencies.mjs";

const lock = {
  packages: {
    "": { name: "wortlaut" },
    "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
    "node_modules/b-darwin": { version: "2.0.0", integrity: "sha512-b", optional: true },
  },
};
const a = { version: "1.0.0", integrity: "sha512-a" };

test.each([
  ["20.19.0", true],
  ["20.18.9", false],
  ["18.20.0", false],
  ["22.0.0", true],
  ["21.1.0", true],
])("Node %s: %s", (version, supported) => {
  expect(isNodeSupported(version)).toBe(supported);
});

test("accepts a tree without the packages of other platforms", () => {
  expect(treeMatchesLock(lock, { packages: { "node_modules/a": a } })).toBe(true);
});

test.each([
  ["a missing package", {}],
  ["another version", { "node_modules/a": { ...a, version: "1.0.1" } }],
  ["another content", { "node_modules/a": { ...a, integrity: "sha512-z" } }],
  ["a package too many", { "node_modules/a": a, "node_modules/z": a }],
])("refuses a tree with %s", (_what, packages) => {
  expect(treeMatchesLock(lock, { packages })).toBe(false);
});
