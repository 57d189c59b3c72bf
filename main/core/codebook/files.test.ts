import { existsSync, readFileSync } from "node:fs";
import { readFile, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Codebook, Label } from "#shared/model/codebook";
import { defaultCodebook } from "#shared/model/default-codebook";
import { cleanUp, must, newFolder } from "../project/fixture-project";
import { readCodebookFile, writeCodebookFile } from "./files";
import { guidOf } from "./ids";
import { parseCodebookJson } from "./json-file";
import { parseQdc } from "./read-qdc";
import { readXml } from "./read-xml";
import { escapeXml, formatQdc } from "./write-qdc";

afterEach(cleanUp);

const empty = { labels: [] };
const qdc = (codes: string) =>
  `<?xml version="1.0" encoding="utf-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes></CodeBook>`;

async function wayThroughFile(format: "json" | "qdc", codebook: Codebook, present: Pick<Codebook, "labels">) {
  const file = path.join(await newFolder(), `codebook.${format}`);
  expect(must(await writeCodebookFile(file, format, codebook))).toEqual({ path: file });
  return must(await readCodebookFile(file, present));
}

function withExamples(codebook: Codebook): Codebook {
  const labels = codebook.labels.map(
    (label, index): Label => ({
      ...label,
      examples: [{ text: "Das Sperrwerk <kommt> & bleibt", fits: index === 0, why: "sagt es" }],
      retired: index === 2,
    }),
  );
  return { ...codebook, labels };
}

describe("codebooks as JSON", () => {
  it("come back as they were", async () => {
    const codebook = withExamples(defaultCodebook("de"));
    expect(await wayThroughFile("json", codebook, empty)).toEqual({
      fileName: "codebook.json",
      format: "json",
      labels: codebook.labels,
      roles: codebook.roles,
      remarks: [],
    });
  });

  it("are also read from a project's own file", () => {
    const file = JSON.stringify({ ...defaultCodebook(), versions: [] });
    expect(must(parseCodebookJson(`\uFEFF${file}`, "codebook.json")).labels).toHaveLength(3);
  });

  it.each([
    ["{", "it is not JSON."],
    ["[]", "it is no codebook of Wortlaut."],
    [
      JSON.stringify({ ...defaultCodebook(), formatVersion: 2 }),
      "it was written by a newer version of Wortlaut.",
    ],
    [JSON.stringify({ ...defaultCodebook(), labels: [{ id: "x y" }] }), "at labels.0.id."],
    [
      JSON.stringify({
        ...defaultCodebook(),
        labels: [...defaultCodebook().labels, ...defaultCodebook().labels],
      }),
      "the id claim is used twice.",
    ],
  ])("say in one sentence what is wrong: %s", (text, why) => {
    const read = parseCodebookJson(text, "x.json");
    expect(read).toMatchObject({ ok: false, error: { code: "import-broken-file", what: "x.json" } });
    expect(!read.ok && read.error.why).toContain(why);
  });

  it("say that a file is missing or holds something else", async () => {
    const folder = await newFolder();
    const missing = await readCodebookFile(path.join(folder, "none.json"), empty);
    expect(missing).toMatchObject({ ok: false, error: { code: "file-not-found", what: "none.json" } });
    const binary = path.join(folder, "binary.qdc");
    await writeFile(binary, Buffer.from([0x50, 0x4b, 0xff, 0xff, 0x80]));
    expect(await readCodebookFile(binary, empty)).toMatchObject({
      ok: false,
      error: { code: "import-broken-file", why: "it is not UTF-8." },
    });
  });
});

describe("codebooks as .qdc", () => {
  it("give labels their ids, colours, attributes and guidelines back", async () => {
    const codebook = withExamples(defaultCodebook("de"));
    const read = await wayThroughFile("qdc", codebook, codebook);
    expect(read.labels).toEqual(codebook.labels);
    expect(read.roles).toEqual([]);
  });

  it("take over what another program changed", () => {
    const codebook = withExamples(defaultCodebook("de"));
    const changed = formatQdc(codebook)
      .replace('name="Behauptung"', 'name="Aussage &amp; Zitat"')
      .replace("Was jemand behauptet", "Was eine Person behauptet")
      .replace('color="#B26A00"', 'color="#123456"');
    const [claim] = must(parseQdc(changed, "x.qdc", codebook)).labels;
    expect(claim).toMatchObject({ id: "claim", name: "Aussage & Zitat", colour: "#123456", key: "1" });
    expect(claim?.guideline).toMatch(/^Was eine Person behauptet/);
    expect(claim?.guideline).not.toContain("Attribut");
  });

  it("bear the same identifiers every time, which are valid ones", () => {
    const guids = [...formatQdc(defaultCodebook()).matchAll(/guid="([^"]*)"/g)].map(([, guid]) => guid);
    expect(guids).toEqual(["claim", "actor", "date"].map((id) => guidOf(`label/${id}`)));
    for (const guid of guids) {
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it("become labels with the names above them; codes that only group become none", () => {
    const codes =
      '<Code guid="1" name="Ort" isCodable="true" color="#2CA02C"><Description>Wo &lt;es&gt; ist</Description>' +
      '<Code guid="2" name="Hafen" isCodable="true"><NoteRef targetGUID="9"/></Code></Code>' +
      '<Code guid="3" name="Ton" isCodable="false"><Code guid="4" name="scharf" isCodable="true" color="#8C564B"/></Code>' +
      '<Code guid="5" name="Ort / Hafen" isCodable="1" color="#000000"/>';
    const { labels, remarks } = must(parseQdc(qdc(codes), "x.qdc", empty));
    expect(labels.map(({ id, name, colour, guideline }) => [id, name, colour, guideline])).toEqual([
      ["ort", "Ort", "#2ca02c", "Wo <es> ist"],
      ["ort-hafen", "Ort / Hafen", "rose", ""],
      ["ton-scharf", "Ton / scharf", "#8c564b", ""],
      ["ort-hafen-2", "Ort / Hafen (2)", "#000000", ""],
    ]);
    expect(remarks).toEqual([
      expect.stringContaining("neither attributes nor links"),
      "2 codes stood below others: the names above became part of theirs.",
      "Codes that only group became no labels: “Ton”.",
      "1 code had no colour and got one.",
      "Notes on 1 code are not in the file and were left out.",
      "Names that were there twice got a number: “Ort / Hafen (2)”.",
    ]);
  });

  it.each([
    ["", "it is not XML"],
    ["<CodeBook>", "the element CodeBook is not closed"],
    ["<CodeBook><Codes></CodeBook>", "the element Codes is not closed"],
    ['<!DOCTYPE x [<!ENTITY a "b">]><CodeBook/>', "it has a document type"],
    [qdc('<Code name="&other;"/>'), "is not known"],
    [qdc('<Code name="a" name="b"/>'), "is there twice"],
    [`${qdc("")}x`, "there is something behind its end"],
    ["<html/>", "it is no codebook of REFI-QDA."],
    [qdc('<Code guid="1" name="x" isCodable="false"/>'), "there is no code in it to tag with."],
    [`${"<a>".repeat(5000)}`, "it is nested too deeply"],
  ])("say in one sentence what is wrong: %s", (text, why) => {
    const read = parseQdc(text, "x.qdc", empty);
    expect(read).toMatchObject({ ok: false, error: { code: "import-broken-file", what: "x.qdc" } });
    expect(!read.ok && read.error.why).toContain(why);
  });

  const sample = new URL("../../../../shared/samples/refi-qda/doc1.qdc", import.meta.url);
  it.skipIf(!existsSync(sample))("of another maker are read", () => {
    const { labels, roles } = must(parseQdc(readFileSync(sample, "utf8"), "doc1.qdc", empty));
    expect(labels.map(({ id, name, colour }) => [id, name, colour])).toEqual([
      ["actor", "actor", "#1f77b4"],
      ["claim", "claim", "#d62728"],
      ["evidence", "evidence", "#2ca02c"],
      ["date", "date", "#9467bd"],
      ["polarity-negative", "polarity / negative", "#8c564b"],
    ]);
    expect(roles).toEqual([]);
  });

  it("carry any words", async () => {
    const words = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() !== "");
    await fc.assert(
      fc.asyncProperty(words, words, async (name, guideline) => {
        const { labels } = defaultCodebook();
        const [label] = labels;
        if (!label) throw new Error("no label");
        const clean = (text: string) => text.replace(/[\p{Cc}\u{fffe}\u{ffff}]/gu, " ").trim();
        const own = { ...label, name: clean(name), guideline: clean(guideline) };
        const read = must(parseQdc(formatQdc({ labels: [own] }), "x.qdc", { labels: [own] }));
        expect(read.labels).toEqual([{ ...own, name: own.name || "Code 1" }]);
      }),
    );
  });
});

describe("readXml", () => {
  it("reads back what was escaped", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const legal = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, " ");
        const { attributes, text: inner } = readXml(
          `<a b="${escapeXml(legal)}">${escapeXml(legal)}</a>`,
          "x",
        );
        expect(inner).toBe(legal);
        expect(attributes.get("b")).toBe(legal.replace(/[\t\n]/g, " "));
      }),
    );
  });

  it("passes over comments and instructions and takes sections as they are", () => {
    const read = readXml(
      "<?xml version='1.0'?><!-- a --><q:a c='d'>e<!-- f --><![CDATA[<g>&]]><h/></q:a>",
      "x",
    );
    expect(read).toMatchObject({ name: "a", text: "e<g>&", children: [{ name: "h" }] });
  });
});

it("thousands of codes of one name take no minutes", () => {
  const codes = '<Code guid="1" name="Hafen" isCodable="true"/>'.repeat(20_000);
  const { labels } = must(parseQdc(qdc(codes), "all-alike.qdc", empty));
  expect(new Set(labels.map(({ id }) => id)).size).toBe(20_000);
  expect(new Set(labels.map(({ name }) => name)).size).toBe(20_000);
  expect(labels.at(-1)).toMatchObject({ id: "hafen-20000", name: "Hafen (20000)" });
});

it("a file that is too large is not even read", async () => {
  const file = path.join(await newFolder(), "large.json");
  await writeFile(file, "");
  await truncate(file, 3 * 2 ** 30);
  expect(await readCodebookFile(file, empty)).toMatchObject({
    ok: false,
    error: { code: "import-broken-file", why: "it is too large for a codebook." },
  });
});

it("replaces a file as a whole, or says why it cannot", async () => {
  const folder = await newFolder();
  const file = path.join(folder, "a.json");
  await writeFile(file, "before");
  must(await writeCodebookFile(file, "json", defaultCodebook()));
  expect(await readFile(file, "utf8")).toContain('"wortlaut-codebook"');
  expect(
    await writeCodebookFile(path.join(folder, "none", "a.json"), "json", defaultCodebook()),
  ).toMatchObject({
    ok: false,
    error: { code: "file-not-writable" },
  });
});
