/** Whether two texts differ in blanks and Unicode form only: tools often write quotes that way. */
export function sameWords(a: string, b: string): boolean {
  return a === b || plainBlanks(a) === plainBlanks(b);
}

/** Runs of blanks as one blank, in the composed form. Blanks at both ends stay: without them a shift goes unseen. */
function plainBlanks(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ");
}
