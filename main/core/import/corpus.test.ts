import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decode } from "./decode";
import { propose } from "./metadata/propose";

const folder = new URL("../../../../shared/corpus/", import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).sort() : [];

/** Places and lengths only: the texts are not ours to quote. Read off the files by hand. */
const expected = [
  {
    published: "2025-09-04",
    place: "Peking",
    agency: "dpa-AFX",
    source: "dpa-AFX",
    titleAt: 36,
    mask: [
      [0, 17, "date-prefix"],
      [17, 36, "dateline"],
      [2074, 2085, "signature"],
    ],
    remarks: ["title-from-sentence"],
  },
  {
    published: "2025-09-01",
    titleAt: 17,
    mask: [[0, 17, "date-prefix"]],
    remarks: ["title-from-sentence"],
  },
  {
    published: "2025-09-02",
    titleAt: 174,
    mask: [
      [0, 17, "date-prefix"],
      [17, 172, "notice"],
    ],
    remarks: ["ai-notice", "title-from-sentence", "glued-headline"],
  },
  { published: null, titleAt: 0, mask: [], remarks: ["no-date", "title-from-sentence"] },
  {
    published: null,
    titleAt: 0,
    mask: [
      [0, 84, "title"],
      [2837, 2842, "navigation"],
    ],
    remarks: ["no-date"],
  },
];

describe.skipIf(files.length === 0)("the users' articles (skipped where ../shared/corpus is missing)", () => {
  it.each(expected.map((values, i) => [i, values] as const))("number %i", (i, values) => {
    const decoded = decode(readFileSync(new URL(files[i] ?? "", folder)));
    expect(decoded).toMatchObject({ encoding: "utf-8", sure: true, remarks: [] });
    const { text } = decoded;
    const article = { text, metadata: {}, reasons: {}, mask: [], remarks: [], encodingSure: true };
    const proposal = propose(article, { fileName: files[i] ?? "", folder: "" });
    const { published, place = "", agency = "", source = "" } = values;
    expect(proposal.metadata).toMatchObject({ published, place, agency, source, language: "de", author: "" });
    expect(text.indexOf(proposal.metadata.title)).toBe(values.titleAt);
    expect(proposal.mask.map(({ start, end, reason }) => [start, end, reason])).toEqual(values.mask);
    expect(proposal.remarks).toEqual(values.remarks);
    // Blanks between words are a rough measure, within the hyphens and dashes of a page.
    const masked = values.mask.map(([start, end]) => text.slice(Number(start), Number(end))).join(" ");
    const count = (s: string) => s.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    expect(Math.abs(proposal.words - (count(text) - count(masked)))).toBeLessThanOrEqual(3);
  });
});
