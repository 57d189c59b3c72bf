import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { exportFrom } from "./export-dataset";
import { InventedProject } from "./invented-project";
import { manifestName, manifestSchema } from "./manifest";

let folder = "";
afterEach(() => rm(folder, { recursive: true, force: true }));

it("lists files of its own folder only: an export never removes others, whatever a manifest says", async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-manifest-"));
  const out = join(folder, "out");
  const kept = join(folder, "kept.txt");
  await mkdir(out);
  await writeFile(kept, "");
  const project = new InventedProject([{ text: "Der Rat tagt." }]);
  await exportFrom(project, { format: "csv" }, out);
  const manifest = JSON.parse(await readFile(join(out, manifestName), "utf8"));
  const ofNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  for (const path of ["../kept.txt", "a/../../kept.txt", "/kept.txt", "..\\kept.txt", "C:kept.txt"]) {
    const crafted = {
      ...manifest,
      files: [...manifest.files, { path, sha256: ofNothing, rows: 0, bytes: 0 }],
    };
    expect(manifestSchema.safeParse(crafted).success).toBe(false);
    await writeFile(join(out, manifestName), JSON.stringify(crafted));
    const again = await exportFrom(project, { format: "csv" }, out);
    expect(again).toMatchObject({ ok: false, error: { code: "export-target" } });
    expect(await readFile(kept, "utf8")).toBe("");
  }
});
