import type { Label } from "#shared/model/codebook";

const fallback = "slate";
/** The palette of styles/tokens.css. */
const palette = new Set(["claim", "actor", "date", "plum", "rose", "moss", "slate"]);

/** The style rules that give the labels their colours; they apply to whatever has `data-label`. */
export function labelRules(labels: readonly Label[]): string {
  return labels
    .map((label) => `.reader [data-label=${JSON.stringify(label.id)}]{${colourOf(label.colour)}}`)
    .join("\n");
}

function colourOf(colour: string): string {
  const own = /^#[0-9a-f]{6}$/i.test(colour);
  const name = own || palette.has(colour) ? colour : fallback;
  if (!own) return `--c:var(--${name});--c-tint:var(--${name}-tint);--c-tint-2:var(--${name}-tint-2)`;
  // Any colour has to be visible on light and dark paper, so it is drawn towards the ink.
  return (
    `--c:color-mix(in oklab,${colour} 78%,var(--ink));` +
    `--c-tint:color-mix(in oklab,${colour} 18%,var(--paper));` +
    `--c-tint-2:color-mix(in oklab,${colour} 34%,var(--paper))`
  );
}

/** The sheets in the document by their labels: another one would have all elements styled anew. */
const adopted = new Map<readonly Label[], { sheet: CSSStyleSheet; users: number }>();

function adopt(labels: readonly Label[]): void {
  const there = adopted.get(labels);
  if (there) {
    there.users++;
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(labelRules(labels));
  adopted.set(labels, { sheet, users: 1 });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function leave(labels: readonly Label[]): void {
  const there = adopted.get(labels);
  if (!there) return;
  there.users--;
  if (there.users > 0) return;
  adopted.delete(labels);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== there.sheet);
}

/**
 * A style sheet of the document that follows the labels, the same one for all readers that show the same labels. Not a
 * style element: the security policy allows none.
 */
export class LabelSheet {
  #labels: readonly Label[] | null = null;

  update(labels: readonly Label[]): void {
    if (labels === this.#labels) return;
    const before = this.#labels;
    this.#labels = labels;
    adopt(labels);
    if (before) leave(before);
  }

  remove(): void {
    if (this.#labels) leave(this.#labels);
    this.#labels = null;
  }
}
