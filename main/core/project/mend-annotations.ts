import { WortlautError } from "#shared/errors";
import type { Annotations, Span } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import type { Codebook } from "#shared/model/codebook";
import type { Actors, Statements } from "#shared/model/project";
import type { ArticleTexts } from "./article-texts";
import { AttributeTypes } from "./attribute-types";
import { type AnyDocument, type DocumentKey, parseKey, pathOfKey } from "./document-kinds";
import type { DocumentStore } from "./document-store";
import { followMerges, successors } from "./follow-merges";
import { type Placed, placeSpans } from "./place-spans";
import type { ProjectFolder } from "./project-folder";

/**
 * Puts the spans of annotations that were just read on the words they quote, if those are elsewhere now. What was
 * in the file is kept and everything that moved is reported. Annotations of a text that is not the imported one
 * are left alone: when the text is put right, they are right.
 */
export async function mendAnnotations(
  folder: ProjectFolder,
  store: DocumentStore,
  texts: ArticleTexts,
  key: DocumentKey,
  document: AnyDocument,
): Promise<AnyDocument> {
  if (parseKey(key).kind !== "annotations") return document;
  const annotations = await followed(folder, store, key, document as Annotations);
  const found = await textOf(store, texts, annotations.article);
  if (!found?.isIntact) return annotations;
  const { textSha256 } = found.article;
  const hashed = annotations.textSha256 === textSha256 ? annotations : { ...annotations, textSha256 };
  const placed = placeSpans(hashed, found.text);
  if (!placed) return hashed;
  const name = pathOfKey(key);
  const kept = await folder.setAside(name);
  folder.report({
    file: name,
    code: "span-quote",
    message: `${name}: ${describePlaced(placed)}`,
    ...(kept ? { repaired: `put right; the file as it was is kept as ${kept}` } : {}),
  });
  return placed.annotations;
}

/** With the entries in them that took the place of merged ones: other computers may not have heard of the merge. */
async function followed(
  folder: ProjectFolder,
  store: DocumentStore,
  key: DocumentKey,
  annotations: Annotations,
): Promise<Annotations> {
  const next = goneEntries(store);
  const codebook = store.peek("codebook") as Codebook | undefined;
  if (next.size === 0 || !codebook) return annotations;
  const found = followMerges(annotations, next, new AttributeTypes(codebook));
  if (!found) return annotations;
  const name = pathOfKey(key);
  const kept = await folder.setAside(name);
  const what = found.count === 1 ? "1 link or value named" : `${found.count} links or values named`;
  folder.report({
    file: name,
    code: "link-invalid",
    message: `${name}: ${what} an entry that was merged into another one.`,
    ...(kept ? { repaired: `put right; the file as it was is kept as ${kept}` } : {}),
  });
  return found.annotations;
}

/** The entries of both registries that were merged, and what took their place. */
export function goneEntries(store: DocumentStore): ReadonlyMap<string, string> {
  const actors = store.peek("actors") as Actors | undefined;
  const statements = store.peek("statements") as Statements | undefined;
  return new Map([
    ...successors({ entries: actors?.actors ?? [], log: actors?.log ?? [] }),
    ...successors({ entries: statements?.statements ?? [], log: statements?.log ?? [] }),
  ]);
}

async function textOf(store: DocumentStore, texts: ArticleTexts, id: string) {
  try {
    const article = (await store.load(`article/${id}`)) as Article | null;
    return article && { ...(await texts.read(article)), article };
  } catch (error) {
    // Annotations of an article that cannot be read stay as they are.
    if (error instanceof WortlautError) return undefined;
    throw error;
  }
}

/** What was done to spans whose words were not at their place, in one sentence. */
export function describePlaced({ moved, lost, found }: Placed): string {
  const parts = [
    describe(
      moved.map(({ span }) => span),
      "moved to where their words are",
    ),
    describe(lost, "without their words in the text, kept apart"),
    describe(found, "found again"),
  ];
  return `${parts.filter((part) => part !== "").join("; ")}.`;
}

function describe(spans: readonly Span[], what: string): string {
  if (spans.length === 0) return "";
  const quotes = spans.slice(0, 5).map(({ quote }) => `“${quote.slice(0, 60)}”`);
  const more = spans.length > quotes.length ? " …" : "";
  return `${spans.length} ${spans.length === 1 ? "span" : "spans"} ${what}: ${quotes.join(", ")}${more}`;
}
