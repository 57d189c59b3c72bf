/** Fonts inside a picture. */
export interface PictureFonts {
  /** The rules for a style sheet; empty when there are none. */
  rules: string;
  /** A character of each font that can be seen once the font is ready. */
  probes: Array<{ family: string; character: string }>;
}

/**
 * The page's own fonts, for those of `families` that `text` needs: a picture outside the page has none of them. Those
 * that cannot be read are left out; then the names in the picture choose what is installed.
 */
export async function pictureFonts(text: string, families: readonly string[]): Promise<PictureFonts> {
  const characters = [...new Set(text)];
  const fonts = await Promise.all(
    fontFaces().map(async (rule) => {
      const own = families.includes(familyOf(rule)) ? characters.filter(coveredBy(rule)) : [];
      const css = own.length > 0 ? await inlineRule(rule) : "";
      return { css, family: familyOf(rule), character: own.find((character) => seen.test(character)) };
    }),
  );
  const used = fonts.filter(({ css }) => css !== "");
  return {
    rules: used.map(({ css }) => css).join("\n"),
    probes: used.flatMap(({ family, character }) => (character ? [{ family, character }] : [])),
  };
}

const seen = /[\p{L}\p{N}\p{P}\p{Sm}]/u;

function fontFaces(): CSSFontFaceRule[] {
  return Array.from(document.styleSheets).flatMap((sheet) => {
    try {
      return Array.from(sheet.cssRules).filter((rule) => rule instanceof CSSFontFaceRule);
    } catch {
      // A sheet from elsewhere cannot be read.
      return [];
    }
  });
}

function familyOf(rule: CSSFontFaceRule): string {
  return rule.style.getPropertyValue("font-family").replace(/^["']|["']$/g, "");
}

function coveredBy(rule: CSSFontFaceRule): (character: string) => boolean {
  if (rule.style.getPropertyValue("font-style") === "italic") return () => false;
  const range = rule.style.getPropertyValue("unicode-range");
  if (!range) return () => true;
  const ranges = range.split(",").map((part) => {
    const [, first = "0", last] = /U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/i.exec(part.trim()) ?? [];
    const low = Number.parseInt(first.replaceAll("?", "0"), 16);
    const high = Number.parseInt(last ?? first.replaceAll("?", "F"), 16);
    return [low, high] as const;
  });
  return (character) => {
    const point = character.codePointAt(0) ?? 0;
    return ranges.some(([low, high]) => point >= low && point <= high);
  };
}

const inlined = new Map<string, Promise<string>>();

async function inlineRule(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
  if (!address) return "";
  const url = new URL(address, rule.parentStyleSheet?.href ?? document.baseURI).href;
  let data = inlined.get(url);
  if (!data) {
    data = fetch(url)
      .then((answer) => answer.arrayBuffer())
      .then((bytes) => `data:font/woff2;base64,${base64(new Uint8Array(bytes))}`)
      .catch(() => "");
    inlined.set(url, data);
  }
  const source = await data;
  if (!source) return "";
  const weight = rule.style.getPropertyValue("font-weight") || "400";
  const range = rule.style.getPropertyValue("unicode-range");
  return [
    `@font-face { font-family: "${familyOf(rule)}"; font-weight: ${weight};`,
    `font-display: block; src: url(${source}) format("woff2");${range ? ` unicode-range: ${range};` : ""} }`,
  ].join(" ");
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 1 << 15) {
    text += String.fromCharCode(...bytes.subarray(at, at + (1 << 15)));
  }
  return btoa(text);
}
