import { articleStatusSchema } from "#shared/model/annotations";
import { codebookSchema } from "#shared/model/codebook";
import { actorSchema, coderSchema, statementSchema } from "#shared/model/project";
import type { ForeignDataset, ForeignDocument } from "../../foreign";
import type { Json } from "./annotations-in";

/** What an IRI of Wortlaut names: `urn:wortlaut:<project>:<kind>:<id>[:<id>…]`. */
export interface OwnIri {
  kind: string;
  ids: string[];
}

/** The parts of an IRI Wortlaut made; undefined for any other. */
export function ownIri(iri: string): OwnIri | undefined {
  const [urn, name, , kind, ...ids] = iri.split(":");
  return urn === "urn" && name === "wortlaut" && kind && ids.length > 0 ? { kind, ids } : undefined;
}

/** Takes what Wortlaut's own files describe: the codebook, registries, coders and the fields of articles. */
export function takeDescription(
  { kind, ids }: OwnIri,
  said: Json,
  dataset: ForeignDataset,
  documentOf: (article: string) => ForeignDocument,
): void {
  if (kind === "codebook") dataset.codebook = codebookSchema.safeParse(said).data ?? dataset.codebook;
  else if (kind === "coder") {
    const coder = coderSchema
      .pick({ id: true, name: true, initials: true, colour: true })
      .safeParse(said).data;
    if (coder) dataset.coders.push({ key: coder.id, ...coder });
  } else if (kind === "actor") {
    const actor = actorSchema.safeParse(said).data;
    if (actor) dataset.actors.push(actor as ForeignDataset["actors"][number]);
  } else if (kind === "statement") {
    const statement = statementSchema.safeParse(said).data;
    if (statement) dataset.statements.push(statement);
  } else if (kind === "article") takeFields(documentOf(ids[0] ?? ""), said);
  else if (kind === "work") {
    const document = documentOf(ids[0] ?? "");
    const status = articleStatusSchema.safeParse(said.status).data ?? "todo";
    const row = { coder: ids[1] ?? "", status, note: typeof said.note === "string" ? said.note : "" };
    document.work = [...(document.work ?? []), row];
  }
}

const fields = ["title", "source", "published", "language", "author"] as const;

/** Takes the fields of an article that stand under these names in a description. */
export function takeFields(document: ForeignDocument, said: Json): void {
  for (const field of fields) {
    const value = said[field];
    if (typeof value === "string") document[field] = value;
  }
  if (typeof said.textSha256 === "string") document.textSha256 = said.textSha256;
}
