import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Staging } from "./staging";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-staging-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("keeps the order of pieces, also when nobody waits for them to be written", async () => {
  const staging = new Staging(join(folder, "part"));
  const file = await staging.file("a/b.txt");
  const pieces = Array.from({ length: 200 }, (_, at) => `${at}:${"x".repeat(3000)}🙂\n`);
  await Promise.all(pieces.map((piece) => file.write(piece, 1)));
  await file.writeBytes(new TextEncoder().encode("end"));
  const [staged] = await staging.finish();
  const whole = `${pieces.join("")}end`;
  expect(await readFile(staging.locate("a/b.txt"), "utf8")).toBe(whole);
  expect(staged).toEqual({
    path: "a/b.txt",
    sha256: createHash("sha256").update(whole).digest("hex"),
    rows: 200,
    bytes: Buffer.byteLength(whole),
  });
});

it("says when a file cannot be written, and leaves nothing", async () => {
  const staging = new Staging(join(folder, "part"));
  await staging.writeFile("a.txt", "a");
  await expect(staging.writeFile("a.txt", "b")).rejects.toThrow("written already");
  await staging.discard();
  await expect(readFile(join(folder, "part", "a.txt"))).rejects.toThrow("ENOENT");
});
