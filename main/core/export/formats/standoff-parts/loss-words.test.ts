import { describe, expect, it } from "vitest";
import { lossMessages } from "#shared/messages/dataset";
import { InventedProject } from "../../invented-project";
import { articleParts } from "../../loss-report";
import { brat } from "../brat";
import { refiQda } from "../refi-qda";
import { tei } from "../tei";
import { uimaJson, uimaXmi } from "../uima";
import { webannoTsv } from "../webanno-tsv";
import { exported } from "./sample-project";

const formats = [brat, webannoTsv, refiQda, tei, uimaXmi, uimaJson];

describe.each(formats)("what $name leaves out or changes", ({ id, cannotCarry }) => {
  it("is said in every language", async () => {
    const spans = [
      { id: "s_1", label: "actor", start: 0, end: 9, note: "a\r\nb\u0001" },
      { id: "s_2", label: "claim", start: 4, end: 5 },
      { id: "s_3", label: "date", start: 5, end: 10 },
      { id: "s_4", label: "date", start: 11, end: 13 },
    ];
    const link = { id: "l_1", role: "is", from: "s_1", to: "ac_1", attributes: { sure: true } };
    const project = new InventedProject(
      [{ text: "Falk\n nein\u0000 Silbe.", work: { c_anna: { spans, links: [link] } } }],
      { actors: [{ id: "ac_1", name: "Falk", kind: "person", aliases: [], note: "" }] },
    );
    const { loss } = await exported(project, id);
    for (const { what, why } of loss) {
      expect(lossMessages).toHaveProperty([what]);
      expect(lossMessages).toHaveProperty([why]);
    }
    const parts: Record<string, { what: string }> = articleParts;
    for (const [part, why] of Object.entries(cannotCarry)) {
      expect(loss).toContainEqual({ what: parts[part]?.what, count: expect.any(Number), why });
    }
    expect(loss.length).toBeGreaterThanOrEqual(id === "uima-json" ? 0 : 2);
  });
});
