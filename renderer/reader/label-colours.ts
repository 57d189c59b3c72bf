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

/** A style sheet of the document that follows the labels. Not a style element: the security policy allows none. */
export class LabelSheet {
  readonly #sheet = new CSSStyleSheet();
  #labels: readonly Label[] | null = null;

  constructor() {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  update(labels: readonly Label[]): void {
    if (labels === this.#labels) return;
    this.#labels = labels;
    this.#sheet.replaceSync(labelRules(labels));
  }

  remove(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}
