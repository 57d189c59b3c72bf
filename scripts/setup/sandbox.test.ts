import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lacksSandbox } from "./sandbox.mjs";

let folder = "";
const setting = (name: string, value: string) => {
  const file = path.join(folder, "proc", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${value}\n`);
};
const lacks = () => lacksSandbox(folder, path.join(folder, "proc"));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wortlaut-sandbox-"));
  writeFileSync(path.join(folder, "chrome-sandbox"), "");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a kernel without the settings, or that allows namespaces, needs no helper", () => {
  expect(lacks()).toBe(false);
  setting("kernel/apparmor_restrict_unprivileged_userns", "0");
  setting("kernel/unprivileged_userns_clone", "1");
  setting("user/max_user_namespaces", "63000");
  expect(lacks()).toBe(false);
});

test.each([
  ["kernel/apparmor_restrict_unprivileged_userns", "1"],
  ["kernel/unprivileged_userns_clone", "0"],
  ["user/max_user_namespaces", "0"],
])("%s = %s needs one", (name, value) => {
  setting(name, value);
  expect(lacks()).toBe(true);
});

test.runIf(process.getuid?.() === 0)("a helper that belongs to root and is setuid will do", () => {
  setting("kernel/apparmor_restrict_unprivileged_userns", "1");
  chmodSync(path.join(folder, "chrome-sandbox"), 0o4755);
  expect(lacks()).toBe(false);
});
