import { annotationsSchema } from "#shared/model/annotations";
import { articleSchema } from "#shared/model/article";
import { codebookSchema } from "#shared/model/codebook";
import { passagesSchema } from "#shared/model/passage-decision";
import { actorsSchema, coderSchema, projectSchema, statementsSchema } from "#shared/model/project";
import type { z } from "#shared/model/zod";
import type { Documents } from "#shared/ops/op";

/** Kinds of documents a project consists of; each document is one file. */
export type DocumentKind = keyof Documents;
/** What is in a file of a kind. */
export type DocumentOfKind<K extends DocumentKind> = NonNullable<Documents[K]>;
export type AnyDocument = DocumentOfKind<DocumentKind>;

/** Names one document as `targetKey` of an op does: "project", "article/a_1", "annotations/c_1/a_1". */
export type DocumentKey = string;

interface KindEntry<K extends DocumentKind> {
  format: string;
  schema: z.ZodType<DocumentOfKind<K>>;
  /** Path of the document's file relative to the project folder. */
  path(ids: readonly string[]): string;
}

/** The schema, format and place of each kind of document. */
export const documentKinds: { readonly [K in DocumentKind]: KindEntry<K> } = {
  project: { format: "wortlaut-project", schema: projectSchema, path: () => "project.json" },
  codebook: { format: "wortlaut-codebook", schema: codebookSchema, path: () => "codebook.json" },
  actors: { format: "wortlaut-actors", schema: actorsSchema, path: () => "actors.json" },
  statements: { format: "wortlaut-statements", schema: statementsSchema, path: () => "statements.json" },
  passages: { format: "wortlaut-passages", schema: passagesSchema, path: () => "passages.json" },
  coder: { format: "wortlaut-coder", schema: coderSchema, path: ([coder]) => `coders/${coder}.json` },
  article: {
    format: "wortlaut-article",
    schema: articleSchema,
    path: ([article]) => `articles/${article}/article.json`,
  },
  annotations: {
    format: "wortlaut-annotations",
    schema: annotationsSchema,
    path: ([coder, article]) => `annotations/${coder}/${article}.json`,
  },
};

/** The kind and the ids in a document key. */
export function parseKey(key: DocumentKey): { kind: DocumentKind; ids: string[] } {
  const [kind, ...ids] = key.split("/");
  if (!kind || !Object.hasOwn(documentKinds, kind)) throw new RangeError(`there is no document ${key}`);
  return { kind: kind as DocumentKind, ids };
}

/** Path of a document's file relative to the project folder, with "/". */
export function pathOfKey(key: DocumentKey): string {
  const { kind, ids } = parseKey(key);
  return documentKinds[kind].path(ids);
}

/** Key of one coder's annotations of one article. */
export function annotationsKey(coder: string, article: string): DocumentKey {
  return `annotations/${coder}/${article}`;
}
