import { createHash } from "node:crypto";
import type { Attributes } from "#shared/model/annotations";
import type { MaskReason } from "#shared/model/article";
import { describeSpan } from "#shared/text/anchor";
import { CodePointMap } from "#shared/text/offsets";
import type { MaskRow, PlacedRow, SpanRow } from "./rows";

/** What a format says of a span besides its place; the rest follows from the text. */
export interface SpanFacts {
  id: string;
  coder: string;
  label: string;
  attributes: Attributes;
  note: string;
  created: string;
  modified: string;
}

/** Makes the rows of one text, with offsets in both units and quotes taken from the text. */
export class TextRows {
  readonly text: string;
  readonly points: CodePointMap;
  #sha256: string | undefined;

  constructor(text: string) {
    this.text = text;
    this.points = new CodePointMap(text);
  }

  /** A place given in UTF-16 units. Throws RangeError outside the text or inside a surrogate pair. */
  place(start: number, end: number): PlacedRow {
    return {
      start,
      end,
      startCodePoint: this.points.toCodePoint(start),
      endCodePoint: this.points.toCodePoint(end),
    };
  }

  /** A place given in code points. Throws RangeError outside the text. */
  placeOfCodePoints(start: number, end: number): PlacedRow {
    return {
      start: this.points.toUtf16(start),
      end: this.points.toUtf16(end),
      startCodePoint: start,
      endCodePoint: end,
    };
  }

  span(place: PlacedRow, facts: SpanFacts): SpanRow {
    return { ...facts, ...place, ...describeSpan(this.text, place.start, place.end) };
  }

  mask(place: PlacedRow, reason: MaskReason): MaskRow {
    return { ...place, reason };
  }

  /** Length and hash of the text as they stand in an article's row. */
  measures(): { lengthUtf16: number; lengthCodePoints: number; textSha256: string } {
    this.#sha256 ??= createHash("sha256").update(this.text, "utf8").digest("hex");
    return {
      lengthUtf16: this.text.length,
      lengthCodePoints: this.points.length,
      textSha256: this.#sha256,
    };
  }
}
