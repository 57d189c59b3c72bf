import { WortlautError } from "#shared/errors";
import { isXmlText } from "#shared/tables/xml-text";
import { readXml, type XmlElement } from "../codebook/read-xml";

// What a drawn picture is made of; anything else is refused, and with it scripts, pages inside and animations.
const allowed = new Set(
  `svg g defs title desc style rect circle ellipse line polyline polygon path text tspan textPath use symbol marker
  linearGradient radialGradient stop pattern clipPath mask image filter feGaussianBlur feDropShadow feOffset feMerge
  feMergeNode feFlood feBlend feColorMatrix feComposite`.split(/\s+/),
);
const dataPicture = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/;
const dataFont = /^data:font\/woff2;base64,[A-Za-z0-9+/=]+$/;
const fontRule = /@font-face\s*\{([^{}]*)\}/g;
const address = /(?:url|src|image|image-set)\(\s*["']?([^"')]*)["']?/gi;
// CSS lets every letter be written as its number, or behind a backslash.
const escaped = /\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi;

/** What keeps the text of an SVG file from standing on its own, or undefined: scripts, foreign parts or addresses. */
export function svgFlaw(text: string): string | undefined {
  if (!isXmlText(text)) return "it has characters no XML file may have";
  if (/<\?(?!xml )/.test(text)) return "it has instructions to other programs";
  try {
    const root = readXml(text, "picture.svg");
    if (root.name !== "svg") return "it is no picture";
    if (root.attributes.get("xmlns") !== "http://www.w3.org/2000/svg")
      return "it does not say that it is SVG";
    return elementFlaw(root);
  } catch (error) {
    return error instanceof WortlautError ? error.appError.why : String(error);
  }
}

function elementFlaw(element: XmlElement): string | undefined {
  const { name, attributes, children, text } = element;
  if (!allowed.has(name)) return `it has an element ${name}`;
  for (const [key, value] of attributes) {
    const flaw = attributeFlaw(key, value);
    if (flaw) return flaw;
  }
  if (name === "style" && !isFontsOnly(text)) return "its styles are more than fonts";
  for (const child of children) {
    const flaw = elementFlaw(child);
    if (flaw) return flaw;
  }
  return undefined;
}

function attributeFlaw(key: string, value: string): string | undefined {
  const name = key.replace(/^.*:/, "").toLowerCase();
  if (name.startsWith("on")) return `it has an attribute ${key}`;
  if (name === "style" || name === "base") return `it has an attribute ${key}`;
  if (name === "href" && !value.startsWith("#") && !dataPicture.test(value))
    return "it refers to another file";
  // Nothing but words.
  if (/^(?:aria|data)-/.test(key)) return undefined;
  for (const target of addressesIn(value)) {
    if (!target.startsWith("#")) return "it refers to another file";
  }
  return undefined;
}

function addressesIn(css: string): string[] {
  const plain = css.replace(escaped, (_, number: string | undefined, letter = "") => {
    const code = number === undefined ? 0 : Number.parseInt(number, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : letter;
  });
  return [...plain.matchAll(address)].map(([, target = ""]) => target.trim());
}

/** Whether a style sheet holds nothing but fonts that are inside the file. */
function isFontsOnly(text: string): boolean {
  const rest = text.replace(fontRule, (rule, body: string) => {
    return addressesIn(body).every((target) => dataFont.test(target)) && !body.includes("@") ? "" : rule;
  });
  return rest.trim() === "";
}
