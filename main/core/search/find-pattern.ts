import { appError, WortlautError } from "#shared/errors";
import { fail, ok, type Result } from "#shared/result";
import type { Finder, TakePlace } from "./find-words";
import { plainCharacter, type TextEquality } from "./fold-text";
import type { TextSegment } from "./text-segment";

/** Milliseconds that looking for one regular expression may take. */
export const patternBudgetMs = 5000;

const letter = "[\\p{L}\\p{M}\\p{N}_]";

/** How a regular expression is looked for. */
export interface PatternQuery extends TextEquality {
  query: string;
  wholeWords: boolean;
}

/** A regular expression as a finder; fails with `search-pattern` when it is none. */
export function patternFinder(query: PatternQuery): Result<Finder> {
  const body = query.wholeWords ? `(?<!${letter})(?:${query.query})(?!${letter})` : query.query;
  try {
    // On its own first: otherwise ")(" would be taken.
    new RegExp(query.query, "u");
    return ok(new PatternFinder(new RegExp(body, query.matchCase ? "gu" : "giu"), query.foldAccents));
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, "") : "";
    return fail(appError("search-pattern", query.query, why));
  }
}

/** A finder for text that is taken as it stands, through every text of the project. */
export function literalFinder(query: PatternQuery): Finder {
  const body = query.query
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"))
    .join("\\s+");
  const source = query.wholeWords ? `(?<!${letter})${body}(?!${letter})` : body;
  return new PatternFinder(new RegExp(source, query.matchCase ? "gu" : "giu"), false);
}

/** What is thrown when looking for a regular expression takes too long. */
export function tooSlow(query: string): WortlautError {
  const seconds = patternBudgetMs / 1000;
  return new WortlautError(
    appError("search-too-slow", query, `looking for it took more than ${seconds} seconds and was ended.`, {
      data: { seconds },
    }),
  );
}

class PatternFinder implements Finder {
  readonly #pattern: RegExp;
  readonly #foldAccents: boolean;
  #deadline = Number.POSITIVE_INFINITY;

  constructor(pattern: RegExp, foldAccents: boolean) {
    this.#pattern = pattern;
    this.#foldAccents = foldAccents;
  }

  *find(segment: TextSegment, isWanted: (article: number) => boolean, take: TakePlace): Generator<void> {
    if (this.#deadline === Number.POSITIVE_INFINITY) this.#deadline = performance.now() + patternBudgetMs;
    for (let article = 0; article < segment.parts.ids.length; article++) {
      if (!isWanted(article)) continue;
      this.#findIn(segment.text(article), article, take);
      if (performance.now() > this.#deadline) throw tooSlow(this.#pattern.source);
      if (article % 64 === 63) yield;
    }
  }

  #findIn(text: string, article: number, take: TakePlace): void {
    const plain = this.#foldAccents ? withoutAccents(text) : undefined;
    const pattern = this.#pattern;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain?.text ?? text); match; match = pattern.exec(plain?.text ?? text)) {
      if (match[0] === "") {
        pattern.lastIndex++;
        continue;
      }
      const end = match.index + match[0].length;
      if (plain) takePlain(plain.offsets, match.index, end, article, take);
      else take(article, match.index, end);
    }
  }
}

function takePlain(offsets: Uint32Array, from: number, to: number, article: number, take: TakePlace): void {
  const start = offsets[from] ?? 0;
  const end = offsets[to] ?? 0;
  // Inside of one character, such as the "ss" of "ß", nothing begins or ends.
  if (start === offsets[from - 1] || end === offsets[to - 1]) return;
  if (end > start) take(article, start, end);
}

/** A text without accents, and for each of its units where the character begins that it comes from. */
function withoutAccents(text: string): { text: string; offsets: Uint32Array } {
  let plain = "";
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    // Line ends stay: "^" and "$" and "." know them.
    const bare = character === "\n" ? character : plainCharacter(character);
    for (let i = 0; i < bare.length; i++) {
      // Both halves of a pair count as places of their own.
      offsets.push(bare === character ? at + i : at);
    }
    plain += bare;
    at += character.length;
  }
  offsets.push(text.length);
  return { text: plain, offsets: Uint32Array.from(offsets) };
}
