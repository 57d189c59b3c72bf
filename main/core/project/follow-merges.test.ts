import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { BulkAction } from "#shared/ipc/bulk-types";
import type { Annotations } from "#shared/model/annotations";
import { linksOf, openWork } from "../bulk/fixture-work";
import { runBulk } from "../bulk/index";
import { cleanUp, must } from "./fixture-project";
import { successors } from "./follow-merges";
import { openProject } from "./open-project";
import { verifyProject } from "./verify";

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanUp);

const merge = (actor: string, into: string): BulkAction => ({
  action: "merge-actors",
  actors: [actor],
  into,
  why: "",
});

describe("work from a computer that had not heard of a merge", () => {
  it("names what the entry was merged into, also through several merges", async () => {
    const { session, folder, coder, second, first } = await openWork();
    await session.flush();
    const file = path.join(folder, "annotations", second, `${first}.json`);
    const early = await readFile(file, "utf8");
    must(await runBulk(session, merge("lindqvist", "ebba"), coder));
    must(await runBulk(session, merge("ebba", "senat"), coder));
    await session.close();
    await writeFile(file, early);
    const again = must(await openProject(folder));
    expect(await linksOf(again, second, first)).toEqual([
      "is s_full senat",
      "is s_short senat",
      "said-by s_claim senat",
      "same-as s_claim built",
      "when-said s_claim s_date",
    ]);
    expect(again.problems()).toMatchObject([{ file: `annotations/${second}/${first}.json` }]);
    expect(again.problems()[0]?.repaired).toMatch(/kept as/);
    await again.close();
    const written = JSON.parse(await readFile(file, "utf8")) as Annotations;
    expect(written.links.map(({ to }) => to)).not.toContain("lindqvist");
    expect(must(await verifyProject(folder, { repair: false })).problems).toEqual([]);
  });

  it("comes back right when its words had lost their place", async () => {
    const { session, folder, coder, second, first } = await openWork();
    await session.flush();
    const file = path.join(folder, "annotations", second, `${first}.json`);
    await session.close();
    const kept = JSON.parse(await readFile(file, "utf8")) as Annotations;
    const isShort = ({ id }: { id: string }) => id === "s_short";
    const hangs = ({ from }: { from: string }) => from === "s_short";
    const lost = kept.spans.filter(isShort).map((span) => ({ ...span, quote: "Nirgendwo" }));
    await writeFile(
      file,
      JSON.stringify({
        ...kept,
        spans: kept.spans.filter((span) => !isShort(span)),
        links: kept.links.filter((link) => !hangs(link)),
        unplaced: { spans: lost, links: kept.links.filter(hangs) },
      }),
    );
    const merging = must(await openProject(folder));
    must(await runBulk(merging, merge("lindqvist", "ebba"), coder));
    await merging.close();
    const { unplaced } = JSON.parse(await readFile(file, "utf8")) as Annotations;
    const spans = kept.spans.filter(isShort);
    const now = JSON.parse(await readFile(file, "utf8")) as Annotations;
    await writeFile(file, JSON.stringify({ ...now, unplaced: { spans, links: unplaced?.links ?? [] } }));
    const again = must(await openProject(folder));
    expect(await linksOf(again, second, first)).toContain("is s_short ebba");
    await again.close();
  });
});

describe("successors", () => {
  const entry = (id: string) => ({ id, name: id });
  const event = (what: "merge" | "split" | "remove", from: string[], into: string[]) => ({
    id: `e_${from.join("")}`,
    at: "2025-03-04T10:00:00.000Z",
    coder: "c_1",
    what,
    from: from.map(entry),
    into: into.map(entry),
    moved: 0,
    why: "",
  });

  it.each([
    ["none without merges", ["a"], [event("remove", ["b"], [])], []],
    ["none for what is there", ["a", "b"], [event("merge", ["a", "b"], ["a"])], []],
    [
      "the last of a chain",
      ["c"],
      [event("merge", ["b", "a"], ["b"]), event("merge", ["c", "b"], ["c"])],
      [
        ["a", "c"],
        ["b", "c"],
      ],
    ],
    ["none where the last one was removed", [], [event("merge", ["b", "a"], ["b"])], []],
    ["no end in a circle", [], [event("merge", ["b", "a"], ["b"]), event("merge", ["a", "b"], ["a"])], []],
  ] as const)("%s", (_what, present, log, expected) => {
    const found = successors({ entries: present.map((id) => ({ id })), log: [...log] });
    expect([...found].sort()).toEqual(expected);
  });
});
