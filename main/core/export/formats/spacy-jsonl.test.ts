import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { exportFrom } from "../export-dataset";
import { InventedProject } from "../invented-project";

it.each([undefined, [50, 25, 25]])(
  "spaCy ships a script that reads the files it stands beside (split %j)",
  async (split) => {
    const folder = await mkdtemp(join(tmpdir(), "wortlaut-spacy-"));
    const request = { format: "spacy-jsonl", ...(split ? { split } : {}) };
    const report = await exportFrom(new InventedProject([{ text: "Regen." }]), request, folder);
    if (!report.ok) throw new Error(report.error.why);
    const script = await readFile(join(folder, "to_docbin.py"), "utf8");
    const parts = /PARTS = \((.*)\)/.exec(script)?.[1]?.match(/\w+/g) ?? [];
    const named = split ? parts.map((part) => `spacy-${part}.jsonl`) : ["spacy.jsonl"];
    expect(report.value.files.map(({ path }) => path)).toEqual(expect.arrayContaining(named));
    expect(script).toContain(split ? 'f"spacy-{part}.jsonl"' : '"spacy.jsonl"');
    // What stands between backticks of TypeScript: an escape must not have become a line break.
    expect(script).toContain('f"{seed}\\n{id}"');
    expect(script.split("\n").every((line) => !line.includes("\t"))).toBe(true);
    await rm(folder, { recursive: true });
  },
);
