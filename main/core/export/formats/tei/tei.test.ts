import { describe, expect, it } from "vitest";
import { elementsOf, readXmlTree, type XmlNode } from "#core/span-import/readers/markup/xml-tree";
import { InventedProject } from "../../invented-project";
import {
  baseSample,
  exported,
  hasSamples,
  sampleFile,
  sampleProject,
} from "../standoff-parts/sample-project";
import { readBody } from "./anchored-text";
import { parseTei, type TeiForm } from "./document";
import { formatFs, readFs } from "./features";

const forms: TeiForm[] = ["standoff", "spangrp"];

function treeOf(content: string): XmlNode {
  const tree = readXmlTree(Buffer.from(content));
  if (!tree.ok) throw new Error(tree.why);
  return tree.root;
}

/** The first element of this name, however deep. */
function find(node: XmlNode, name: string): XmlNode {
  const waiting = [node];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (next.name === name) return next;
    waiting.push(...elementsOf(next));
  }
  throw new Error(`there is no ${name}`);
}

describe.skipIf(!hasSamples)("the samples tei_all accepted", () => {
  it.each(forms)("have the same elements as what comes of their content: %s", async (form) => {
    const files = await exported(sampleProject(), "tei", { form });
    const content = files.text(files.paths.find((path) => path.startsWith("tei/")) ?? "");
    const { made, spans, links } = parseTei(Buffer.from(content));
    expect(made.text).toBe(baseSample().text);
    const places = baseSample().spans.map(({ label, text, utf16 }) => [label, ...utf16, text]);
    expect(spans.map(({ label, start, end, quote }) => [label, start, end, quote]).sort()).toEqual(
      places.sort(),
    );
    expect(links).toMatchObject([{ role: "makes", from: "T1", to: "T2" }]);
    const ours = treeOf(content);
    const sample = treeOf(sampleFile(form === "standoff" ? "tei/doc1.xml" : "tei/doc1-spangrp.xml"));
    const [list, item] = form === "standoff" ? ["listAnnotation", "annotation"] : ["spanGrp", "span"];
    expect(elementsOf(find(ours, list), item)).toHaveLength(6);
    expect(elementsOf(find(sample, list), item)).toHaveLength(3);
    const relation = form === "standoff" ? "relation" : "link";
    const wanted = [...find(sample, relation).attributes.keys()].filter((name) => name !== "xml:id");
    expect([...find(ours, relation).attributes.keys()]).toEqual(expect.arrayContaining(wanted));
  });

  it("are read: text and anchors", () => {
    const { text, anchors } = readBody(find(treeOf(sampleFile("tei/doc1-spangrp.xml")), "body"));
    expect(`${text}\n`).toBe(baseSample().text.slice(0, text.length + 1));
    const [claim] = baseSample().spans.filter(({ label }) => label === "claim");
    expect([anchors.get("a1"), anchors.get("a4")]).toEqual(claim?.utf16);
  });
});

describe("TEI", () => {
  it("keeps the text sign for sign, with blanks for control characters", async () => {
    const text = "\n a\u0000<b>&\t „c“ \n\n🙂\u2028d\n";
    const spans = [{ id: "s_1", label: "actor", start: 0, end: text.length }];
    const project = new InventedProject([{ text, work: { c_anna: { spans } } }]);
    const files = await exported(project, "tei");
    const content = files.bytes(files.paths.find((path) => path.startsWith("tei/")) ?? "");
    const { made, spans: read } = parseTei(content);
    expect(made.text).toBe(text.replace("\u0000", " "));
    expect(read).toMatchObject([{ id: "s_1", coder: "c_anna", start: 0, end: text.length }]);
    expect(content.toString()).toContain('<anchor xml:id="a0"/>');
    expect(files.loss).toMatchObject([{ what: "control characters in texts", count: 1 }]);
  });

  it("types attributes, and keeps what XML cannot hold as JSON", () => {
    const attributes = {
      ...{ stance: "denies", sure: true, number: -1.5e-7, list: ["a", "", " b "], empty: [] },
      ...{ "a b": "name with a blank", "wortlaut.x": "ours", control: "\u0001", noncharacter: ["\uFFFE"] },
    };
    const fs = formatFs("fs.s1", attributes, { created: "2026-01-01T00:00:00Z", modified: "" });
    expect(fs).toContain('<f name="number"><numeric value="-1.5e-7"/></f>');
    expect(fs).toContain('<f name="empty"><vColl org="list"></vColl></f>');
    expect(readFs(treeOf(fs))).toEqual({
      attributes,
      more: { attributes: expect.any(String), created: "2026-01-01T00:00:00Z" },
    });
    expect(formatFs("x", {})).toBe("");
  });
});
