import { expect, it } from "vitest";
import { html } from "./html";

it("reads a page whose elements lie thousands deep in one another at once", async () => {
  const source = `<html><body>${"<div>".repeat(1500)}Ein Satz darin.</body>`;
  const read = await html.read({ name: "a.html", bytes: Buffer.from(source) }, {} as never);
  expect(read.ok).toBe(true);
  expect(JSON.stringify(read)).toContain('"text":"Ein Satz darin."');
});
