import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fileNameOf } from "./member-name";
import { openZip, type Zip } from "./read-zip";

const files = {
  "a.txt": strToU8("Der Hafen."),
  "ordner/ä.txt": strToU8("Die Fischer. ".repeat(200)),
  "leer/": new Uint8Array(),
};
const archive = zipSync(files);

function open(bytes: Uint8Array): Zip {
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error(zip.error);
  return zip.value;
}

function readText(zip: Zip, name: string, limit = 1e6): string {
  const entry = zip.entries.find((candidate) => candidate.name === name);
  if (!entry) throw new Error(`no ${name}`);
  const read = zip.read(entry, limit);
  return read.ok ? Buffer.from(read.value).toString("utf8") : `!${read.error}`;
}

/** Position of the `nth` record that begins with `signature`. */
function find(bytes: Uint8Array, signature: number[], nth = 0): number {
  let at = -1;
  for (let n = 0; n <= nth; n++) at = Buffer.from(bytes).indexOf(Uint8Array.from(signature), at + 1);
  return at;
}
const directory = [0x50, 0x4b, 1, 2];

describe("openZip", () => {
  it("lists and unpacks packed and stored files", () => {
    const zip = open(archive);
    expect(zip.entries.map(({ name, folder }) => [name, folder])).toEqual([
      ["a.txt", false],
      ["ordner/ä.txt", false],
      ["leer/", true],
    ]);
    expect(readText(zip, "a.txt")).toBe("Der Hafen.");
    expect(readText(zip, "ordner/ä.txt")).toBe("Die Fischer. ".repeat(200));
    expect(readText(open(zipSync(files, { level: 0 })), "ordner/ä.txt")).toBe("Die Fischer. ".repeat(200));
  });

  it("reads an archive with a comment and something before the first file", () => {
    const commented = Uint8Array.from([...archive, ...strToU8("Notiz")]);
    new DataView(commented.buffer).setUint16(archive.length - 2, 5, true);
    expect(readText(open(commented), "a.txt")).toBe("Der Hafen.");
  });

  it("finds no archive in one that is cut off anywhere", () => {
    for (let length = 0; length < archive.length; length += 7) {
      expect(openZip(archive.subarray(0, length)).ok, String(length)).toBe(false);
    }
  });

  it("stops a file that unpacks to more than it states or more than allowed", () => {
    const bomb = zipSync({ "nichts.txt": new Uint8Array(5_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(readText(open(bomb), "nichts.txt", 1_000_000)).toBe("!too large");
    const lying = Uint8Array.from(bomb);
    new DataView(lying.buffer).setUint32(find(lying, directory) + 24, 10, true);
    expect(readText(open(lying), "nichts.txt", 1_000_000)).toBe("!too large");
  });

  it("tells protected, damaged and unknown packing", () => {
    const encrypted = Uint8Array.from(archive);
    const flags = find(encrypted, directory) + 8;
    encrypted[flags] = (encrypted[flags] ?? 0) | 1;
    expect(readText(open(encrypted), "a.txt")).toBe("!encrypted");
    const changed = zipSync({ "a.txt": strToU8("Der Hafen.") }, { level: 0 });
    changed[Buffer.from(changed).indexOf("Hafen")] = 0x68;
    expect(readText(open(changed), "a.txt")).toMatch(/^!damaged/u);
    const method = Uint8Array.from(archive);
    method[find(method, directory) + 10] = 14;
    expect(readText(open(method), "a.txt")).toMatch(/^!packed in a way/u);
  });

  it("reads sizes and places of 4 GB archives from their extra fields", () => {
    const body = strToU8("Der Hafen.");
    const plain = zipSync({ "a.txt": body }, { level: 0 });
    const at = find(plain, directory);
    const entry = plain.subarray(at, at + 46 + 5);
    const view = new DataView(Uint8Array.from(entry).buffer);
    for (const field of [20, 24, 42]) view.setUint32(field, 0xffffffff, true);
    view.setUint16(30, 28, true);
    const extra = new DataView(new ArrayBuffer(28));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    for (const [i, value] of [body.length, body.length, 0].entries())
      extra.setBigUint64(4 + i * 8, BigInt(value), true);
    const local = plain.subarray(0, at);
    const start = local.length;
    const length = entry.length + 28;
    const end64 = new DataView(new ArrayBuffer(56));
    end64.setUint32(0, 0x06064b50, true);
    end64.setBigUint64(32, 1n, true);
    end64.setBigUint64(48, BigInt(start), true);
    const locator = new DataView(new ArrayBuffer(20));
    locator.setUint32(0, 0x07064b50, true);
    locator.setBigUint64(8, BigInt(start + length), true);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(10, 0xffff, true);
    end.setUint32(16, 0xffffffff, true);
    const parts = [local, view, extra, end64, locator, end].map((part) =>
      part instanceof DataView ? Buffer.from(part.buffer) : Buffer.from(part),
    );
    expect(readText(open(Buffer.concat(parts)), "a.txt")).toBe("Der Hafen.");
  });
});

it("reads names in UTF-8 and in code page 437", () => {
  expect(fileNameOf(Buffer.from("Übung.txt", "utf8"), true)).toBe("Übung.txt");
  expect(fileNameOf(Buffer.from("Übung.txt", "utf8"), false)).toBe("Übung.txt");
  expect(fileNameOf(Uint8Array.of(0x9a, 0x62, 0x75, 0x6e, 0x67, 0xe1), false)).toBe("Übungß");
  expect(fileNameOf(Buffer.from("ordner\\a.txt"), false)).toBe("ordner/a.txt");
});
