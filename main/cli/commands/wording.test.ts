import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openProject } from "#core/project/index";
import type { Actor } from "#shared/model/project";
import { call } from "../test-call";

let folder = "";
let project = "";
const texts = {
  Bote: "Bürgermeisterin Falk kam.\n„Falks Plan trägt“, sagte Hennerbek. Falk schwieg.\n",
  Courier: "Die Deichkönigin kam 🙂. Danach ging die\nDeichkönigin.\n",
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-wording-"));
  project = join(folder, "Probe.wortlaut");
  await call(["new", project]);
  for (const [source, text] of Object.entries(texts)) {
    await writeFile(join(folder, `${source}.txt`), text);
    await call(["import", project, join(folder, `${source}.txt`), "--source", source]);
  }
  const opened = await openProject(project);
  if (!opened.ok) throw new Error(opened.error.why);
  const actor: Actor = { id: "falk", name: "Wiebke Falk", kind: "person", aliases: [], note: "" };
  const ops = [{ target: "actors", op: "put-actor", actor } as const];
  await opened.value.apply({ name: "put-actor", ops });
  await opened.value.close();
  const words = /(?:Bürgermeisterin )?Falks?|[Dd]ie\sDeichkönigin|Hennerbek/gu;
  const articles = JSON.parse((await call(["articles", project, "--json"])).stdout);
  for (const { article, source } of articles as Array<{ article: string; source: keyof typeof texts }>) {
    const input = [...texts[source].matchAll(words)].flatMap(({ 0: quote, index }) => {
      const id = `s_${index}`;
      const span = { label: "actor", start: index, end: index + quote.length, quote, id };
      const link = { op: "link", link: { role: "is", from: id, to: "falk" } };
      return [{ op: "add", span }, ...(quote === "Hennerbek" ? [] : [link])];
    });
    const lines = input.map((line) => `${JSON.stringify(line)}\n`);
    const called = await call(["apply", project, "--article", article, "--coder", "Anna"], { input: lines });
    expect(called.code).toBe(0);
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function listed(...flags: string[]) {
  const called = await call(["wording", project, ...flags, "--json"]);
  expect(called).toMatchObject({ code: 0 });
  return JSON.parse(called.stdout);
}

type Row = { name: string; sources: Array<{ source: string; forms: Array<Record<string, unknown>> }> };
const plain = ({ rows }: { rows: Row[] }) =>
  rows.map(({ name, sources }) => [
    name,
    ...sources.map(({ source, forms }) => [source, ...forms.map(({ form, count }) => `${form} ${count}`)]),
  ]);

describe("wording", () => {
  it("lists forms by actor and source as they stand in the texts, with their places", async () => {
    const table = await listed();
    expect(Object.keys(table)).toEqual(["label", "quotations", "fold", "sources", "rows", "ms"]);
    expect(plain(table)).toEqual([
      [
        "Wiebke Falk",
        ["Bote", "Bürgermeisterin Falk 1", "Falk 1", "Falks 1"],
        ["Courier", "Die Deichkönigin 1", "die Deichkönigin 1"],
      ],
      ["Hennerbek", ["Bote", "Hennerbek 1"]],
    ]);
    expect(table.rows[1]).toMatchObject({ entry: null, kind: "wording", notNamedBy: ["Courier"] });
    for (const { sources } of table.rows as Row[]) {
      for (const { source, forms } of sources) {
        for (const { quote, start, end } of forms.flatMap(
          ({ places }) => places as Array<{ quote: string; start: number; end: number }>,
        )) {
          expect(texts[source as keyof typeof texts].slice(start, end)).toBe(quote);
        }
      }
    }
  });

  it("folds forms, tells quotations apart and writes a table for people", async () => {
    expect(plain(await listed("--fold"))[0]).toEqual([
      "Wiebke Falk",
      ["Bote", "Falk 2", "Bürgermeisterin Falk 1"],
      ["Courier", "Die Deichkönigin 2"],
    ]);
    expect(plain(await listed("--quotations", "inside"))).toEqual([["Wiebke Falk", ["Bote", "Falks 1"]]]);
    const people = await call(["wording", project, "--fold", "--label", "Akteur", "--coder", "anna"]);
    expect(people).toMatchObject({ code: 0 });
    expect(people.stdout).toMatch(/Wiebke Falk +Courier +Die Deichkönigin +2 +only here/u);
  });

  it.each([[["--label", "none"]], [["--quotations", "some"]], [["--coder", "none"]]])(
    "%j is wrong usage",
    async (flags) => {
      expect(await call(["wording", project, ...flags])).toMatchObject({ code: 2, stdout: "" });
    },
  );
});
