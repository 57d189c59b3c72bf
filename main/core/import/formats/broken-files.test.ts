import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildEpub } from "../fixtures/epub/build-epub";
import { fixture, readBytes } from "../fixtures/read-fixture";
import { buildWarc, response } from "../fixtures/warc/build-warc";
import { chooseImporter } from "../registry";

const folders = ["nexis", "factiva", "genios", "rtf", "news-xml", "mhtml"];
const files = folders.flatMap((folder) =>
  readdirSync(new URL(`../fixtures/${folder}/`, import.meta.url))
    .filter((name) => !name.endsWith(".ts"))
    .map((name): [string, Uint8Array] => [`${folder}/${name}`, fixture(`${folder}/${name}`)]),
);
const page =
  "<!DOCTYPE html><html><body><p>Die Fähre fährt im Winter an jedem vierten Tag nicht.</p></body></html>";
const crawl = [response("https://example.org/1", { "Content-Type": "text/html" }, page)];
const all: Array<[string, Uint8Array]> = [
  ...files,
  ["a.epub", buildEpub([["a.xhtml", "<h1>Titel</h1><p>Die Fähre fährt nicht.</p>"]])],
  ["a.warc", buildWarc(crawl)],
  ["a.warc.gz", buildWarc(crawl, true)],
];

/** Reads damaged bytes to the end, members included; the codes of all failures. Throws only what nobody expects. */
async function failuresOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const file = name.split("/").at(-1) ?? name;
  if (!chooseImporter(bytes.subarray(0, 4096), file)) return [];
  const read = await readBytes(file, bytes);
  if (!read.ok) return [read.error.code];
  return read.value.parts.flatMap((part) => {
    if (part.kind === "failed") return [part.error.code];
    if (part.kind === "article") {
      const { text, mask, body = { start: 0, end: text.length } } = part.article;
      expect(mask.every(({ start, end }) => start >= 0 && end <= text.length && start < end)).toBe(true);
      expect(body.start >= 0 && body.start <= body.end && body.end <= text.length).toBe(true);
      return [];
    }
    const content = part.read();
    return content.ok ? [] : [content.error.code];
  });
}

const known = [
  "import-broken-file",
  "import-empty",
  "import-no-text",
  "import-unknown-format",
  "import-encrypted",
  "import-too-large",
];

describe.each(all)("%s", (name, bytes) => {
  it("gives an answer however it is cut or damaged", async () => {
    const damage = fc.record({
      cut: fc.double({ min: 0.02, max: 1, noNaN: true }),
      at: fc.nat(),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ cut, at, byte }) => {
        const broken = Uint8Array.from(bytes.subarray(0, Math.ceil(bytes.length * cut)));
        broken[at % broken.length] = byte;
        for (const code of await failuresOf(name, broken)) expect(known).toContain(code);
      }),
      { numRuns: 12 },
    );
  });
});
