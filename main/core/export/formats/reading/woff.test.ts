import { describe, expect, it } from "vitest";
import { fontPieces } from "./pdf-fonts";
import { openTypeOf } from "./woff";

/** The sum of a table as OpenType counts it: of its numbers of 32 bits, filled up with zeros. */
function checksumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

describe("a typeface", () => {
  it("is unpacked into an OpenType file whose tables have the sums it states", () => {
    for (const font of fontPieces("regular")) {
      expect(font.readUInt32BE(0)).toBe(0x00010000);
      const count = font.readUInt16BE(4);
      expect(count).toBeGreaterThan(8);
      const tags = [];
      for (let entry = 12; entry < 12 + count * 16; entry += 16) {
        const [tag, sum, offset, length] = [0, 4, 8, 12].map((field) => font.readUInt32BE(entry + field));
        const name = font.toString("latin1", entry, entry + 4);
        tags.push(tag);
        const padded = Buffer.concat([font.subarray(offset, (offset ?? 0) + (length ?? 0)), Buffer.alloc(3)]);
        const table = padded.subarray(0, padded.length & ~3);
        // The table "head" holds a sum of the whole file, which its own sum leaves out.
        if (name === "head") table.writeUInt32BE(0, 8);
        expect([name, checksumOf(table)]).toEqual([name, sum]);
      }
      expect(tags).toEqual([...tags].sort((a = 0, b = 0) => a - b));
    }
  });

  it("of another kind is refused", () => {
    expect(() => openTypeOf(Buffer.from("wOF2 and what follows it, long enough for a header"))).toThrow(
      "WOFF",
    );
  });
});
