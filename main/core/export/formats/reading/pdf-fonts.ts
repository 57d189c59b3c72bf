import italicCyrillic from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-italic.woff?inline";
import regularCyrillic from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff?inline";
import boldCyrillic from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff?inline";
import italicCyrillicExt from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-ext-400-italic.woff?inline";
import regularCyrillicExt from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-ext-400-normal.woff?inline";
import boldCyrillicExt from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-ext-600-normal.woff?inline";
import italicGreek from "@fontsource/source-serif-4/files/source-serif-4-greek-400-italic.woff?inline";
import regularGreek from "@fontsource/source-serif-4/files/source-serif-4-greek-400-normal.woff?inline";
import boldGreek from "@fontsource/source-serif-4/files/source-serif-4-greek-600-normal.woff?inline";
import italicLatin from "@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff?inline";
import regularLatin from "@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?inline";
import boldLatin from "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?inline";
import italicLatinExt from "@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-italic.woff?inline";
import regularLatinExt from "@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff?inline";
import boldLatinExt from "@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff?inline";
import italicVietnamese from "@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-italic.woff?inline";
import regularVietnamese from "@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-normal.woff?inline";
import boldVietnamese from "@fontsource/source-serif-4/files/source-serif-4-vietnamese-600-normal.woff?inline";
import { openTypeOf } from "./woff";

/** The cuts a page is set in. */
export type Cut = "regular" | "bold" | "italic";

/** Source Serif 4 in pieces by script; where two have a character, the first one serves. Data URLs of WOFF files. */
const cuts: Record<Cut, readonly string[]> = {
  regular: [
    regularLatin,
    regularLatinExt,
    regularGreek,
    regularCyrillic,
    regularVietnamese,
    regularCyrillicExt,
  ],
  bold: [boldLatin, boldLatinExt, boldGreek, boldCyrillic, boldVietnamese, boldCyrillicExt],
  italic: [italicLatin, italicLatinExt, italicGreek, italicCyrillic, italicVietnamese, italicCyrillicExt],
};

/** The typeface, piece by piece, each as the bytes of an OpenType file. */
export function fontPieces(cut: Cut): Buffer[] {
  return cuts[cut].map((dataUrl) =>
    openTypeOf(Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64")),
  );
}
