import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { packAsar, tarFiles, zipEntries } from "./archives.mjs";

function tarEntry(name: string, text: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, "latin1");
  header.write("0000644\0", 100, "latin1");
  header.write(`${Buffer.byteLength(text).toString(8).padStart(11, "0")}\0`, 124, "latin1");
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
  body.write(text);
  return Buffer.concat([header, body]);
}

interface ZipFile {
  name: string;
  data: Buffer;
  mode: number;
  stored?: boolean;
}

function zipArchive(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, mode, stored = false } of files) {
    const packed = stored ? data : deflateRawSync(data);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(data.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46);
    directory.push(entry);
    locals.push(local, packed);
    offset += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

describe("tarFiles", () => {
  test("finds each file with its bytes", () => {
    const tar = Buffer.concat([
      tarEntry("package/a.txt", "ä".repeat(400)),
      tarEntry("package/empty", ""),
      tarEntry("package/b", "b"),
      Buffer.alloc(1024),
    ]);
    const found = [...tarFiles(tar)].map(({ name, data }) => [name, data.toString()]);
    expect(found).toEqual([
      ["package/a.txt", "ä".repeat(400)],
      ["package/empty", ""],
      ["package/b", "b"],
    ]);
  });

  test("refuses an archive that was cut off", () => {
    const cut = tarEntry("package/a.txt", "x".repeat(2000)).subarray(0, 1000);
    expect(() => [...tarFiles(cut)]).toThrow("too early");
  });
});

describe("zipEntries", () => {
  const archive = zipArchive([
    { name: "dir/tool", data: Buffer.from("wort ".repeat(100)), mode: 0o100755 },
    { name: "plain", data: Buffer.from("laut"), mode: 0o100644, stored: true },
  ]);

  test("reads packed and stored entries with their permissions", () => {
    const found = [...zipEntries(archive)].map(({ name, mode, read }) => [
      name,
      mode & 0o777,
      read().toString(),
    ]);
    expect(found).toEqual([
      ["dir/tool", 0o755, "wort ".repeat(100)],
      ["plain", 0o644, "laut"],
    ]);
  });

  test("finds the directory before a comment", () => {
    expect([...zipEntries(Buffer.concat([archive, Buffer.from("a comment")]))]).toHaveLength(2);
  });

  test("refuses what is no zip and a file of the wrong length", () => {
    expect(() => [...zipEntries(Buffer.alloc(100))]).toThrow("not a zip");
    const damaged = Buffer.from(archive);
    const directory = damaged.indexOf(Buffer.from("504b0102", "hex"));
    damaged.writeUInt32LE(7, directory + 24);
    expect(() => [...zipEntries(damaged)].map((entry) => entry.read())).toThrow("wrong length");
  });
});

describe("packAsar", () => {
  test("puts each file where its header says", () => {
    const files = { "package.json": '{"main":"m.js"}', "m.js": "// ä" };
    const asar = packAsar(files);
    const headerBytes = asar.readUInt32LE(4);
    const json = asar.toString("utf8", 16, 16 + asar.readUInt32LE(12));
    const header = JSON.parse(json) as { files: Record<string, { size: number; offset: string }> };
    const read = (name: string) => {
      const { size, offset } = header.files[name] ?? { size: 0, offset: "0" };
      const start = 8 + headerBytes + Number(offset);
      return asar.toString("utf8", start, start + size);
    };
    expect(Object.keys(header.files).map((name) => [name, read(name)])).toEqual(Object.entries(files));
    expect(headerBytes % 4).toBe(0);
  });
});
