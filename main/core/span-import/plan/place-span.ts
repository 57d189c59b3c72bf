import { describeSpan, resolveSpan } from "#shared/text/anchor";
import {
  isCharacterBoundary,
  nextBoundary,
  previousBoundary,
  splitsSurrogatePair,
} from "#shared/text/offsets";
import { freezeText, wellFormed } from "../../import/freeze-text";
import { sha256 } from "../../project/text-hash";
import type { ForeignSpan } from "../foreign";
import { WordMap } from "../matching/squeezed-text";
import { type Counting, type ForeignOffsets, ForeignText } from "../units/foreign-offsets";
import { sameWords } from "../units/same-words";

/** Where a span goes in the article, or why it goes nowhere. `why` says what is not as the file had it. */
export type Placed =
  | { start: number; end: number; why?: string; note?: string }
  | { failed: string; start?: number; end?: number };

interface Range {
  start: number;
  end: number;
}

/** What is known of the text a document's offsets count in. */
export type TextMatch =
  /** The article has the same text. */
  | { kind: "same" }
  /** It differs in blanks and Unicode form; `text` is the frozen text of the document. */
  | { kind: "words"; text: string }
  /** It is another version, or the document has no text; `why` says why it is taken for this article. */
  | { kind: "quotes"; text: string | null; why: string };

/** Places the spans of one document in the text of one article. */
export class SpanPlacer {
  readonly #article: string;
  readonly #match: TextMatch;
  readonly #offsets: ForeignOffsets;
  /** The text the offsets count in; the article's when the document has none. */
  readonly #own: string;
  #words: WordMap | undefined;

  /** `raw` is the document's text as the file has it; null when it has none: then offsets count in the article's. */
  constructor(article: string, raw: string | null, match: TextMatch, counting: Counting) {
    this.#article = article;
    this.#match = match;
    const foreign = new ForeignText(raw ?? article);
    this.#own = foreign.frozen;
    this.#offsets = foreign.offsets(counting);
  }

  place(span: ForeignSpan): Placed {
    const found = this.#find(span);
    if ("failed" in found) return found;
    return this.#checked(found);
  }

  #find(span: ForeignSpan): Placed {
    if (span.pieces.length === 0) return this.#byWordsAlone(span);
    const mapped = span.pieces.map(({ start, end }) => ({
      start: this.#offsets.toFrozen(start),
      end: this.#offsets.toFrozen(end),
    }));
    const pieces = mapped.filter(
      (piece): piece is Range => piece.start !== undefined && piece.end !== undefined,
    );
    const isWhole = pieces.length === mapped.length && pieces.every(({ start, end }) => start <= end);
    if (this.#match.kind === "quotes" && this.#match.text === null) return this.#inAnotherText(span, pieces);
    if (!isWhole) return this.#outOfText(span);
    const range = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
    if (range.start >= range.end) return { failed: "It is empty: it ends where it begins.", ...range };
    const checked = this.#checkWords(span, pieces, range);
    if (checked) return checked;
    return this.#carried({ ...range, ...this.#joined(pieces) });
  }

  /** What is to be done when the words of the file are not at its offsets; undefined when they are. */
  #checkWords(span: ForeignSpan, pieces: readonly Range[], range: Range): Placed | undefined {
    const { quote, quoteSha256 } = span;
    const words = pieces.map(({ start, end }) => this.#own.slice(start, end));
    if (quoteSha256 !== undefined) {
      const own = this.#own.slice(range.start, range.end);
      return sha256(wellFormed(own)) === quoteSha256.toLowerCase() ? undefined : this.#byHash(span, range);
    }
    if (quote === null || quote === "" || sameWords(words.join(" "), quote)) return undefined;
    if (
      words.length > 1 &&
      (sameWords(words.join(""), quote) || sameWords(this.#own.slice(range.start, range.end), quote))
    ) {
      return undefined;
    }
    const found = this.#lookFor({ ...span, quote }, range, this.#own);
    if ("failed" in found) {
      return {
        ...found,
        failed: `The words at its offsets are “${short(words.join(" … "))}”. ${found.failed}`,
      };
    }
    const carried = this.#carried(found);
    if ("failed" in carried) return carried;
    return { ...carried, why: carried.why ?? "Its words are not at its offsets; it was found by its words." };
  }

  /** Several pieces become one span; what stands between them is noted when it is more than blanks. */
  #joined(pieces: readonly Range[]): { why?: string; note?: string } {
    const gaps = pieces
      .slice(1)
      .map(({ start }, index) => this.#own.slice(pieces[index]?.end ?? start, start));
    if (gaps.every((gap) => gap.trim() === "")) return {};
    const words = pieces.map(({ start, end }) => `“${this.#own.slice(start, end)}”`).join(" … ");
    return {
      why: `It has ${pieces.length} pieces; here it reaches from the first to the last, and its note names the pieces.`,
      note: `Pieces: ${words}`,
    };
  }

  /** A place in the document's text as a place in the article's. */
  #carried(found: Exclude<Placed, { failed: string }>): Placed {
    const match = this.#match;
    if (match.kind === "same") return found;
    if (match.kind === "words") {
      this.#words ??= new WordMap(match.text, this.#article);
      const place = this.#words.carry(found.start, found.end);
      return place ? { ...found, ...place } : { ...found, failed: "There is nothing but blanks." };
    }
    const anchor = { ...describeSpan(this.#own, found.start, found.end), start: found.start, end: found.end };
    const there = resolveSpan(this.#article, anchor);
    if (there.kind === "lost") return { ...lost(there.ambiguous), start: found.start, end: found.end };
    const how = there.kind === "fuzzy" ? "nearly the same words stand there" : "its words stand there";
    const why = [found.why, `${capital(match.why)}; ${how}.`].filter(Boolean).join(" ");
    return { ...found, start: there.start, end: there.end, why };
  }

  /** The document has no text and the article may be another version: only words tell where the span is. */
  #inAnotherText(span: ForeignSpan, pieces: readonly Range[]): Placed {
    const near = pieces[0] ?? { start: 0, end: 0 };
    const end = pieces.at(-1)?.end ?? near.end;
    const match = this.#match.kind === "quotes" ? this.#match.why : "";
    const isWhole = pieces.length > 0 && pieces.length === span.pieces.length;
    // The very words, or their hash, at the very place: no other version could say more.
    if (isWhole && this.#stands(span, pieces)) return { start: near.start, end, ...this.#joined(pieces) };
    if (span.quoteSha256 !== undefined) return this.#byHash(span, { start: near.start, end });
    if (span.quote === null || span.quote === "") {
      return {
        failed:
          "The file neither has the text nor says the words of the span, so its place cannot be checked.",
      };
    }
    const found = this.#lookFor({ ...span, quote: span.quote }, { start: near.start, end }, this.#article);
    return "failed" in found ? found : { ...found, why: `${capital(match)}; its words stand there.` };
  }

  /** Whether the file says the words of a span, and they stand at its place. */
  #stands({ quote, quoteSha256 }: ForeignSpan, pieces: readonly Range[]): boolean {
    const [start, end] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0];
    if (quoteSha256 !== undefined) {
      return sha256(wellFormed(this.#own.slice(start, end))) === quoteSha256.toLowerCase();
    }
    const words = pieces.map((piece) => this.#own.slice(piece.start, piece.end)).join(" ");
    return quote !== null && quote.trim() !== "" && start < end && sameWords(words, quote);
  }

  #byWordsAlone(span: ForeignSpan): Placed {
    if (span.quote === null || span.quote === "")
      return { failed: "The file says neither its place nor its words." };
    const text = this.#match.kind === "words" ? this.#own : this.#article;
    const found = this.#lookFor({ ...span, quote: span.quote }, { start: 0, end: span.quote.length }, text);
    if ("failed" in found) return found;
    const why = "The file says its words only; it was found by them.";
    if (this.#match.kind !== "words") return { ...found, why };
    const carried = this.#carried(found);
    return "failed" in carried ? carried : { ...carried, why };
  }

  #lookFor(span: ForeignSpan & { quote: string }, near: Range, text: string): Placed {
    const anchor = {
      ...{ quote: freezeText(span.quote), start: near.start, end: near.end },
      ...{ before: freezeText(span.before ?? ""), after: freezeText(span.after ?? "") },
    };
    const found = resolveSpan(text, anchor);
    if (found.kind !== "lost") return { start: found.start, end: found.end };
    // Tools write blanks and line ends of a quote in their own way.
    const loose = text.includes(anchor.quote) ? undefined : findLoosely(text, anchor.quote);
    return loose ?? { ...lost(found.ambiguous), ...near };
  }

  /** The one place whose words have the hash; a span is never taken with other words. */
  #byHash({ quoteSha256 = "", quote, pieces }: ForeignSpan, near: Range): Placed {
    const wanted = quoteSha256.toLowerCase();
    const text = this.#article;
    const length = pieces.length === 0 ? (quote ?? "").length : near.end - near.start;
    const start = (quote ?? "").replace(/(…|\.\.\.)$/u, "");
    const places: number[] = [];
    if (length > 0 && length <= text.length) {
      for (
        let at = text.indexOf(start);
        at >= 0 && at + length <= text.length;
        at = text.indexOf(start, at + 1)
      ) {
        if (splitsSurrogatePair(text, at) || splitsSurrogatePair(text, at + length)) continue;
        if (sha256(text.slice(at, at + length)) === wanted) places.push(at);
      }
    }
    const [only] = places;
    const failed = "The hash of its words is not that of the words at its place";
    if (only === undefined)
      return { failed: `${failed}, and no other words of the article have it.`, ...near };
    if (places.length > 1) return { failed: `${failed}, and several places have it.`, ...near };
    return { start: only, end: only + length, why: "It was found by the hash of its words." };
  }

  #outOfText(span: ForeignSpan): Placed {
    const [first, last] = [span.pieces[0]?.start ?? 0, span.pieces.at(-1)?.end ?? 0];
    const place = { start: first, end: last };
    if (first > last) return { failed: "It ends before it begins.", ...place };
    const failed = `[${first}, ${last}) is not a place in the text: it is outside or within a character.`;
    if (span.quote === null || span.quote === "" || span.quoteSha256 !== undefined)
      return { failed, ...place };
    const found = this.#lookFor({ ...span, quote: span.quote }, place, this.#own);
    if ("failed" in found) return { failed: `${failed} ${found.failed}`, ...place };
    const carried = this.#carried(found);
    if ("failed" in carried) return carried;
    return { ...carried, why: carried.why ?? "Its offsets are not in the text; it was found by its words." };
  }

  #checked(found: Exclude<Placed, { failed: string }>): Placed {
    const text = this.#article;
    const { start, end } = found;
    if (start >= end || end > text.length) return { failed: "It is outside the text.", start, end };
    if (text.slice(start, end).trim() === "") return { failed: "There is nothing but blanks.", start, end };
    if (splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)) {
      return { failed: "It begins or ends in the middle of a character.", start, end };
    }
    if (isCharacterBoundary(text, start) && isCharacterBoundary(text, end)) return found;
    const wide = { start: previousBoundary(text, start), end: nextBoundary(text, end) };
    const why = "It began or ended between the parts of one character, and now has the whole character.";
    return { ...found, ...wide, why: [found.why, why].filter(Boolean).join(" ") };
  }
}

function lost(isAmbiguous: boolean): { failed: string } {
  return {
    failed: isAmbiguous
      ? "Its words stand in several places, and none is likelier than the others."
      : "Its words are not in the article.",
  };
}

/** The one place where the words of a quote stand, whatever blanks are between them. */
function findLoosely(text: string, quote: string): Range | undefined {
  const words = quote.trim().split(/\s+/u);
  if (words.length === 0 || words.length > 400 || words[0] === "") return undefined;
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("\\s+");
  const found = [...text.matchAll(new RegExp(pattern, "gu"))];
  const [only] = found;
  if (found.length !== 1 || !only) return undefined;
  return { start: only.index, end: only.index + only[0].length };
}

function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59).toWellFormed()}…` : words;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
