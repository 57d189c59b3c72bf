/** Signs that mean the same to a rule. */
const signs: Readonly<Record<string, string>> = {
  "„": '"',
  "“": '"',
  "”": '"',
  "‚": "'",
  "‹": "'",
  "›": "'",
  "€": "$",
  "‰": "%",
  "№": "#",
  "…": ".",
};
const [capital, small, letter, number, sign] = ["Þ", "þ", "ª", "²", "¤"];
const foreign = new Map<string, string>(Object.entries(signs));

/** The character of Latin-1 that rules see in place of one outside it: a letter for a letter. */
function standIn(character: string): string {
  // Signs of ordinary text, which need no pattern that is slow to make.
  if (character >= "\u2000" && character < "\u2070") return sign;
  if (/^[\p{Lu}\p{Lt}]/u.test(character)) return capital;
  if (/^\p{Ll}/u.test(character)) return small;
  if (/^\p{L}/u.test(character)) return letter;
  return /^\p{N}/u.test(character) ? number : sign;
}

function standInOf(character: string): string {
  let found = foreign.get(character);
  if (found === undefined) {
    found = standIn(character).repeat(character.length);
    foreign.set(character, found);
  }
  return found;
}

/** `String.fromCharCode` takes no more arguments than this safely. */
const chunkLength = 8192;

/**
 * `flat` in Latin-1 alone, as long as before (UTF-16): foreign letters, digits and signs become others of their kind.
 * Patterns are made and run many times faster for such a text, since few of the letters of Unicode are in it.
 */
export function latinText(flat: string): string {
  const chunks: string[] = [];
  const units = new Uint8Array(chunkLength + 1);
  let filled = 0;
  for (let at = 0; at < flat.length; ) {
    const unit = flat.charCodeAt(at);
    const character = unit <= 0xff ? "" : String.fromCodePoint(flat.codePointAt(at) ?? unit);
    for (const written of character === "" ? [unit] : codesOf(standInOf(character))) {
      units[filled++] = written;
      at++;
    }
    if (filled >= chunkLength || at >= flat.length) {
      // A string made in this way takes one byte per character, whatever the original takes.
      chunks.push(String.fromCharCode(...units.subarray(0, filled)));
      filled = 0;
    }
  }
  return chunks.join("");
}

function codesOf(written: string): number[] {
  return [...written].map((character) => character.charCodeAt(0));
}

/**
 * The source of a pattern made to match a Latin-1 text in lower case: its words in lower case, its signs as
 * `latinText` writes them. Escapes and the names of groups stay.
 */
export function lowerSource(source: string): string {
  return source.replaceAll(/\\p\{\w+\}|\\k<\w+>|\\.|\(\?<\w+>|[A-ZÀ-Þ]|[^\0-\u00ff]/gu, (part) => {
    if (part === "\\p{Lu}") return "\\p{Ll}";
    if (part.length > 1) return part;
    return part > "\u00ff"
      ? standInOf(part)
          .toLowerCase()
          .replace(/^[$.]$/, "\\$&")
      : part.toLowerCase();
  });
}
