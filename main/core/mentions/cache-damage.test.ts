import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { afterAll, expect, it, vi } from "vitest";
import { openWork } from "../bulk/fixture-work";
import { cleanUp, must } from "../project/fixture-project";
import { TextIndex } from "../search/text-index";
import { openJobs } from "./fixture-jobs";
import { ProjectIndex } from "./index";
import { mentionCacheFile, readMentionCache } from "./mention-cache";

vi.setConfig({ testTimeout: 30_000 });
afterAll(cleanUp);

/** `bytes` with another checksum: what a version with other layouts would have written. */
function sealed(bytes: Buffer): Buffer {
  if (bytes.length >= 12) bytes.writeUInt32LE(crc32(bytes.subarray(12)), 8);
  return bytes;
}

it("a cache that is not what this version writes is not read, whatever is in it", async () => {
  const { session, folder } = await openWork();
  const index = new ProjectIndex(session, openJobs().runner);
  must(await index.update());
  must(await index.run("index-settle", { canWrite: true }));
  await index.close();
  await session.close();
  const search = path.join(folder, ".wortlaut", "search");
  const files = [mentionCacheFile(folder), ...readdirSync(search).map((name) => path.join(search, name))];
  expect(files).toHaveLength(2);
  for (const file of files) {
    const bytes = readFileSync(file);
    const damage = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(damage, ([at, value, isCut, isSealed]) => {
        const copy = Buffer.from(isCut ? bytes.subarray(0, at) : bytes);
        if (!isCut) copy[at] = value;
        writeFileSync(file, isSealed ? sealed(copy) : copy);
        readMentionCache(folder);
        TextIndex.load(folder);
      }),
      { numRuns: 300 },
    );
    writeFileSync(file, bytes);
  }
});
