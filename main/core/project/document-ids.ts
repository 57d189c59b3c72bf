import type { Annotations } from "#shared/model/annotations";
import { type AnyDocument, type DocumentKey, documentKinds, parseKey, pathOfKey } from "./document-kinds";
import type { ProjectFolder } from "./project-folder";

/** Whether a document says the same ids as its place in the folder. */
export function hasIds(key: DocumentKey, document: AnyDocument): boolean {
  const { ids } = parseKey(key);
  switch (document.format) {
    case documentKinds.annotations.format: {
      const { coder, article } = document as Annotations;
      return coder === ids[0] && article === ids[1];
    }
    case documentKinds.article.format:
    case documentKinds.coder.format:
      return (document as { id: string }).id === ids[0];
    default:
      return true;
  }
}

/** A file that was copied or renamed by hand counts as what its place says it is. */
export function withIds(key: DocumentKey, document: AnyDocument, folder: ProjectFolder): AnyDocument {
  if (hasIds(key, document)) return document;
  const name = pathOfKey(key);
  const [first = "", second = ""] = parseKey(key).ids;
  folder.report({
    file: name,
    code: "file-damaged",
    message: `${name}: the id in it is not the one its place says.`,
    ...(folder.canWrite ? { repaired: "the id of its place was put in" } : {}),
  });
  return document.format === documentKinds.annotations.format
    ? ({ ...document, coder: first, article: second } as AnyDocument)
    : ({ ...document, id: first } as AnyDocument);
}
