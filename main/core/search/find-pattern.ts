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
    const plain = this.#foldAccents ? new PlainText(text) : undefined;
    const searched = plain?.text ?? text;
    const pattern = this.#pattern;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(searched); match; match = pattern.exec(searched)) {
      if (match[0] === "") {
        pattern.lastIndex++;
        continue;
      }
      const end = match.index + match[0].length;
      if (plain) takePlain(plain, match.index, end, article, take);
      else take(article, match.index, end);
    }
  }
}

function takePlain(plain: PlainText, from: number, to: number, article: number, take: TakePlace): void {
  const start = plain.originOf(from);
  const end = plain.originOf(to);
  // Inside of one character, such as the "ss" of "ß", nothing begins or ends.
  if ((from > 0 && start === plain.originOf(from - 1)) || end === plain.originOf(to - 1)) return;
  if (end > start) take(article, start, end);
}

/** A text without accents, and where its units come from. Offsets are UTF-16 units. */
class PlainText {
  readonly text: string;
  /** Where the length changes: plain offset, its length there, offset in the text, its length there. */
  readonly #turns: number[] = [];

  constructor(text: string) {
    let plain = "";
    let copied = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      // Line ends stay: "^" and "$" and "." know them.
      if ((unit >= 0x20 && unit < 0x7f) || unit === 0x0a) continue;
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const bare = plainForm(character);
      if (bare !== character) {
        plain += text.slice(copied, at);
        if (bare.length !== 1 || character.length !== 1) {
          this.#turns.push(plain.length, bare.length, at, character.length);
        }
        plain += bare;
        copied = at + character.length;
      }
      at += character.length - 1;
    }
    this.text = copied === 0 ? text : plain + text.slice(copied);
  }

  /** Where the character begins in the text that a unit of `text` comes from. */
  originOf(offset: number): number {
    const turns = this.#turns;
    let low = 0;
    let high = turns.length / 4;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((turns[middle * 4] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = (low - 1) * 4;
    if (last < 0) return offset;
    const [plain = 0, length = 0, origin = 0, width = 0] = turns.slice(last, last + 4);
    return offset < plain + length ? origin : origin + width + offset - plain - length;
  }
}

const plainForms = new Map<string, string>();

/** `plainCharacter`, found out once for each character. */
function plainForm(character: string): string {
  let form = plainForms.get(character);
  if (form === undefined) {
    form = plainCharacter(character);
    plainForms.set(character, form);
  }
  return form;
}
