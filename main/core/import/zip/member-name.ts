import { isUtf8 } from "../decode";

/** The upper half of code page 437, the character set of ZIP names that say nothing else. */
const codePage437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀" +
  "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/** The name of a member of an archive. Many programs write UTF-8 without saying so; else it is code page 437. */
export function fileNameOf(bytes: Uint8Array, saysUtf8: boolean): string {
  const name =
    saysUtf8 || isUtf8(bytes)
      ? Buffer.from(bytes).toString("utf8")
      : Array.from(bytes, (b) => (b < 0x80 ? String.fromCharCode(b) : (codePage437[b - 0x80] ?? "?"))).join(
          "",
        );
  return name.replace(/\\/gu, "/");
}
