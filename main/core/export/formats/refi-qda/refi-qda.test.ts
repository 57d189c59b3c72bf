import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openZip } from "#core/import/zip/read-zip";
import { defaultCodebook } from "#shared/model/default-codebook";
import { InventedProject } from "../../invented-project";
import {
  baseSample,
  exported,
  hasSamples,
  sampleFile,
  sampleProject,
} from "../standoff-parts/sample-project";
import { Codes } from "./codes";
import { formatDescription, readDescription } from "./description";
import { readLinks, readSources } from "./read-project";
import { roleNames } from "./write-project";

/** The members of an archive as text, by name. */
function membersOf(bytes: Uint8Array): Map<string, string> {
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error(zip.error);
  return new Map(
    zip.value.entries.map((entry) => {
      const content = zip.value.read(entry, 1 << 24);
      if (!content.ok) throw new Error(content.error);
      return [entry.name, Buffer.from(content.value).toString("utf8")];
    }),
  );
}

async function all<T>(found: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of found) list.push(one);
  return list;
}

/** What a project file says, with the names of codes instead of GUIDs. */
async function contentOf(qde: string) {
  const names = new Map(
    [...qde.matchAll(/<Code guid="([^"]+)" name="([^"]+)"/g)].map(([, guid = "", name = ""]) => [guid, name]),
  );
  const sources = await all(readSources([qde]));
  const selections = sources.flatMap((source) => source.selections);
  const places = new Map(selections.map(({ guid, start, end }) => [guid, [start, end]]));
  return {
    paths: sources.map(({ guid, path }) => path.replace(guid, "GUID")),
    selections: selections
      .map(({ start, end, description, codes }) =>
        JSON.stringify([
          start,
          end,
          description,
          codes.map((code) => names.get(code)?.replace("negativ", "negative")),
        ]),
      )
      .map((line) => line.replace("negativee", "negative"))
      .sort(),
    links: (await all(readLinks([qde]))).map(({ name, origin, target }) => {
      return [name, places.get(origin), places.get(target)];
    }),
  };
}

describe.skipIf(!hasSamples)("the sample QualCoder and the XSD accepted", () => {
  it("has the content that comes of it", async () => {
    const files = await exported(sampleProject(), "refi-qda");
    const members = membersOf(files.bytes("project.qdpx"));
    expect(await contentOf(members.get("project.qde") ?? "")).toEqual(
      await contentOf(sampleFile("refi-qda/project.qde")),
    );
    const text = [...members].find(([name]) => /^sources\/[0-9a-f-]{36}\.txt$/.test(name));
    expect(text?.[1]).toBe(baseSample().text);
    const order = (qde: string) =>
      [...qde.matchAll(/\n\s*<(Users|CodeBook|Variables|Cases|Sources|Links|Sets)\b/g)].map(
        ([, name]) => name,
      );
    expect(order(members.get("project.qde") ?? "")).toEqual([
      ...["Users", "CodeBook", "Variables", "Sources", "Links", "Sets"],
    ]);
  });

  it("is read from its archive", async () => {
    const members = membersOf(readFileSync("../shared/samples/refi-qda/doc1.qdpx"));
    const [source] = await all(readSources([members.get("project.qde") ?? ""]));
    expect(source?.selections.map(({ start, end }) => [start, end])).toEqual(
      baseSample().spans.map(({ cp }) => cp),
    );
  });
});

describe("REFI-QDA", () => {
  it("makes equal archives of equal projects, piece by piece", async () => {
    const [a, b] = [await exported(project(), "refi-qda"), await exported(project(), "refi-qda")];
    expect(a.bytes("project.qdpx").equals(b.bytes("project.qdpx"))).toBe(true);
    const qde = membersOf(a.bytes("project.qdpx")).get("project.qde") ?? "";
    // Cut anywhere, also inside a character.
    const cut = Array.from({ length: Math.ceil(qde.length / 7) }, (_, at) => qde.slice(at * 7, at * 7 + 7));
    expect(await all(readSources(cut))).toEqual(await all(readSources([qde])));
  });

  it("writes coders, cases, values as codes, and other attributes into descriptions", async () => {
    const files = await exported(project(), "refi-qda");
    const qde = membersOf(files.bytes("project.qdpx")).get("project.qde") ?? "";
    expect(qde).toContain('name="denies" isCodable="true"');
    expect(qde).toContain(
      "<Description>böse &amp; „gut“\n\nWortlaut {&quot;role&quot;".replaceAll("&quot;", '"'),
    );
    expect(qde).toMatch(/<Case guid="[^"]+" name="Amt"><Description>Also: A<\/Description>/);
    expect(qde).toMatch(/<User guid="[^"]+" name="ben" id="c_ben"\/>/);
    expect(qde).toContain('startPosition="2" endPosition="3"');
    expect(files.text("codebook.qdc")).toContain("urn:QDA-XML:codebook:1.0");
    expect(files.loss.map(({ what }) => what)).toEqual(["attributes of links", "ids of spans and links"]);
  });

  it("gives no two codes one name: QualCoder would take them for one", () => {
    const text = new Codes(defaultCodebook("de")).format();
    const names = [...text.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(["Datum", "Art", "Art: Datum", "bestreitet"]));
  });

  it("tells notes and attributes in a description apart, whatever they are", () => {
    const text = fc.array(fc.constantFrom("a", "\n", "\n\n", "Wortlaut ", "{}", "{", "\u2028", '"'), {
      maxLength: 7,
    });
    const rest = fc.dictionary(
      fc.constantFrom("a", "b c", ""),
      text.map((pieces) => pieces.join("")),
      { maxKeys: 2 },
    );
    fc.assert(
      fc.property(text, rest, (pieces, attributes) => {
        const note = pieces.join("");
        const read = readDescription(formatDescription(note, attributes));
        expect({ note: read.note, rest: { ...read.rest } }).toEqual({ note, rest: { ...attributes } });
      }),
      { numRuns: 100 },
    );
  });

  it("names links by their roles only where that is clear", () => {
    const role = (id: string, name: string) => ({ id, name, from: [], to: [], many: true, attributes: [] });
    const names = roleNames([role("a", "sagt"), role("b", "gilt"), role("c", "gilt"), role("d", "a")]);
    expect([...names]).toEqual([
      ["a", "sagt"],
      ["b", "b"],
      ["c", "c"],
      ["d", "d"],
    ]);
  });

  it("refuses a project file with a document type", async () => {
    await expect(all(readSources(["<!DOCTYPE x><Project/>"]))).rejects.toThrow("document type");
  });
});

function project(): InventedProject {
  expect(defaultCodebook("en").labels.map(({ id }) => id)).toContain("claim");
  const link = { id: "l_1", role: "about", from: "s_1", to: "ac_1", attributes: { sure: true } };
  const claim = { id: "s_1", label: "claim", start: 0, end: 2, attributes: { stance: "denies" } };
  const actor = {
    id: "s_1",
    label: "actor",
    start: 3,
    end: 4,
    note: "böse & „gut“",
    attributes: { role: "x" },
  };
  return new InventedProject(
    [
      { text: "🙂 b", work: { c_anna: { spans: [claim], links: [link] }, c_ben: { spans: [actor] } } },
      { text: "c" },
    ],
    { actors: [{ id: "ac_1", name: "Amt", kind: "organisation", aliases: ["A"], note: "" }] },
  );
}
