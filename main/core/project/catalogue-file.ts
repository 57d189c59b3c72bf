import { z } from "#shared/model/zod";
import { type CatalogueEntry, catalogueEntrySchema } from "./catalogue-entry";
import { JsonFile } from "./open-json-file";
import type { ProjectFolder } from "./project-folder";

const catalogueSchema = z.object({
  format: z.literal("wortlaut-catalogue"),
  formatVersion: z.literal(1),
  articles: z.array(catalogueEntrySchema),
});
type CatalogueFile = z.infer<typeof catalogueSchema>;

const name = ".wortlaut/catalogue.json";

function openFile(folder: ProjectFolder): JsonFile<CatalogueFile> {
  return new JsonFile({
    file: folder.at(name),
    name,
    format: "wortlaut-catalogue",
    schema: catalogueSchema,
    disk: folder.disk,
  });
}

/** The entries of the last session by article; none if the cache is missing or is not what was written. */
export async function readCatalogueFile(folder: ProjectFolder): Promise<Map<string, CatalogueEntry>> {
  const file = openFile(folder);
  try {
    await file.read();
  } catch {
    return new Map();
  }
  return new Map(file.data?.articles.map((entry) => [entry.id, entry]));
}

/** Replaces the cache. */
export async function writeCatalogueFile(
  folder: ProjectFolder,
  entries: Iterable<CatalogueEntry>,
): Promise<void> {
  const file = openFile(folder);
  file.data = { format: "wortlaut-catalogue", formatVersion: 1, articles: [...entries] };
  await file.write();
}
