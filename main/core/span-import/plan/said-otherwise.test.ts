import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { exportFrom } from "../../export/export-dataset";
import { InventedProject } from "../../export/invented-project";
import { cleanUp, must, newFolder, openFixture } from "../../project/fixture-project";
import type { ProjectSession } from "../../project/index";
import { SpanImports } from "../index";

let session: ProjectSession | undefined;
afterEach(async () => {
  await session?.close();
  session = undefined;
  await cleanUp();
});

const text = "Falk lehnt den Plan ab. Der Rat tagt.";
const statement = { id: "t_plan", wording: "Der Plan ist falsch.", topic: "", note: "" };

/** A dataset with one claim, its note, and its link to a statement. */
async function dataset(said: { note: string; stance: string; link: string; work: string }): Promise<string> {
  const claim = { id: "s_1", label: "claim", start: 0, end: 23, attributes: { stance: said.stance } };
  const link = { id: "l_1", role: "same-as", from: "s_1", to: "t_plan", attributes: { stance: said.link } };
  const work = { c_anna: { spans: [{ ...claim, note: said.note }], links: [link], note: said.work } };
  const project = new InventedProject([{ text, work }], { coders: ["c_anna"], statements: [statement] });
  const folder = await newFolder();
  must(await exportFrom(project, { format: "wortlaut-jsonl" }, folder));
  return path.join(folder, "wortlaut.jsonl");
}

async function importInto(into: ProjectSession, file: string) {
  const imports = new SpanImports();
  const draft = must(await imports.choose(into, [file]));
  return must(await imports.run(into, draft.draft, draft.mapping));
}

describe("a file that says otherwise of what is there", () => {
  it("is listed word by word and changes nothing", async () => {
    const made = await openFixture();
    session = made.session;
    const first = { note: "Zitat prüfen", stance: "denies", link: "rejects", work: "erste Lesung" };
    const before = await importInto(session, await dataset(first));
    expect(before).toMatchObject({ added: 1, links: { added: 1 }, counts: { failed: 0 }, sideFile: null });
    const codebook = session.codebook();

    const same = await importInto(session, await dataset({ ...first, note: "Zitat\r\n prüfen " }));
    expect(same).toMatchObject({ unchanged: 1, links: { unchanged: 1 }, counts: { failed: 0 } });

    const other = { note: "kein Zitat", stance: "affirms", link: "supports", work: "zweite Lesung" };
    const report = await importInto(session, await dataset(other));
    expect(report).toMatchObject({ added: 0, unchanged: 1, links: { unchanged: 1, failed: 0 } });
    const listed = report.failed.map(({ why, quote }) => `${why} ${quote}`).join("\n");
    for (const words of [
      "stance “affirms”",
      "note “kein Zitat”",
      "stance “supports”",
      "another note on the article",
      "zweite Lesung",
    ]) {
      expect(listed).toContain(words);
    }
    const side = await readFile(path.join(made.folder, ...(report.sideFile ?? "").split("/")), "utf8");
    for (const words of ["kein Zitat", "affirms", "supports", "zweite Lesung"]) expect(side).toContain(words);
    const article = session.summaries().find(({ title }) => title === "An invented title")?.id ?? "";
    const kept = must(await session.annotations("c_anna", article));
    expect(kept).toMatchObject({
      note: "erste Lesung",
      spans: [{ note: "Zitat prüfen", attributes: { stance: "denies" } }],
      links: [{ attributes: { stance: "rejects" } }],
    });
    expect(session.codebook()).toEqual(codebook);
  });

  it("takes the stance of a link for one, also when no claim of the file has one", async () => {
    session = (await openFixture()).session;
    const project = new InventedProject(
      [
        {
          text,
          work: {
            c_anna: {
              spans: [{ id: "s_1", label: "claim", start: 0, end: 23 }],
              links: [
                { id: "l_1", role: "same-as", from: "s_1", to: "t_plan", attributes: { stance: "rejects" } },
              ],
            },
          },
        },
      ],
      { coders: ["c_anna"], statements: [statement] },
    );
    const folder = await newFolder();
    must(await exportFrom(project, { format: "csv" }, folder));
    const before = session.codebook();
    const report = await importInto(session, folder);
    expect(report).toMatchObject({ links: { added: 1 }, counts: { failed: 0 }, made: { attributes: [] } });
    expect(session.codebook()).toEqual(before);
  });
});
