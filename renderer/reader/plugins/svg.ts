const svgNamespace = "http://www.w3.org/2000/svg";

/** A new SVG element with a class. */
export function svgElement<K extends "svg" | "g" | "path">(
  name: K,
  className?: string,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svgNamespace, name);
  if (className) element.setAttribute("class", className);
  return element;
}

/** Sets an attribute unless it is so already: an unchanged picture costs nothing. */
export function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
