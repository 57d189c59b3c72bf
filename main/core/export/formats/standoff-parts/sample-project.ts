import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { AttributeDefinition, Codebook, Label } from "#shared/model/codebook";
import { neverChanged } from "#shared/model/file";
import { exportFrom } from "../../export-dataset";
import { InventedProject } from "../../invented-project";

const samples = resolve("../shared/samples");

/** Whether the samples are at hand; a test that needs them is skipped otherwise. */
export const hasSamples = existsSync(join(samples, "base.json"));

/** The content of a sample file. */
export function sampleFile(path: string): string {
  return readFileSync(join(samples, path), "utf8");
}

interface BaseSample {
  text: string;
  spans: Array<{ id: string; label: string; text: string; cp: [number, number]; utf16: [number, number] }>;
}

/** The content all samples have in common. */
export function baseSample(): BaseSample {
  return JSON.parse(sampleFile("base.json")) as BaseSample;
}

const polarity: AttributeDefinition = {
  ...{ id: "polarity", name: "Polarität", type: "choice", required: false },
  values: [
    { id: "positive", name: "positiv" },
    { id: "negative", name: "negativ" },
  ],
};

function label(id: string, colour: string, attributes: AttributeDefinition[] = []): Label {
  const drawing = { shape: "tint", snap: "word", guideline: "", retired: false } as const;
  return { id, name: id, colour, attributes, ...drawing };
}

const codebook: Codebook = {
  ...{ format: "wortlaut-codebook", formatVersion: 1, version: 1, saved: neverChanged },
  labels: [
    label("actor", "#1f77b4"),
    label("claim", "#d62728", [polarity]),
    label("evidence", "#2ca02c"),
    label("date", "#9467bd"),
  ],
  roles: [{ id: "makes", name: "makes", from: ["actor"], to: ["claim"], many: true, attributes: [] }],
};

class SampleProject extends InventedProject {
  override codebook = () => codebook;
}

/** The content of the samples as a project of one article. */
export function sampleProject(): InventedProject {
  const { text, spans } = baseSample();
  const placed = spans.map(({ id, label: own, utf16: [start, end] }) => ({
    ...{ id, label: own, start, end },
    ...(id === "T2" ? { attributes: { polarity: "negative" }, note: "Prüfen: ironisch?" } : {}),
  }));
  const links = [{ id: "R1", role: "makes", from: "T1", to: "T2" }];
  return new SampleProject(
    [{ text, title: "doc1", published: "2025-09-04", work: { c_mk: { spans: placed, links } } }],
    { coders: ["c_mk"] },
  );
}

/** A finished export for a test: its files by path, as text or bytes. */
export interface ExportedFiles {
  paths: string[];
  text(path: string): string;
  bytes(path: string): Buffer;
  loss: Array<{ what: string; count: number; why: string }>;
}

/** Exports a project into a folder that is gone afterwards. Throws Error when it fails. */
export async function exported(
  project: InventedProject,
  format: string,
  options: Record<string, string | boolean> = {},
): Promise<ExportedFiles> {
  const folder = await mkdtemp(join(tmpdir(), `wortlaut-${format}-`));
  try {
    const report = await exportFrom(project, { format, options }, join(folder, "out"));
    if (!report.ok) throw new Error(`${report.error.code}: ${report.error.why}`);
    const files = new Map<string, Buffer>();
    for (const { path } of report.value.files) files.set(path, await readFile(join(folder, "out", path)));
    const bytes = (path: string) => {
      const content = files.get(path);
      if (!content) throw new Error(`there is no ${path}, only ${[...files.keys()].join(", ")}`);
      return content;
    };
    return {
      paths: [...files.keys()],
      text: (path) => bytes(path).toString("utf8"),
      bytes,
      loss: report.value.loss,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
