/** A pair of marks, named by the mark that opens it. */
export interface QuotationStyle {
  opens: string;
  /** Everything that may close it; writers mix marks. */
  closes: string;
  /** Single marks stand inside double ones, or alone; they look like apostrophes. */
  single: boolean;
}

/** The styles of quotation marks, by the mark that opens them. */
export const quotationStyles: Readonly<Record<string, QuotationStyle>> = Object.fromEntries(
  [
    { opens: "„", closes: '“”"‟', single: false },
    { opens: "»", closes: "«", single: false },
    { opens: "«", closes: "»", single: false },
    { opens: "“", closes: '”“"', single: false },
    { opens: "”", closes: "”", single: false },
    { opens: '"', closes: '"“”', single: false },
    { opens: "‟", closes: "”“", single: false },
    { opens: "‚", closes: "‘’'", single: true },
    { opens: "‘", closes: "’'", single: true },
    { opens: "’", closes: "’", single: true },
    { opens: "'", closes: "'’", single: true },
    { opens: "›", closes: "‹", single: true },
    { opens: "‹", closes: "›", single: true },
    { opens: "「", closes: "」", single: false },
    { opens: "『", closes: "』", single: false },
  ].map((style) => [style.opens, style]),
);

/** Every mark that opens or closes a quotation. */
export const quotationMarks = /[„“”"‟»«‚‘’'›‹「」『』]/gu;

const letter = /[\p{L}\p{N}\p{M}]/u;
const blankOrOpening = /[\s([{–—„“"»«‚‘'›‹「『/-]/u;
const blank = /\s/u;

/** Whether a mark that stands between `before` and `after` (one character each, or none) may open a quotation. */
export function mayOpen(mark: string, before: string, after: string): boolean {
  if (after === "" || blank.test(after)) return false;
  if (mark === "„" || mark === "‟" || "「『".includes(mark)) return true;
  // A letter in front of the mark makes it an apostrophe, or a quotation somebody forgot to set off.
  if (before === "" || blankOrOpening.test(before)) return true;
  return !letter.test(before) && ":.,;!?…".includes(before) && letter.test(after) && !isApostropheLike(mark);
}

/** Whether a mark that stands between `before` and `after` may close a quotation. */
export function mayClose(mark: string, before: string, after: string): boolean {
  if (before === "") return false;
  if ("」』".includes(mark)) return true;
  // Letters on both sides: an apostrophe (don't, geht's), or ″ between letters, which closes nothing.
  if (letter.test(before) && letter.test(after)) return !isApostropheLike(mark) && mark !== '"';
  return !blank.test(before);
}

/** Whether `mark` also serves as an apostrophe. */
export function isApostropheLike(mark: string): boolean {
  return mark === "’" || mark === "'" || mark === "‘" || mark === "‚";
}
