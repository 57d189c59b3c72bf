import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { ok } from "#shared/result";
import { buildDocx, paragraph } from "../fixtures/docx/build-docx";
import { buildPdf } from "../fixtures/pdf/build-pdf";
import type { ImportSource } from "./collect-files";
import { readSource } from "./read-source";

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const files: ReadonlyArray<readonly [string, Uint8Array]> = [
  ["a.txt", fixture("text/wire.txt")],
  ["a.md", fixture("markdown/article.md")],
  ["a.html", fixture("html/article.html")],
  ["a.docx", buildDocx({ body: [paragraph("Der Hafen öffnet."), paragraph("Bald.")] })],
  ["a.pdf", buildPdf({ pages: [[{ text: "Der Hafen öffnet.", x: 60, y: 700 }]] })],
  ["a.csv", fixture("csv/semicolon.csv")],
  ["a.jsonl", fixture("jsonl/articles.jsonl")],
  ["a.zip", zipSync({ "a.txt": strToU8("Der Hafen öffnet."), "b.csv": strToU8("text\nHafen\n") })],
];

function sourceOf(fileName: string, bytes: Uint8Array): ImportSource {
  return {
    fileName,
    folder: "",
    isFile: true,
    head: async () => ok({ bytes: bytes.subarray(0, 4096), size: bytes.length }),
    read: async () => ok(bytes),
  };
}

it.each(files)(
  "%s with broken bytes gives articles or reasons, and never an exception",
  async (name, whole) => {
    const damage = fc.record({
      cut: fc.nat(whole.length),
      changes: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ cut, changes }) => {
        const bytes = Uint8Array.from(whole.subarray(0, changes.length % 3 === 0 ? cut : whole.length));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const { outcomes } = await readSource(sourceOf(name, bytes), {});
        expect(outcomes.length).toBeGreaterThan(0);
        for (const { result } of outcomes) {
          if (result.ok) expect(result.value.text.trim()).not.toBe("");
          else {
            expect(result.error.code).toMatch(/^(?:import|file)-/u);
            expect(result.error.why).not.toBe("");
          }
        }
      }),
      { numRuns: Number(process.env.FUZZ ?? 25) },
    );
  },
  60_000,
);
