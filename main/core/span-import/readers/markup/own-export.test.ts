import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportFrom } from "../../../export/export-dataset";
import { InventedProject } from "../../../export/invented-project";
import { exporters } from "../../../export/registry";
import type { ForeignDataset, ForeignFile } from "../../foreign";
import { markupReaders } from "../markup";
import { foreignFile, readWhole } from "./foreign-files";

const text = "Der Hafen 🚢 bleibt offen, sagt Ada Lind am 3. September.\nDas Seeamt prüft <alles> & mehr.\n";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const project = new InventedProject(
  [
    {
      text,
      title: "Hafen & offen",
      work: {
        c_anna: {
          spans: [
            {
              ...{ id: "s_1", label: "claim", ...at("Hafen 🚢 bleibt offen") },
              ...{ attributes: { stance: "affirms", speech: "direct" }, note: "Prüfen: wörtlich?" },
            },
            { id: "s_2", label: "actor", ...at("Ada Lind"), attributes: { role: "Sprecherin" } },
          ],
          links: [
            { id: "l_1", role: "said-by", from: "s_1", to: "s_2" },
            { id: "l_2", role: "is", from: "s_2", to: "p_lind" },
          ],
        },
        c_ben: { spans: [{ id: "s_3", label: "date", ...at("3. September") }] },
      },
    },
    { text: "Nichts steht hier.\n", title: "Leer" },
  ],
  {
    actors: [{ id: "p_lind", name: "Ada Lind", kind: "person", aliases: [], note: "" }],
  },
);

async function exportedFiles(format: string, texts: "full" | "none" = "full"): Promise<ForeignFile[]> {
  const folder = await mkdtemp(join(tmpdir(), "wortlaut-own-"));
  try {
    const done = await exportFrom(project, { format, options: {}, texts }, join(folder, "out"));
    if (!done.ok) throw new Error(done.error.why);
    const names = await readdir(join(folder, "out"), { recursive: true });
    const files: ForeignFile[] = [];
    for (const name of names) {
      const path = join(folder, "out", name);
      if ((await stat(path)).isFile()) files.push(foreignFile(name, await readFile(path)));
    }
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What was tagged, by whom and where, in words. */
function tagged({ documents }: ForeignDataset): string[] {
  return documents
    .flatMap(({ spans, text: own }) =>
      spans.map(({ label, coder, pieces, quote, note }) => {
        const [first, last] = [pieces[0], pieces.at(-1)];
        const words = quote ?? own?.slice(first?.start, last?.end);
        return [coder, label, words, note].filter((part) => part !== "").join(" | ");
      }),
    )
    .sort();
}

const all = [
  "c_anna | actor | Ada Lind",
  "c_anna | claim | Hafen 🚢 bleibt offen | Prüfen: wörtlich?",
  "c_ben | date | 3. September",
];
const formats = markupReaders.filter(({ id }) => exporters.some((one) => one.id === id && one.read));

describe.each(formats.map((reader) => [reader.id, reader] as const))(
  "files Wortlaut wrote as %s",
  (id, reader) => {
    it("come back as they were", async () => {
      const files = await exportedFiles(id);
      expect(reader.recognise(files)).toBeGreaterThan(0.5);
      const dataset = await readWhole(reader, files);
      expect(dataset.problems).toEqual([]);
      expect(tagged(dataset)).toEqual(all);
      expect(dataset.codebook?.labels.length).toBeGreaterThan(0);
      const [document] = dataset.documents.filter(({ spans }) => spans.length > 0);
      expect(document).toMatchObject({
        title: "Hafen & offen",
        source: "Tagesbote",
        published: "2026-01-02",
      });
      const claim = document?.spans.find(({ label }) => label === "claim");
      expect(claim?.attributes).toEqual({ stance: "affirms", speech: "direct" });
      expect(document?.links).toMatchObject([
        { role: "said-by", from: claim?.key, to: { kind: "span" } },
        { role: "is", to: { kind: "actor", id: "p_lind", name: "Ada Lind" } },
      ]);
    });

    it("are read too when somebody has worked on them", async () => {
      const files = await exportedFiles(id);
      const changed = files.filter(({ name }) => name !== "wortlaut-export.json");
      const dataset = await readWhole(reader, changed);
      // REFI-QDA names things as people do; the mapping finds them.
      if (id === "refi-qda") expect(tagged(dataset)).toHaveLength(all.length);
      else expect(tagged(dataset)).toEqual(all);
      expect(
        dataset.documents.flatMap(({ spans }) => spans.map(({ label }) => label.toLowerCase())).sort(),
      ).toEqual(["actor", "claim", "date"]);
      const [document] = dataset.documents.filter(({ spans }) => spans.length > 0);
      expect(document?.links.map(({ role }) => role.replace(" ", "-")).sort()).toEqual(["is", "said-by"]);
      expect(dataset.problems).toEqual([]);
    });
  },
);

it("Web Annotations without texts have hashes of the words", async () => {
  const reader = formats.find(({ id }) => id === "web-annotation");
  if (!reader) throw new Error("there is no reader");
  const files = await exportedFiles("web-annotation", "none");
  for (const given of [files, files.filter(({ name }) => name !== "wortlaut-export.json")]) {
    const dataset = await readWhole(reader, given);
    const [document] = dataset.documents.filter(({ spans }) => spans.length > 0);
    expect(document?.text).toBeNull();
    expect(document?.spans.map(({ quote, quoteSha256 }) => [quote, quoteSha256?.length])).toEqual(
      Array.from({ length: 3 }, () => [null, 64]),
    );
  }
});
