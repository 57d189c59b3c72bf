/**
 * The text as it is kept for ever: without byte order mark, CRLF and CR turned into LF, nothing else changed.
 * Halves of surrogate pairs become U+FFFD, because no file can hold them.
 */
export function freezeText(text: string): string {
  const marked = text.startsWith("\ufeff") ? text.slice(1) : text;
  return wellFormed(marked.includes("\r") ? marked.replace(/\r\n?/g, "\n") : marked);
}

const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `text` with U+FFFD for every half of a surrogate pair that stands alone. */
export function wellFormed(text: string): string {
  return text.replace(halfPair, "\ufffd");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Whether the text has control characters other than tab, line feed and form feed. They are kept. */
export function hasControlCharacters(text: string): boolean {
  return control.test(text);
}
