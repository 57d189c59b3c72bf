import { afterEach, describe, expect, it, vi } from "vitest";
import type { Op } from "#shared/ops/op";
import { claim, openWork } from "../bulk/fixture-work";
import { inlineJobs } from "../jobs";
import { ProjectIndex } from "../mentions";
import { change, cleanUp, must } from "../project/fixture-project";
import { chronology, claimsTable } from "./index";

vi.setConfig({ testTimeout: 30_000 });
let work: Awaited<ReturnType<typeof openWork>>;
let index: ProjectIndex;

async function open() {
  work = await openWork();
  index = new ProjectIndex(work.session, inlineJobs());
  return work;
}
afterEach(async () => {
  await index.settle();
  await index.close();
  await work.session.close();
  await cleanUp();
});

const early = "2025-03-04T10:00:00.000Z";

function article(id: string, set: object): Op {
  return { target: "article", article: id, op: "edit-article", set } as Op;
}

describe("the table of statements by source", () => {
  it("puts the wordings of a statement into the columns of their sources, a place of two coders once", async () => {
    const { session, other, second, coder } = await open();
    must(await session.apply(change(article(other, { source: "Hafenblatt", published: "2025-03-02" }))));
    const table = must(await claimsTable(index, {}));
    expect(table.sources.map(({ name, articles, claims }) => [name, articles, claims])).toEqual([
      ["Hafenblatt", 1, 1],
      ["Tagesspalte", 1, 1],
    ]);
    expect(table.rows).toHaveLength(1);
    const [row] = table.rows;
    expect(row).toMatchObject({ statement: "built", spread: 2 });
    expect(row?.cells.map((cell) => cell.length)).toEqual([1, 1]);
    const [wording] = row?.cells[1] ?? [];
    expect(wording).toMatchObject({ start: claim.start, end: claim.end, quote: "das Sperrwerk komme" });
    expect([wording?.coder, ...(wording?.alsoBy ?? [])].sort()).toEqual([coder, second].sort());
    expect(wording?.speakers).toEqual(["EBBA", "LINDQVIST"]);
    expect(table.empty).toBe(1);
    expect(table.withoutStatement).toEqual([]);
  });

  it("keeps to the sources, times, topics and coders asked for, and counts claims without a statement", async () => {
    const { session, first, other, second, coder } = await open();
    const at = { target: "annotations", coder, article: other } as const;
    must(
      await session.apply(
        change(
          article(other, { source: "Hafenblatt", published: "2025-03-02" }),
          article(first, { published: "2025-06-01" }),
          { ...at, op: "remove-link", id: "l_same-as_s_claim_built" },
        ),
      ),
    );
    const all = must(await claimsTable(index, {}));
    expect(all.withoutStatement).toEqual([{ name: "Hafenblatt", claims: 1 }]);
    expect(must(await claimsTable(index, { sources: ["Hafenblatt"] })).rows).toEqual([]);
    expect(must(await claimsTable(index, { from: "2025-04" })).sources.map(({ name }) => name)).toEqual([
      "Tagesspalte",
    ]);
    expect(must(await claimsTable(index, { topic: "Hafen" })).rows).toEqual([]);
    expect(must(await claimsTable(index, { topic: "" })).rows).toHaveLength(1);
    const [row] = must(await claimsTable(index, { coders: [second] })).rows;
    expect(row?.cells.flat().map((wording) => wording.coder)).toEqual([second]);
  });

  it("hears both coders when they differ about the stance", async () => {
    const { session, first, second } = await open();
    const at = { target: "annotations", coder: second, article: first } as const;
    const stance = {
      op: "change-span",
      id: "s_claim",
      set: { attributes: { stance: "denies" } },
      modified: early,
    } as const;
    must(await session.apply(change({ ...at, ...stance } as Op)));
    const [row] = must(await claimsTable(index, {})).rows;
    const there = row?.cells.flat().filter((wording) => wording.article === first) ?? [];
    expect(there.map((wording) => wording.stance).sort()).toEqual(["denies", undefined]);
  });
});

describe("the chronology", () => {
  it("reads the days that dates of claims stand for, and counts what is on no line", async () => {
    const { session, first, other, second, coder } = await open();
    const value = (by: string, id: string, to: string) =>
      ({
        target: "annotations",
        coder: by,
        article: id,
        op: "change-span",
        id: "s_date",
        set: { attributes: { type: "DATE", value: to } },
        modified: early,
      }) as Op;
    must(
      await session.apply(
        change(
          value(coder, first, "2025-03-04"),
          value(second, first, "2025-03-04"),
          value(coder, other, "P6Y"),
        ),
      ),
    );
    const line = must(await chronology(index, {}));
    expect(line.events.map(({ value: written, interval }) => [written, interval])).toEqual([
      ["2025-03-04", { from: "2025-03-04", to: "2025-03-04" }],
      ["P6Y", null],
    ]);
    expect(line.events[0]).toMatchObject({
      role: "when-said",
      start: claim.start,
      dateQuote: "Am Dienstag",
      statement: "built",
    });
    expect([line.events[0]?.coder, ...(line.events[0]?.alsoBy ?? [])].sort()).toEqual([coder, second].sort());
    expect(line.undated).toEqual([{ source: "Tagesspalte", claims: 1, withoutTime: 1 }]);
  });

  it("counts a claim with one date on the line as dated, and one without any as undated", async () => {
    const { session, first, other, coder } = await open();
    const at = { target: "annotations", coder } as const;
    must(
      await session.apply(
        change({ ...at, article: other, op: "remove-link", id: "l_when-said_s_claim_s_date" }, {
          ...at,
          article: first,
          op: "change-span",
          id: "s_date",
          set: { attributes: { value: "2025" } },
          modified: early,
        } as Op),
      ),
    );
    const line = must(await chronology(index, {}));
    expect(line.undated).toEqual([{ source: "Tagesspalte", claims: 1, withoutTime: 0 }]);
    expect(line.events.filter(({ interval }) => interval)).toHaveLength(1);
  });
});
