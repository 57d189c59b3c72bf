import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Encoding, encodings } from "#shared/model/article";
import { looksBinary } from "./binary";
import { decode, detectEncoding } from "./decode";
import { decodeAs, encodeAs, encodingOfLabel } from "./encodings";
import { freezeText } from "./freeze-text";

const german = "Für Österreich heißt das: „Überall fällt Schnee“ – sagte die Fährfrau aus Nordheim.\n";
const plainGerman = "Für Österreich heißt das: Überall fällt Schnee, sagte die Fährfrau aus Nordheim.\n";
const bytesOf = (text: string, encoding: Encoding) => {
  const bytes = encodeAs(text, encoding);
  if (!bytes) throw new Error(`${encoding} cannot write this`);
  return bytes;
};

describe("decodeAs", () => {
  // The platform's own decoders are the reference; only Latin-1 has none of its own name.
  it.each([
    ["utf-8", "utf-8"],
    ["utf-16le", "utf-16le"],
    ["utf-16be", "utf-16be"],
    ["iso-8859-15", "iso-8859-15"],
  ] as const)("reads %s as the platform does", (encoding, label) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(decodeAs(bytes, encoding)).toBe(new TextDecoder(label, { ignoreBOM: true }).decode(bytes));
      }),
    );
  });

  it("knows the quotes, dashes and the euro of Windows-1252 by their numbers", () => {
    expect(
      decodeAs(Uint8Array.of(0x80, 0x84, 0x93, 0x94, 0x96, 0x85, 0x99, 0x9f, 0x8e), "windows-1252"),
    ).toBe("€„“”–…™ŸŽ");
  });

  it("gives back what was encoded, in every encoding", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...encodings),
        fc.string({ unit: "grapheme", maxLength: 40 }),
        (encoding, text) => {
          const bytes = encodeAs(text, encoding);
          fc.pre(bytes !== undefined);
          expect(decodeAs(bytes, encoding)).toBe(text);
        },
      ),
    );
  });

  it("turns every byte of the single-byte encodings into a character that goes back to it", () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    for (const encoding of ["windows-1252", "iso-8859-1", "iso-8859-15"] as const) {
      expect(encodeAs(decodeAs(all, encoding), encoding)).toEqual(all);
    }
  });
});

describe("detectEncoding", () => {
  it.each([
    ["utf-8", german, true],
    ["utf-16le", german, false],
    ["utf-16be", german, false],
    ["windows-1252", german, false],
    ["iso-8859-1", plainGerman, false],
    ["iso-8859-15", `${plainGerman}Das Brot kostet 3 €.\n`, false],
    ["iso-8859-15", "Das Œuvre der Šimková umfaßt Gemälde und Skizzen, die Händler schätzen.\n", false],
  ] as const)("finds %s", (encoding, text, sure) => {
    const decoded = decode(bytesOf(text.repeat(3), encoding));
    expect(decoded).toMatchObject({ encoding, sure, text: text.repeat(3) });
    expect(decoded.remarks).toEqual(sure ? [] : ["encoding-guessed"]);
  });

  it.each(["utf-8", "utf-16le", "utf-16be"] as const)(
    "believes the byte order mark of %s and removes it",
    (encoding) => {
      expect(decode(bytesOf(`\ufeff${german}`, encoding))).toMatchObject({
        encoding,
        sure: true,
        text: german,
      });
    },
  );

  it("takes plain ASCII for UTF-8", () => {
    expect(detectEncoding(Buffer.from("Nothing special here.\n"))).toMatchObject({
      encoding: "utf-8",
      sure: true,
    });
  });

  it("stays with UTF-8 when only the last character is cut off, and says so", () => {
    const cut = Buffer.from("Überall fällt für Füchse Schnee, heißt es, ü", "utf8").subarray(0, -1);
    expect(decode(cut)).toMatchObject({ encoding: "utf-8", sure: false });
    expect(decode(cut).remarks).toEqual(["encoding-guessed", "undecodable"]);
  });

  it("remarks on bytes that look like Cyrillic", () => {
    const cyrillic = "Президент прибыл в столицу с официальным визитом. Об этом сообщили в среду. ".repeat(6);
    const bytes = Uint8Array.from(cyrillic, (c) => {
      const code = c.charCodeAt(0);
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    });
    expect(decode(bytes).remarks).toContain("encoding-other");
  });

  it("reads what the person chose, and says when bytes do not fit", () => {
    const bytes = bytesOf(german, "windows-1252");
    expect(decode(bytes, "iso-8859-1").text).not.toBe(german);
    expect(decode(bytes, "utf-8").remarks).toContain("undecodable");
    expect(decode(bytes, "windows-1252")).toMatchObject({ text: german, sure: true, remarks: [] });
  });

  it("does not call a replacement character of the author's damage", () => {
    expect(decode(Buffer.from("Ein � steht hier.")).remarks).toEqual([]);
  });
});

describe("freezeText", () => {
  it("changes nothing but line ends, the byte order mark and halves of pairs", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 14, max: 0xd7ff })), (units) => {
        const text = `x${String.fromCharCode(...units)}`;
        expect(freezeText(text)).toBe(text);
      }),
    );
    expect(freezeText("\ufeffa\r\nb\rc\n\r\nd\u00a0 e\u0301")).toBe("a\nb\nc\n\nd\u00a0 e\u0301");
    expect(freezeText("a\ud83d b\ude00 😀")).toBe("a\ufffd b\ufffd 😀");
  });

  it("is written to UTF-8 and read back the same, whatever comes in", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary-ascii" }),
        fc.array(fc.integer({ min: 0, max: 0xffff })),
        (a, units) => {
          const frozen = freezeText(a + String.fromCharCode(...units));
          expect(Buffer.from(frozen, "utf8").toString("utf8")).toBe(frozen);
        },
      ),
    );
  });
});

describe("looksBinary", () => {
  it("tells text in every encoding from binary data", () => {
    for (const encoding of encodings) {
      expect(looksBinary(bytesOf(plainGerman, encoding)), encoding).toBe(false);
    }
    expect(looksBinary(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))).toBe(true);
    expect(looksBinary(Uint8Array.from({ length: 400 }, () => 0))).toBe(true);
  });

  it("keeps text with a few control characters, which are not removed", () => {
    const text = `${"Ein ganz gewöhnlicher Satz aus Nordheim. ".repeat(6)}\u0007\u0000Ende`;
    expect(looksBinary(Buffer.from(text))).toBe(false);
    expect(decode(Buffer.from(text))).toMatchObject({ text, remarks: ["control-characters"] });
  });
});

it("knows the labels of web pages, where Latin-1 means Windows-1252", () => {
  expect(["UTF8", " iso-8859-1", "Latin1", "koi8-r"].map(encodingOfLabel)).toEqual([
    "utf-8",
    "windows-1252",
    "windows-1252",
    undefined,
  ]);
});
