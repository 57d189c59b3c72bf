import { asXmlText } from "#shared/tables/xml-text";
import { plainColour } from "./picture-colour";
import { type PictureFonts, pictureFonts } from "./picture-fonts";

/** What a picture says of itself. */
export interface PictureWords {
  title: string;
  /** What it shows and what it was made with. */
  description: string;
}

/** A picture that stands on its own: its text as an SVG file, and its size in CSS pixels. */
export interface PictureFile {
  text: string;
  /** The same as elements. */
  picture: Element;
  width: number;
  height: number;
  /** Characters by which it can be seen whether the fonts inside are ready. */
  probes: PictureFonts["probes"];
}

const svgNamespace = "http://www.w3.org/2000/svg";

// Inherited properties are written where they differ from the parent, the others where they differ from the beginning.
const inherited = [
  "fill-rule",
  "stroke-width",
  "stroke-dasharray",
  "stroke-dashoffset",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-miterlimit",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "letter-spacing",
  "text-anchor",
  "visibility",
  "marker-start",
  "marker-mid",
  "marker-end",
];
const own: Record<string, string> = {
  display: "inline",
  opacity: "1",
  transform: "none",
  "dominant-baseline": "auto",
  "clip-path": "none",
  mask: "none",
  filter: "none",
  "vector-effect": "none",
  "text-decoration-line": "none",
};
const colours = ["fill", "stroke"];

// What the screen needs and a file does not: React's and the keyboard's attributes, and styles resolved below.
const ofTheScreen = /^(class|style|role|tabindex|focusable|autofocus|lang|inert|aria-.*|data-.*|on.*)$/;

/**
 * The picture as a file of its own. Everything that style sheets say is written into attributes, in the colours of
 * the light theme on white; the fonts it uses are inside. Elements marked `data-screen-only` are left out.
 */
export async function pictureFile(svg: SVGSVGElement, words: PictureWords): Promise<PictureFile> {
  const { width, height } = sizeOf(svg);
  const copy = inLightTheme(() => resolvedCopy(svg));
  const box = svg.viewBox.baseVal;
  const seen = box && box.width > 0 ? box : { x: 0, y: 0, width, height };
  copy.setAttribute("xmlns", svgNamespace);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("viewBox", `${seen.x} ${seen.y} ${seen.width} ${seen.height}`);
  const { rules, probes } = await pictureFonts(svg.textContent ?? "", [...usedFamilies(copy)]);
  for (const part of Array.from(copy.children)) {
    if (part.localName === "title" || part.localName === "desc") part.remove();
  }
  copy.prepend(...headOf(words, seen, rules));
  cleanTexts(copy);
  const text = new XMLSerializer().serializeToString(copy);
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, picture: copy, width, height, probes };
}

/** Its size on the screen without empty bands beside the view, or that of the view when it is not shown. */
function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  const shown = svg.getBoundingClientRect();
  const box = svg.viewBox.baseVal;
  let width = shown.width || box?.width || 800;
  let height = shown.height || box?.height || 600;
  if (box && box.width > 0 && box.height > 0 && svg.getAttribute("preserveAspectRatio") !== "none") {
    const scale = Math.min(width / box.width, height / box.height);
    width = box.width * scale;
    height = box.height * scale;
  }
  return { width: Math.round(width * 100) / 100, height: Math.round(height * 100) / 100 };
}

/** Nothing is painted in between, so nobody sees the change. */
function inLightTheme<T>(work: () => T): T {
  const root = document.documentElement;
  const theme = root.dataset.theme;
  const sheet = new CSSStyleSheet();
  // A colour on its way to another would be read at its beginning.
  sheet.replaceSync("*, *::before, *::after { transition: none !important; }");
  const sheets = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...sheets, sheet];
  root.dataset.theme = "light";
  try {
    return work();
  } finally {
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
    document.adoptedStyleSheets = sheets;
  }
}

function resolvedCopy(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  resolve(svg, copy, undefined);
  return copy;
}

function resolve(from: Element, to: Element, parent: CSSStyleDeclaration | undefined): void {
  const style = getComputedStyle(from);
  const originals = Array.from(from.children);
  const copies = Array.from(to.children);
  copies.forEach((child, index) => {
    const original = originals[index];
    if (!original || original.hasAttribute("data-screen-only")) child.remove();
    else resolve(original, child, style);
  });
  for (const { name } of Array.from(to.attributes)) if (ofTheScreen.test(name)) to.removeAttribute(name);
  if (to.namespaceURI === svgNamespace && !/^(title|desc|metadata|style)$/.test(to.localName)) {
    writeStyle(to, style, parent);
  }
}

function writeStyle(to: Element, style: CSSStyleDeclaration, parent: CSSStyleDeclaration | undefined): void {
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    if (value && value !== parent?.getPropertyValue(name)) to.setAttribute(name, localAddresses(value));
    else to.removeAttribute(name);
  }
  for (const [name, first] of Object.entries(own)) {
    const value = style.getPropertyValue(name);
    const attribute = name === "text-decoration-line" ? "text-decoration" : name;
    // The outermost element is placed by the page around it.
    if (!parent && (name === "display" || name === "transform")) continue;
    if (value && value !== first && value !== "block") to.setAttribute(attribute, localAddresses(value));
    else if (name !== "transform" || value === "none") to.removeAttribute(attribute);
  }
  for (const name of colours) writeColour(to, name, style, parent);
  if (to.localName === "stop") writeColour(to, "stop-color", style, undefined);
}

function writeColour(
  to: Element,
  name: string,
  style: CSSStyleDeclaration,
  parent: CSSStyleDeclaration | undefined,
): void {
  const opacityName = name === "stop-color" ? "stop-opacity" : `${name}-opacity`;
  const written = (from: CSSStyleDeclaration) => {
    const { colour, opacity } = plainColour(from.getPropertyValue(name));
    const factor = Number.parseFloat(from.getPropertyValue(opacityName) || "1");
    return { colour: localAddresses(colour), opacity: Math.round(opacity * factor * 1000) / 1000 };
  };
  const here = written(style);
  const above = parent && written(parent);
  if (here.colour !== above?.colour) to.setAttribute(name, here.colour);
  else to.removeAttribute(name);
  if (here.opacity !== (above?.opacity ?? 1)) to.setAttribute(opacityName, String(here.opacity));
  else to.removeAttribute(opacityName);
}

/** `url("app://…/index.html#arrow")` as `url(#arrow)`. */
function localAddresses(value: string): string {
  return value.replace(/url\("?[^"#)]*#([^")]+)"?\)/g, "url(#$1)");
}

function usedFamilies(copy: Element): Set<string> {
  const families = new Set<string>();
  for (const element of [copy, ...copy.querySelectorAll("[font-family]")]) {
    for (const name of (element.getAttribute("font-family") ?? "").split(",")) {
      families.add(name.trim().replace(/^["']|["']$/g, ""));
    }
  }
  return families;
}

function headOf(
  words: PictureWords,
  box: { x: number; y: number; width: number; height: number },
  fonts: string,
): Element[] {
  const make = (name: string, text = "") => {
    const element = document.createElementNS(svgNamespace, name);
    element.textContent = text;
    return element;
  };
  const paper = make("rect");
  for (const name of ["x", "y", "width", "height"] as const) paper.setAttribute(name, String(box[name]));
  paper.setAttribute("fill", "#ffffff");
  paper.setAttribute("stroke", "none");
  const head = [make("title", words.title), make("desc", words.description), paper];
  return fonts ? [make("style", fonts), ...head] : head;
}

function cleanTexts(copy: Element): void {
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    node.nodeValue = asXmlText(node.nodeValue ?? "");
  }
}
