// Controls (tab and line ends may stay), halves of surrogate pairs, and the two that are no characters at all.
const pattern = String.raw`[[\p{Cc}--[\t\n\r\u007F-\u009F]]\p{Cs}\uFFFE\uFFFF]`;
const notInXml = new RegExp(pattern, "v");
const allNotInXml = new RegExp(pattern, "gv");

/** Whether all characters of `text` may stand in an XML document. */
export function isXmlText(text: string): boolean {
  return !notInXml.test(text);
}

/** `text` with U+FFFD for each character that no XML document may have. */
export function asXmlText(text: string): string {
  return text.replace(allNotInXml, "\uFFFD");
}
