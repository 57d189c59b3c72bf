import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ForeignDataset, ForeignFile, ForeignReader } from "../../foreign";

const samples = fileURLToPath(new URL("../../../../../../shared/samples/", import.meta.url));

/** Whether the samples of other tools are beside the project; tests of them are left out when they are not. */
export const hasSamples = existsSync(samples);

/** A file to read, made of text or bytes. */
export function foreignFile(name: string, content: string | Uint8Array): ForeignFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, head: bytes.subarray(0, 4096), read: async () => bytes };
}

/** The files of a folder of the samples, or one of them. */
export function sampleFiles(path: string): ForeignFile[] {
  const whole = join(samples, path);
  if (!statSync(whole).isDirectory())
    return [foreignFile(path.split("/").at(-1) ?? path, readFileSync(whole))];
  return readdirSync(whole)
    .filter((name) => statSync(join(whole, name)).isFile())
    .map((name) => foreignFile(name, readFileSync(join(whole, name))));
}

interface Base {
  text: string;
  spans: Array<{ id: string; label: string; text: string; cp: [number, number]; utf16: [number, number] }>;
}

/** What the samples hold. */
export function sampleBase(): Base {
  return JSON.parse(readFileSync(join(samples, "base.json"), "utf8")) as Base;
}

/** Reads files that must be readable. */
export async function readWhole(
  reader: ForeignReader,
  files: readonly ForeignFile[],
): Promise<ForeignDataset> {
  const read = await reader.read(files, new AbortController().signal);
  if (!read.ok) throw new Error(`${read.error.what}: ${read.error.why}`);
  return read.value;
}

/** The spans of the only document as `label start-end`, in the order of the text. */
export function placesOf(dataset: ForeignDataset): string[] {
  const [document] = dataset.documents;
  return (document?.spans ?? [])
    .map(({ label, pieces }) => ({ label, pieces }))
    .sort(
      (a, b) =>
        (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0) ||
        (b.pieces.at(-1)?.end ?? 0) - (a.pieces.at(-1)?.end ?? 0),
    )
    .map(({ label, pieces }) => `${label} ${pieces.map(({ start, end }) => `${start}-${end}`).join(";")}`);
}

/** The spans of the samples in the same form. */
export function basePlaces(unit: "cp" | "utf16"): string[] {
  return sampleBase()
    .spans.map((span) => ({ label: span.label, start: span[unit][0], end: span[unit][1] }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ label, start, end }) => `${label} ${start}-${end}`);
}
