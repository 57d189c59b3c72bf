import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { SpanMapping } from "#shared/ipc/span-import-types";
import type { Op } from "#shared/ops/op";
import { exportFrom } from "../export/index";
import {
  cleanUp,
  crashedCopy,
  must,
  newFolder,
  openFixture,
  sampleText,
  stateOf,
} from "../project/fixture-project";
import { openProject, type ProjectSession, verifyProject } from "../project/index";
import { SpanImports } from "./index";

const open: ProjectSession[] = [];
afterEach(async () => {
  for (const session of open.splice(0)) await session.close();
  await cleanUp();
});

async function fixture(texts?: readonly string[]) {
  const made = await openFixture(texts);
  open.push(made.session);
  return made;
}

/** Offsets of `words` in `text` in code points, as most tools count. */
function points(text: string, words: string): [number, number] {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return [start, start + [...words].length];
}

async function files(contents: Record<string, unknown>): Promise<string> {
  const folder = await newFolder();
  for (const [name, content] of Object.entries(contents)) {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

const doccanoLine = (text: string, ...spans: Array<[words: string, label: string]>) => ({
  text,
  entities: spans.map(([words, label], index) => {
    const [start_offset, end_offset] = points(text, words);
    return { id: index + 1, label, start_offset, end_offset };
  }),
  relations: [],
});

async function importAll(
  session: ProjectSession,
  paths: string[],
  change: (mapping: SpanMapping) => void = () => {},
) {
  const imports = new SpanImports();
  const draft = must(await imports.choose(session, paths));
  change(draft.mapping);
  const preview = must(await imports.preview(session, draft.draft, draft.mapping));
  const report = must(await imports.run(session, draft.draft, draft.mapping));
  const { sideFile: _side, ...same } = report;
  expect(same).toEqual(preview);
  return { draft, report };
}

function articleIn(session: ProjectSession): string {
  return session.summaries()[0]?.id ?? "";
}

async function workIn(session: ProjectSession, article: string) {
  const works = await Promise.all(
    session.coders().map(async ({ id }) => must(await session.annotations(id, article))),
  );
  return works.flatMap(({ spans }) => spans.map(({ label, quote }) => `${label}: ${quote}`));
}

describe("an import of others' work", () => {
  it("is one step with its new articles, labels and coders, taken back and made again as a whole", async () => {
    const { session, folder } = await fixture();
    const other = "Ein 🌊 zweiter Text.\r\nMit Zeilen.\r\n";
    const spans = doccanoLine(other, ["zweiter Text", "Werk"], ["Mit Zeilen", "Behauptungen"]);
    spans.relations = [{ id: 1, from_id: 1, to_id: 2, type: "belegt" }] as never;
    const from = await files({ "a.jsonl": { ...spans, coder: "Bea Kahn" } });
    const before = await stateOf(session);
    const { report } = await importAll(session, [from]);
    expect(report).toMatchObject({
      ...{ added: 2, links: { added: 1 }, sideFile: null },
      made: { labels: ["Werk"], coders: ["Bea Kahn"], roles: ["belegt"], articles: ["Ein 🌊 zweiter Text."] },
    });
    const after = await stateOf(session);
    const copy = await crashedCopy(folder);
    must(await session.undo());
    // A removed article stays in the folder, so that it can come back.
    expect(session.summaries()).toHaveLength(1);
    expect(session.codebook().labels.some(({ name }) => name === "Werk")).toBe(false);
    expect(session.coders()).toHaveLength(1);
    expect((await stateOf(session)) as object).toMatchObject({
      actors: (before as { actors: unknown }).actors,
    });
    must(await session.redo());
    const titles = (state: unknown) => JSON.stringify(state).replace(/"removed":"[^"]*",?/g, "");
    expect(titles(await stateOf(session))).toBe(titles(after));
    const again = must(await openProject(copy));
    open.push(again);
    expect(titles(await stateOf(again))).toBe(titles(after));
  });

  it("takes names for what they mean, and leaves what is there as it is", async () => {
    const { session, articles } = await fixture();
    const from = await files({
      "a.jsonl": doccanoLine(
        sampleText,
        ["Ebba Lindqvist", "PER"],
        ["am Dienstag", "TIMEX3"],
        ["Das Sperrwerk 🌊 kommt", "Behauptung"],
      ),
    });
    const { draft, report } = await importAll(session, [from]);
    expect(draft.mapping.labels).toMatchObject({
      ...{
        PER: { to: "label", id: "actor" },
        TIMEX3: { to: "label", id: "date" },
        Behauptung: { to: "label", id: "claim" },
      },
    });
    expect(report).toMatchObject({ added: 3, unchanged: 0, counts: { failed: 0 } });
    expect(await workIn(session, articles[0]?.id ?? "")).toEqual([
      "actor: Ebba Lindqvist",
      "date: am Dienstag",
      "claim: Das Sperrwerk 🌊 kommt",
    ]);
    expect((await importAll(session, [from])).report).toMatchObject({
      added: 0,
      unchanged: 3,
      counts: { failed: 0 },
    });
  });

  it("adds what a span lacks and overwrites nothing", async () => {
    const { session, articles, coder } = await fixture();
    const line = (fields: object) => {
      const [start, end] = points(sampleText, "Ebba Lindqvist");
      return {
        text: sampleText,
        spans: [{ start, end, label: "actor", ...fields }],
        meta: { coder: "Ada Beck" },
      };
    };
    await importAll(session, [await files({ "a.jsonl": line({ role: "Senatorin" }) })]);
    await importAll(session, [await files({ "b.jsonl": line({ role: "Ministerin", note: "prüfen" }) })]);
    const { spans } = must(await session.annotations(coder, articles[0]?.id ?? ""));
    expect(spans).toMatchObject([{ attributes: { role: "Senatorin" }, note: "prüfen" }]);
  });

  it("says what does not fit, keeps it whole beside the project, and verify finds nothing wrong", async () => {
    const { session, folder } = await fixture();
    const csv = [
      "text,start,end,label,quote,stance",
      ...[
        ["4,18,actor,Hafensenatorin,"],
        ["5,5,actor,,"],
        ["900,910,actor,nirgends,"],
        ["72,73,actor,,"],
      ].flat(),
      ...["4,18,claim,Hafensenatorin,vielleicht"],
    ].map((row, index) => (index === 0 ? row : `"${sampleText.replaceAll('"', '""')}",${row}`));
    const { report } = await importAll(session, [await files({ "liste.csv": csv.join("\n") })], (mapping) => {
      mapping.attributes.stance = { to: "attribute", id: "stance" };
    });
    expect(report.failed.map(({ why }) => why)).toEqual([
      expect.stringContaining("empty"),
      expect.stringContaining("not a place in the text"),
      expect.stringContaining("nothing but blanks"),
      expect.stringContaining("vielleicht"),
    ]);
    const side = JSON.parse(await readFile(path.join(folder, report.sideFile ?? ""), "utf8"));
    expect(side.leftOut).toHaveLength(4);
    expect(side.leftOut[1].span).toMatchObject({ quote: "nirgends", pieces: [{ start: 900, end: 910 }] });
    await session.close();
    expect(must(await verifyProject(folder, { repair: false }))).toMatchObject({ ok: true, problems: [] });
    expect(await readdir(path.join(folder, "left-out"))).toHaveLength(1);
  });

  it("follows an article through other blanks exactly, and through other words by its quotes", async () => {
    const { session, articles } = await fixture();
    const blanks = `\ufeff${sampleText.normalize("NFC").replaceAll("\n", "\r\n\r\n").replace("wies am", "wies\u00a0 am")}`;
    const exact = await importAll(session, [
      await files({
        "a.jsonl": doccanoLine(blanks, ["wies\u00a0 am Dienstag", "date"], ["Lüdersund", "actor"]),
      }),
    ]);
    expect(exact.draft.documents).toMatchObject([{ match: "same-words", article: { id: articles[0]?.id } }]);
    expect(exact.report).toMatchObject({ added: 2, reanchored: [], failed: [] });
    const newer = `Neu: ${sampleText} Ein Satz kam noch dazu. Am Mittwoch war Ruhe.`;
    const moved = await importAll(session, [
      await files({ "b.jsonl": doccanoLine(newer, ["Ebba Lindqvist", "actor"], ["Am Mittwoch", "date"]) }),
    ]);
    expect(moved.draft.documents).toMatchObject([{ match: "by-quotes" }]);
    expect(moved.report).toMatchObject({ added: 1, counts: { reanchored: 1, failed: 1, articles: 0 } });
    expect(moved.report.reanchored[0]?.why).toContain("its words stand there");
    expect(await workIn(session, articles[0]?.id ?? "")).toEqual([
      "actor: Ebba Lindqvist",
      "date: wies am Dienstag",
      "actor: Lu\u0308dersund",
    ]);
  });

  it("takes work without texts for the article its quotes are in", async () => {
    const { session, articles } = await fixture([sampleText, "Ein anderer Artikel über den Hafen.\n"]);
    const rows = ["Ebba Lindqvist", "am Dienstag", "Das Sperrwerk 🌊 kommt"].map((words) => {
      const [start, end] = points(sampleText, words);
      return `brief,${start},${end},${words === "am Dienstag" ? "DATE" : "PER"},${words}`;
    });
    const { draft, report } = await importAll(session, [
      await files({ "a.csv": ["doc,start,end,label,quote", ...rows, "brief,1,5,PER,Nirgendwo"].join("\n") }),
    ]);
    expect(draft.documents).toMatchObject([{ match: "by-quotes", article: { id: articles[0]?.id } }]);
    expect(report).toMatchObject({ added: 3, reanchored: [], counts: { failed: 1 } });
  });

  it("makes one span of pieces, with the pieces in its note, and lists it", async () => {
    const { session, articles, coder } = await fixture();
    const [a, b] = [points(sampleText, "Ebba"), points(sampleText, "wies")];
    const [c, d] = [points(sampleText, "alle"), points(sampleText, "Vorwürfe")];
    const ann = `T1\tactor ${a.join(" ")};${b.join(" ")}\tEbba wies\nT2\tactor ${c.join(" ")};${d.join(" ")}\talle Vorwürfe\n`;
    const from = await files({ "a.txt": sampleText, "a.ann": ann });
    const { report } = await importAll(session, [from]);
    expect(report).toMatchObject({ added: 2, counts: { reanchored: 1, failed: 0 } });
    const { spans } = must(await session.annotations(coder, articles[0]?.id ?? ""));
    expect(spans).toMatchObject([
      { quote: "Ebba Lindqvist wies", note: "Pieces: “Ebba” … “wies”" },
      { quote: "alle Vorwürfe" },
    ]);
    expect((await importAll(session, [from])).report).toMatchObject({
      added: 0,
      unchanged: 2,
      reanchored: [],
    });
  });

  it("finds actors by their other names, and makes those nobody knows", async () => {
    const { session } = await fixture();
    const actor = {
      id: "e_1",
      name: "Ebba Lindqvist",
      kind: "person" as const,
      aliases: ["die Senatorin"],
      note: "",
    };
    must(await session.apply({ name: "put-actor", ops: [{ target: "actors", op: "put-actor", actor }] }));
    const records = [
      { record: "dataset", format: "wortlaut-jsonl", formatVersion: 1 },
      { record: "actor", ...actor, id: "e_9", name: "Die Senatorin", aliases: [] },
      { record: "actor", ...actor, id: "e_8", name: "Senat", kind: "organisation", aliases: [] },
      { record: "article", id: articleIn(session), text: sampleText },
      ...["e_9", "e_8"].flatMap((to, index) => [
        {
          ...{ record: "span", article: articleIn(session), coder: "c_x", id: `s_${index}`, label: "actor" },
          ...{ start: index * 4, end: index * 4 + 3, quote: sampleText.slice(index * 4, index * 4 + 3) },
        },
        {
          record: "link",
          article: articleIn(session),
          coder: "c_x",
          id: `l_${index}`,
          role: "is",
          from: `s_${index}`,
          to,
          toKind: "actor",
        },
      ]),
    ];
    const from = await files({ "w.jsonl": records.map((record) => JSON.stringify(record)).join("\n") });
    const { report } = await importAll(session, [from]);
    expect(report).toMatchObject({
      added: 2,
      links: { added: 2 },
      made: { actors: ["Senat"], coders: ["c_x"] },
    });
    expect(session.actors().map(({ id, name }) => [id, name])).toEqual([
      ["e_1", "Ebba Lindqvist"],
      ["e_8", "Senat"],
    ]);
  });

  it("brings labels, roles and entries along that nothing in the file uses", async () => {
    const { session } = await fixture();
    const { labels, roles, ...rest } = session.codebook();
    const [label] = labels;
    const [role] = roles;
    if (!label || !role) throw new Error("the fixture has no codebook");
    const { key: _key, ...unused } = {
      ...label,
      id: "irony",
      name: "Ironie",
      guideline: "Nur was so gemeint ist.",
    };
    const { key: _roleKey, ...answer } = { ...role, id: "answers", name: "antwortet" };
    const ops: Op[] = [
      {
        ...{ target: "codebook", op: "set-codebook" },
        codebook: { ...rest, labels: [...labels, unused], roles: [...roles, answer] },
      },
      {
        ...{ target: "actors", op: "put-actor" },
        actor: { id: "e_holm", name: "Bo Holm", kind: "person", aliases: ["Holm"], note: "" },
      },
      {
        ...{ target: "statements", op: "put-statement" },
        statement: { id: "t_tor", wording: "Das Tor klemmt.", topic: "", note: "" },
      },
    ];
    must(await session.apply({ name: "set up", ops }));
    const target = await newFolder();
    must(await exportFrom(session, { format: "wortlaut-jsonl" }, target));
    const { session: other } = await fixture();
    const { draft, report } = await importAll(other, [path.join(target, "wortlaut.jsonl")]);
    expect(draft.labels.filter(({ count }) => count === 0)).toMatchObject([{ name: "irony" }]);
    expect(report.made).toMatchObject({
      ...{ labels: ["Ironie"], roles: ["antwortet"], actors: ["Bo Holm"], statements: ["Das Tor klemmt."] },
    });
    expect(other.codebook().labels.find(({ id }) => id === "irony")).toMatchObject({
      guideline: unused.guideline,
    });
    expect(other.actors()).toMatchObject([{ id: "e_holm", aliases: ["Holm"] }]);
  });

  it("leaves articles out when none are to be added", async () => {
    const { session } = await fixture();
    const from = await files({ "a.jsonl": doccanoLine("Ganz anderer Text.", ["anderer", "actor"]) });
    const { report } = await importAll(session, [from], (mapping) => {
      mapping.addArticles = false;
    });
    expect(report).toMatchObject({ added: 0, counts: { failed: 1, articles: 0 } });
    expect(session.history().undo).toBe("import");
  });

  it("makes new labels that can be told apart, with the attributes their spans have", async () => {
    const { session } = await fixture();
    const spans = ["Ort", "Geste", "Ton", "Sache"].map((label, index) => ({
      ...{
        start: index * 4,
        end: index * 4 + 3,
        label,
        sicher: index % 2 === 0,
        stufe: index,
        art: index < 2 ? "a" : "b",
      },
    }));
    const { report } = await importAll(session, [await files({ "a.jsonl": { text: sampleText, spans } })]);
    expect(report.made).toMatchObject({
      labels: ["Ort", "Geste", "Ton", "Sache"],
      attributes: ["sicher", "stufe", "art"],
    });
    const labels = session.codebook().labels.slice(3);
    expect(labels[0]?.attributes.map(({ type }) => type)).toEqual(["yes-no", "number", "choice"]);
    expect(new Set(labels.map(({ colour, shape }) => `${colour} ${shape}`)).size).toBe(4);
    expect(session.codebook().version).toBe(2);
  });
});

describe("the offset unit", () => {
  const words: Array<[string, string]> = [
    ["Sperrwerk 🌊 kommt", "a"],
    ["sagte sie", "b"],
    ["Am Dienstag tagt", "c"],
    ["Senat", "d"],
  ];
  const csvWith = (text: string, place: (at: number) => number) =>
    ["text,start,end,label,quote"]
      .concat(
        words.map(([quote, label]) => {
          const at = sampleText.indexOf(quote);
          return `"${text.replaceAll('"', '""')}",${place(at)},${place(at + quote.length)},${label},${quote}`;
        }),
      )
      .join("\n");

  const draftOf = async (csv: string) => {
    const { session } = await fixture();
    const imports = new SpanImports();
    const draft = must(await imports.choose(session, [await files({ "a.csv": csv })]));
    return { session, imports, draft };
  };

  it.each([
    ["utf-16", "lf", (at: number) => at],
    ["code-point", "lf", (at: number) => [...sampleText.slice(0, at)].length],
    ["byte", "lf", (at: number) => Buffer.byteLength(sampleText.slice(0, at))],
    ["utf-16", "crlf", (at: number) => sampleText.slice(0, at).replaceAll("\n", "\r\n").length],
    ["code-point", "crlf", (at: number) => [...sampleText.slice(0, at).replaceAll("\n", "\r\n")].length],
    ["byte", "crlf", (at: number) => Buffer.byteLength(sampleText.slice(0, at).replaceAll("\n", "\r\n"))],
  ] as const)("%s with %s is found out", async (unit, lineEnds, place) => {
    const { session, imports, draft } = await draftOf(csvWith(sampleText, place));
    expect(draft.unit).toMatchObject({ unit, lineEnds, decidable: true, tested: 4, agreed: 4 });
    const report = must(await imports.run(session, draft.draft, draft.mapping));
    expect(report).toMatchObject({ added: 4, counts: { reanchored: 0, failed: 0 } });
  });

  it("is refused when none fits, with how many quotes agree", async () => {
    const { session, imports, draft } = await draftOf(csvWith(sampleText, (at) => at + 5));
    expect(draft.unit).toMatchObject({ unit: null, tested: 4, agreed: 0 });
    const refused = await imports.run(session, draft.draft, draft.mapping);
    expect(refused).toMatchObject({ ok: false, error: { code: "import-offsets" } });
    expect(refused.ok ? "" : refused.error.why).toContain("code points 0");
  });

  it("is undecidable in a text of ASCII", async () => {
    const csv = "text,start,end,label,quote\nAda came.,0,3,PER,Ada\n";
    expect((await draftOf(csv)).draft.unit).toMatchObject({ unit: "code-point", decidable: false });
  });

  it("is found out without quotes by the words that are cut", async () => {
    const text = "🙂🙂🙂 Ada traf Kim und Lea und Bob in Rom.";
    const names = ["Ada", "Kim", "Lea", "Bob", "Rom"];
    const entities = names.map((name) => [text.indexOf(name), text.indexOf(name) + 3, "PER"]);
    const { session } = await fixture();
    const from = await files({ "a.jsonl": { text, label: entities } });
    const draft = must(await new SpanImports().choose(session, [from]));
    expect(draft.unit).toMatchObject({ unit: "utf-16", tested: 5, agreed: 5 });
  });
});
