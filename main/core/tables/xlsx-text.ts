// What XML cannot hold or its readers change (a return becomes a line end), and what would be read as such an escape.
const pattern = String.raw`_(?=x[0-9A-Fa-f]{4}_)|[[\p{Cc}--[\t\n\u007F-\u009F]]\p{Cs}\uFFFE\uFFFF]`;
const escaped = new RegExp(pattern, "gv");
const codes = /_x([0-9A-Fa-f]{4})_/g;
const markup: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** `text` for a `<t>` element: what XML cannot hold is written "_x000D_", as ECMA-376 (ST_Xstring) has it. */
export function xlsxText(text: string): string {
  const safe = text.replace(escaped, (character) =>
    Array.from({ length: character.length }, (_, at) => codeOf(character, at)).join(""),
  );
  return xmlText(safe);
}

function codeOf(character: string, at: number): string {
  return `_x${character.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Undoes `xlsxText`. */
export function readXlsxText(xml: string): string {
  return readXmlText(xml).replace(codes, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** `text` with the signs of markup as entities, for attributes too. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => markup[sign] ?? sign);
}

/** Undoes `xmlText`. */
export function readXmlText(xml: string): string {
  return xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
