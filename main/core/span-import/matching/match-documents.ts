import { setImmediate as breathe } from "node:timers/promises";
import { WortlautError } from "#shared/errors";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { DocumentMatch } from "#shared/ipc/span-import-types";
import { articleIdOf } from "#shared/model/ids";
import { foldName } from "#shared/names/fold";
import { freezeText } from "../../import/freeze-text";
import type { ProjectSession } from "../../project/index";
import { sha256 } from "../../project/text-hash";
import type { ForeignDocument } from "../foreign";
import { SimilarTexts } from "./shingles";
import { squeezedWords } from "./squeezed-text";

/** A document of the file and what it is in the project. */
export interface MatchedDocument {
  document: ForeignDocument;
  match: DocumentMatch;
  /** Id of the article, also of one that is yet to be made. */
  article?: string;
  /** Why it is taken for this article, when their texts are not the same. */
  why?: string;
}

/** What matching needs of an open project. */
export type MatchingSession = Pick<ProjectSession, "hasText" | "summaries" | "text">;

interface Controls {
  signal?: AbortSignal;
  onProgress?: (progress: { phase: string; done: number; total: number }) => void;
}

/** So much of the shorter text must be in the other in the same words: below that it is another article. */
const leastShare = 0.5;
/** So many of a document's quotes must be in an article that is found by them alone. */
const leastQuotes = 2 / 3;
/** So many quotes are looked for, the longest. */
const quotesLooked = 20;

/**
 * Finds the article each document is: by its text, by its text without blanks, by a similar text, and for documents
 * without text by hash, id, title and quotes. One without an article is "new" if it has a text, else "none".
 * Throws WortlautError when a text cannot be read; stops early, with the rest "none", when aborted.
 */
export async function matchDocuments(
  session: MatchingSession,
  documents: readonly ForeignDocument[],
  { signal, onProgress }: Controls = {},
): Promise<MatchedDocument[]> {
  const matched: MatchedDocument[] = [];
  const open: number[] = [];
  for (const [index, document] of documents.entries()) {
    if (index % 200 === 0) {
      onProgress?.({ phase: "match", done: index, total: documents.length });
      await breathe();
    }
    const same = sameText(session, document);
    matched.push(same ? { document, match: "same-text", article: same } : { document, match: "none" });
    if (!same) open.push(index);
  }
  if (open.length > 0 && session.summaries().length > 0 && !signal?.aborted) {
    const others = await OtherArticles.read(
      session,
      open.flatMap((at) => documents[at] ?? []),
      {
        ...(signal ? { signal } : {}),
        ...(onProgress ? { onProgress } : {}),
      },
    );
    for (const [count, index] of open.entries()) {
      if (count % 50 === 0) await breathe();
      const document = documents[index];
      if (document) matched[index] = { document, ...others.find(document) };
    }
  }
  return matched.map((one) => (one.match === "none" ? asNew(one) : one));
}

/** The article with exactly this text. */
function sameText(session: MatchingSession, { text, textSha256, id }: ForeignDocument): string | undefined {
  const own = text === null ? undefined : articleIdOf(sha256(freezeText(text)));
  const said =
    textSha256 && /^[0-9a-f]{64}$/i.test(textSha256) ? articleIdOf(textSha256.toLowerCase()) : undefined;
  // The id of an article follows from its text.
  const known = own ?? said ?? id;
  return known !== undefined && session.hasText(known) === "present" ? known : undefined;
}

function asNew({ document }: MatchedDocument): MatchedDocument {
  const text = document.text === null ? "" : freezeText(document.text);
  if (text.trim() === "") return { document, match: "none" };
  return { document, match: "new", article: articleIdOf(sha256(text)) };
}

/** All articles of the project, prepared for looking up documents that are not there with the same text. */
class OtherArticles {
  readonly #bySqueezed = new Map<string, string>();
  readonly #similar: SimilarTexts;
  readonly #rows = new Map<string, ArticleSummary>();
  readonly #byTitle = new Map<string, string[]>();
  readonly #texts = new Map<string, string>();

  private constructor(rows: readonly ArticleSummary[]) {
    this.#similar = new SimilarTexts(rows.reduce((sum, { words }) => sum + words, 0));
    for (const row of rows) {
      this.#rows.set(row.id, row);
      for (const key of new Set([foldName(row.title), foldName(nameOf(row.fileName))])) {
        if (key !== "") this.#byTitle.set(key, [...(this.#byTitle.get(key) ?? []), row.id]);
      }
    }
  }

  static async read(
    session: MatchingSession,
    documents: readonly ForeignDocument[],
    { signal, onProgress }: Controls,
  ): Promise<OtherArticles> {
    const rows = session.summaries();
    const others = new OtherArticles(rows);
    const hasTexts = documents.some(({ text }) => text !== null);
    const needsTexts = documents.some(({ text }) => text === null);
    for (const [index, { id }] of rows.entries()) {
      if (signal?.aborted) break;
      if (index % 50 === 0) {
        onProgress?.({ phase: "compare", done: index, total: rows.length });
        await breathe();
      }
      const text = await session.text(id);
      if (!text.ok) throw new WortlautError(text.error);
      if (hasTexts) others.#take(id, text.value);
      if (needsTexts) others.#texts.set(id, text.value);
    }
    return others;
  }

  #take(id: string, text: string): void {
    const key = sha256(squeezedWords(text));
    if (!this.#bySqueezed.has(key)) this.#bySqueezed.set(key, id);
    this.#similar.add(id, text);
  }

  find(document: ForeignDocument): Pick<MatchedDocument, "match" | "article" | "why"> {
    if (document.text === null) return this.#withoutText(document);
    const text = freezeText(document.text);
    if (text.trim() === "") return { match: "none" };
    const words = this.#bySqueezed.get(sha256(squeezedWords(text)));
    if (words) return { match: "same-words", article: words };
    const like = this.#similar.mostLike(text);
    if (!like) return { match: "none" };
    const isNamed = this.#namesakes(document).includes(like.id);
    if (like.share < (isNamed ? leastShare / 2 : leastShare)) return { match: "none" };
    const percent = Math.round(like.share * 100);
    const why = `its text is ${percent} % that of “${this.#title(like.id)}”${isNamed ? ", and so is its title" : ""}`;
    return { match: "by-quotes", article: like.id, why };
  }

  /** Articles called like the document, by title or file, those of the same source and date first. */
  #namesakes({ name, title, source, published }: ForeignDocument): string[] {
    const keys = new Set([title, nameOf(name)].map(foldName).filter((key) => key !== ""));
    const ids = [...new Set([...keys].flatMap((key) => this.#byTitle.get(key) ?? []))];
    const agrees = (id: string) => {
      const row = this.#rows.get(id);
      const source2 = foldName(row?.source ?? "");
      return (
        (source === "" || source2 === "" || source2 === foldName(source) ? 1 : 0) +
        (published === "" || !row?.published || row.published.slice(0, 10) === published.slice(0, 10) ? 1 : 0)
      );
    };
    const best = Math.max(0, ...ids.map(agrees));
    return ids.filter((id) => agrees(id) === best);
  }

  #withoutText(document: ForeignDocument): Pick<MatchedDocument, "match" | "article" | "why"> {
    const quotes = longestQuotes(document);
    const named = this.#namesakes(document);
    if (quotes.length === 0) {
      const [only] = named;
      if (named.length !== 1 || only === undefined) return { match: "none" };
      return { match: "by-quotes", article: only, why: `it is called like “${this.#title(only)}”` };
    }
    // A title is a hint that a quarter of the words confirm; without one nearly all must be there.
    const byName = this.#bestByQuotes(quotes, named, 0.25);
    const best = byName ?? this.#bestByQuotes(quotes, [...this.#texts.keys()], leastQuotes);
    if (!best) return { match: "none" };
    const how = `${best.count} of ${quotes.length} of its quotes are in “${this.#title(best.id)}”`;
    return { match: "by-quotes", article: best.id, why: byName ? `it is called so and ${how}` : how };
  }

  #bestByQuotes(quotes: readonly string[], ids: readonly string[], least: number) {
    let best: { id: string; count: number } | undefined;
    let isTied = false;
    for (const id of ids) {
      const text = this.#texts.get(id) ?? "";
      const count = quotes.filter((quote) => text.includes(quote)).length;
      if (count === 0 || count < (best?.count ?? quotes.length * least)) continue;
      isTied = count === best?.count;
      best = { id, count };
    }
    return isTied ? undefined : best;
  }

  #title(id: string): string {
    return this.#rows.get(id)?.title ?? id;
  }
}

function longestQuotes({ spans }: ForeignDocument): string[] {
  const quotes = new Set(
    spans.map(({ quote }) => freezeText(quote ?? "")).filter((quote) => quote.trim().length > 2),
  );
  return [...quotes].sort((a, b) => b.length - a.length).slice(0, quotesLooked);
}

/** The last part of a path without its ending. */
function nameOf(path: string): string {
  return (path.split(/[\\/#]/).at(-1) ?? path).replace(/\.[A-Za-z0-9]{1,5}$/, "");
}
