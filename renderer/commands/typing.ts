const textTypes = new Set(["text", "search", "number", "email", "url", "tel", "password", "date"]);

/** Whether the keyboard writes into this element: a field or text area, but not the reader's unchangeable text. */
export function typesIn(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && textTypes.has(element.type);
}
