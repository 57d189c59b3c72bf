import { spawn } from "node:child_process";
import { symlink } from "node:fs/promises";
import path from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cleanUp, must, newFolder, openFixture } from "./fixture-project";
import { openProject } from "./open-project";

const root = path.join(import.meta.dirname, "../../..");
let script: string;

beforeAll(async () => {
  const outDir = await newFolder();
  // What is not bundled is found here.
  await symlink(path.join(root, "node_modules"), path.join(outDir, "node_modules"));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: path.join(import.meta.dirname, "fixtures/apply-in-a-loop.ts"),
      outDir,
      emptyOutDir: false,
      target: "node20",
      minify: false,
      rolldownOptions: { output: { entryFileNames: "loop.mjs", format: "es" } },
    },
  });
  script = path.join(outDir, "loop.mjs");
}, 60_000);
afterAll(cleanUp);

/** Runs the loop, kills it without mercy after `changes` confirmed changes, and returns the last one confirmed. */
async function killAfter(changes: number, args: string[]): Promise<{ last: number; change: number }> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (data: string) => {
    output += data;
    if (output.split("\n").length > changes) child.kill("SIGKILL");
  });
  await new Promise((resolve) => child.once("close", resolve));
  const confirmed = output.split("\n").filter((line) => /^saved \d+ \d+$/.test(line));
  const [, last, change] = confirmed.at(-1)?.split(" ") ?? [];
  return { last: Number(last), change: Number(change) };
}

describe("a process that is killed while it works", () => {
  it("has lost nothing that it had confirmed", async () => {
    const { folder, session, coder, articles } = await openFixture();
    const article = articles[0]?.id ?? "";
    await session.close();
    for (const changes of [1, 8, 23, 60]) {
      const { last, change } = await killAfter(changes, [folder, coder, article]);
      expect(last).toBeGreaterThanOrEqual(changes - 1);
      const again = must(await openProject(folder));
      const { note } = must(await again.annotations(coder, article));
      // At most the change that was on its way when the kill came is there in addition.
      expect([`note ${last}`, `note ${last + 1}`]).toContain(note);
      expect(again.history().change).toBeGreaterThanOrEqual(change);
      expect(again.problems().filter(({ repaired }) => !repaired)).toEqual([]);
      must(await again.undo());
      const undone = must(await again.annotations(coder, article)).note;
      expect([`note ${last - 1}`, `note ${last}`, ""]).toContain(undone);
      await again.close();
    }
  }, 60_000);
});
