import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { KeynessQuery, WordingPlacesQuery, WordingQuery } from "#shared/ipc/wording-types";
import type { Op } from "#shared/ops/op";
import { openWork } from "../bulk/fixture-work";
import { inlineJobs } from "../jobs";
import { ProjectIndex } from "../mentions";
import { change, cleanUp, must, newFolder } from "../project/fixture-project";
import { openProject } from "../project/open-project";
import { createSampleProject } from "../project/sample-project";
import type { ProjectSession } from "../project/session";
import { keyness, wordingPlaces, wordingTable } from "./index";

vi.setConfig({ testTimeout: 30_000 });
let session: ProjectSession;
let index: ProjectIndex;

async function open() {
  const work = await openWork();
  session = work.session;
  index = new ProjectIndex(session, inlineJobs());
  const { other } = work;
  must(
    await session.apply(
      change({ target: "article", article: other, op: "edit-article", set: { source: "Hafenblatt" } }),
    ),
  );
  return work;
}
afterEach(async () => {
  await index.settle();
  await index.close();
  await session.close();
  await cleanUp();
});

const query = (more: Partial<WordingQuery> = {}): WordingQuery => ({
  ...{ label: "actor", quotations: "all", foldForms: true },
  ...more,
});
async function rows(more: Partial<WordingQuery> = {}) {
  const table = must(await wordingTable(index, query(more)));
  return table.rows.map(({ kind, name, cells }) => [
    kind,
    name,
    ...cells.map(({ forms }) => forms.map(({ form, count, only }) => `${form} ${count}${only ? " !" : ""}`)),
  ]);
}

describe("the table", () => {
  it("counts a place tagged by two coders once, by entry and source", async () => {
    const { first, second } = await open();
    const table = must(await wordingTable(index, query({ places: true })));
    expect(table.sources).toEqual([
      { name: "Hafenblatt", articles: 1, words: 11, mentions: 2 },
      { name: "Tagesspalte", articles: 1, words: 11, mentions: 2 },
    ]);
    expect(await rows()).toEqual([
      ["entry", "EBBA", ["Ebba Lindqvist 1"], ["Ebba Lindqvist 1"]],
      ["entry", "LINDQVIST", ["Lindqvist 1"], ["Lindqvist 1"]],
    ]);
    expect(table.rows[0]?.cells[1]?.forms[0]?.places).toEqual([
      { article: first, start: 18, end: 32, spans: ["s_full", "s_full"], quoted: false },
    ]);
    expect(await rows({ coders: [second] })).toEqual([
      ["entry", "EBBA", [], ["Ebba Lindqvist 1"]],
      ["entry", "LINDQVIST", [], ["Lindqvist 1"]],
    ]);
  });

  it("has dates by value, claims by statement, and wordings of what belongs to nothing", async () => {
    const { coder, first } = await open();
    expect(await rows({ label: "date" })).toEqual([
      ["wording", "Am Dienstag", ["Am Dienstag 1"], ["Am Dienstag 1"]],
    ]);
    const at = { target: "annotations", coder, article: first } as const;
    const set = { attributes: { type: "DATE", value: "2025-03-04" } };
    const ops: Op[] = [{ ...at, op: "change-span", id: "s_date", set, modified: "2025-03-05T00:00:00.000Z" }];
    must(await session.apply(change(...ops)));
    expect(await rows({ label: "date" })).toEqual([
      ["value", "2025-03-04", [], ["Am Dienstag 1"]],
      ["wording", "Am Dienstag", ["Am Dienstag 1"], []],
    ]);
    expect(await rows({ label: "claim" })).toEqual([
      ["entry", "It is built", ["das Sperrwerk komme 1"], ["das Sperrwerk komme 1"]],
    ]);
  });

  it("follows changes, and counts a place under both entries where coders do not agree", async () => {
    const { coder, first } = await open();
    await rows();
    const at = { target: "annotations", coder, article: first } as const;
    must(
      await session.apply(
        change(
          { ...at, op: "remove-link", id: "l_is_s_short_lindqvist" },
          { ...at, op: "add-link", link: { id: "l_x", role: "is", from: "s_short", to: "ebba" } },
        ),
      ),
    );
    expect(await rows()).toEqual([
      ["entry", "EBBA", ["Ebba Lindqvist 1"], ["Ebba Lindqvist 1", "Lindqvist 1 !"]],
      ["entry", "LINDQVIST", ["Lindqvist 1"], ["Lindqvist 1"]],
    ]);
    expect(await rows({ sources: ["Hafenblatt"], find: "ebba" })).toEqual([
      ["entry", "EBBA", ["Ebba Lindqvist 1"]],
    ]);
    expect(must(await wordingTable(index, query({ from: "2026" })))).toMatchObject({ sources: [], rows: [] });
  });
});

describe("places and groups", () => {
  const ebba = { key: "ebba", kind: "entry" } as const;
  const placesQuery = (more: Partial<WordingPlacesQuery> = {}): WordingPlacesQuery => ({
    ...{ label: "actor", quotations: "all", foldForms: true, row: ebba, offset: 0, limit: 10 },
    ...more,
  });

  it("gives mentions in their sentence, page by page", async () => {
    const { first, other } = await open();
    const found = must(await wordingPlaces(index, placesQuery()));
    expect(found.total).toBe(2);
    expect(found.lines.map(({ article }) => article).sort()).toEqual([first, other].sort());
    expect(found.lines[0]).toMatchObject({
      ...{ start: 18, end: 32, before: "Am Dienstag sagte ", quote: "Ebba Lindqvist" },
      ...{ after: ", das Sperrwerk komme.", paragraph: 1, quoted: false },
    });
    const page = must(await wordingPlaces(index, placesQuery({ offset: 1 })));
    expect(page).toEqual({ total: 2, lines: [found.lines[1]] });
    const cell = must(await wordingPlaces(index, placesQuery({ source: "Hafenblatt" })));
    expect(cell.lines.map(({ source }) => source)).toEqual(["Hafenblatt"]);
    expect(must(await wordingPlaces(index, placesQuery({ form: "Rat" }))).total).toBe(0);
  });

  it("compares the words of two groups, and the forms of a label", async () => {
    await open();
    const groups: KeynessQuery = {
      ...{ groupA: ["Tagesspalte"], groupB: ["Hafenblatt"], unit: "words", quotations: "all" },
      ...{ least: 1, limit: 100 },
    };
    const found = must(await keyness(index, groups));
    expect(found).toMatchObject({ sizeA: 11, sizeB: 11, articlesA: 1, articlesB: 1, tested: 12 });
    const told = found.rows.filter(({ logLikelihood }) => logLikelihood !== 0);
    expect(told.map(({ wording, countA, countB }) => [wording, countA, countB])).toEqual([
      ["bleibt", 1, 0],
      ["dabei", 1, 0],
      ["noch", 0, 1],
      ["zögert", 0, 1],
    ]);
    const forms = must(await keyness(index, { ...groups, unit: "forms", label: "actor" }));
    expect(forms).toMatchObject({ sizeA: 2, sizeB: 2, tested: 2 });
    expect(await keyness(index, { ...groups, groupB: ["Tagesspalte"] })).toMatchObject({
      error: { code: "request-invalid" },
    });
    expect(await keyness(index, { ...groups, unit: "forms", label: "none" })).toMatchObject({
      error: { code: "label-not-found" },
    });
  });
});

describe("the sample project", () => {
  it("tells what is said inside quotations, and by whom", async () => {
    const folder = path.join(await newFolder(), "Sample.wortlaut");
    const sample = path.join(import.meta.dirname, "../../../assets/sample");
    must(await createSampleProject(folder, sample));
    session = must(await openProject(folder));
    index = new ProjectIndex(session, inlineJobs());
    const all = must(await wordingTable(index, query({ places: true })));
    const inside = must(await wordingTable(index, query({ quotations: "inside" })));
    const outside = must(await wordingTable(index, query({ quotations: "outside" })));
    const total = ({ sources }: typeof all) => sources.reduce((sum, { mentions }) => sum + mentions, 0);
    expect(total(inside)).toBeGreaterThan(0);
    expect(total(inside) + total(outside)).toBe(total(all));
    for (const { cells } of all.rows) {
      for (const { article, start, end, spans } of cells.flatMap((cell) =>
        cell.forms.flatMap((form) => form.places),
      )) {
        const text = must(await session.text(article));
        expect(text.slice(start, end).trim()).not.toBe("");
        expect(spans.length).toBeGreaterThan(0);
      }
    }
    const speakers = new Set<string>();
    for (const { key, kind } of inside.rows) {
      const wish = { label: "actor", quotations: "inside", foldForms: true, offset: 0, limit: 50 } as const;
      for (const line of must(await wordingPlaces(index, { ...wish, row: { key, kind } })).lines) {
        const text = must(await session.text(line.article));
        expect(text.slice(line.start, line.end).replace(/\s+/gu, " ")).toBe(line.quote);
        if (line.by) speakers.add(line.by);
      }
    }
    expect(speakers.size).toBeGreaterThan(0);
  });
});
