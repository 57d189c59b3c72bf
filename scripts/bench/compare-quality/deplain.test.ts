import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
  alignDocument,
  deplainFiles,
  evaluateDeplain,
  missingDeplain,
  scorePairs,
  type TextPair,
} from "./deplain";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "wortlaut-deplain-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

const complex = [
  "Der Gemeinderat beschloss die Sanierung des Freibads, obwohl die Kasse leer ist.",
  "Am Rand der Sitzung kam es zu Tumulten.",
];
const simple = ["Das Freibad wird saniert.", "Das hat der Gemeinderat beschlossen.", "Die Kasse ist leer."];

describe("the check with DEplain-web", () => {
  test("counts a pair as right only when both texts are those of the gold standard", () => {
    const gold: TextPair[] = [
      ["a", "b"],
      ["c", "c"],
      ["d", "e f"],
    ];
    const found: TextPair[] = [
      ["a", "b"],
      ["c", "c"],
      ["d", "e"],
      ["x", "y"],
    ];
    expect(scorePairs(found, gold, true)).toMatchObject({ found: 4, gold: 3, correct: 2, precision: 0.5 });
    expect(scorePairs(found, gold, false)).toMatchObject({ found: 3, gold: 2, correct: 1, recall: 0.5 });
    expect(scorePairs([], gold, true).f1).toBe(0);
  });

  test("aligns one sentence with several, giving their exact texts", () => {
    const [pair] = alignDocument({ complex, simple }, 0.2);
    expect(pair?.[0]).toBe(complex[0]);
    expect(simple.join(" ")).toContain(pair?.[1]);
  });

  test("reads the files of the repository and scores them", () => {
    const folder = folderWith({
      [deplainFiles.documents]: `original,simplification,pair_id\n"${complex.join("|||")}","${complex[0]}|||${simple[2]}",7\n`,
      [deplainFiles.goldComplex]: `${complex[0]}\n`,
      [deplainFiles.goldSimple]: `${complex[0]}\n`,
    });
    expect(missingDeplain(folder)).toBeUndefined();
    expect(evaluateDeplain(folder)).toMatchObject({
      documents: 1,
      all: { gold: 1, correct: 1, recall: 1 },
      changed: { gold: 0 },
    });
  });

  test("says in one sentence what to put where", () => {
    expect(missingDeplain("")).toContain("WORTLAUT_DEPLAIN");
    const folder = folderWith({ [deplainFiles.documents]: "" });
    expect(missingDeplain(folder)).toContain(deplainFiles.goldSimple);
    expect(missingDeplain(folder)?.endsWith(".")).toBe(true);
  });
});
