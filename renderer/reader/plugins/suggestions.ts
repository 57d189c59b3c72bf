import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Suggestion } from "#shared/suggest/suggestion";
import { type ArticleState, articleOf, changeArticle, currentSuggestion, labelOf } from "../article-state";
import type { TextRange } from "../reader-props";
import { ask, type Request } from "../requests";
import { nestedIn, type SuggestionShape, shapeOf, sideLanes, suggestionsIn } from "../suggestion-layout";
import { type Box, outlinePath, TextLayer } from "./layer";
import { spansUnder } from "./pointer";
import { drawnOf } from "./spans";
import { type CardHost, SuggestionCard } from "./suggestion-card";
import { setAttribute, svgElement } from "./svg";

/** The plugin, and what a click does to suggestions: true when it made one current. */
export interface SuggestionsPlugin {
  plugin: Plugin;
  click(view: EditorView, event: MouseEvent): boolean;
}

/** Draws the suggestions near the view, lighter than any tag, and the card of the current one. */
export function suggestionsPlugin(scroller: HTMLElement, host: CardHost): SuggestionsPlugin {
  let layer: SuggestionLayer | null = null;
  const plugin = new Plugin({
    view(view) {
      layer = new SuggestionLayer(view, scroller, host);
      return layer;
    },
  });
  return {
    plugin,
    click(view, event) {
      const { selected, currentSuggestion: current } = articleOf(view.state);
      const spans = spansUnder(view, event.target);
      const at = spans.findIndex(({ id }) => id === selected);
      // Further clicks go through all the spans here before they come to the suggestions again.
      if (at >= 0 && at < spans.length - 1) return false;
      const hits = layer?.suggestionsAt(event.clientX, event.clientY) ?? [];
      const next = hits[hits.findIndex(({ id }) => id === current) + 1];
      if (next) pickSuggestion(view, next);
      return next !== undefined;
    },
  };
}

/** Makes `suggestion` the current one and leaves the caret where it is. */
function pickSuggestion(view: EditorView, suggestion: Suggestion): void {
  const deselect: Request[] = articleOf(view.state).selected === null ? [] : [{ kind: "select", id: null }];
  const tr = changeArticle(view.state.tr, { currentSuggestion: suggestion.id, selected: null });
  const { id } = suggestion;
  view.dispatch(
    ask(tr, ...deselect, { kind: "select-suggestion", id }, { kind: "say-suggestion", suggestion }),
  );
}

interface Drawing {
  suggestion: Suggestion;
  shape: SuggestionShape;
  lines: Box[];
  grow: number;
  lane: number;
}

interface Marks {
  group: SVGGElement;
  outline: SVGPathElement;
  /** The sign is drawn on a patch of paper, so that no line runs through it. */
  patch: SVGPathElement;
  sign: SVGPathElement;
  side: HTMLElement | null;
}

const mostSides = 3;

class SuggestionLayer {
  readonly #view: EditorView;
  readonly #layer: TextLayer;
  readonly #card: SuggestionCard;
  readonly #host: CardHost;
  readonly #svg = svgElement("svg");
  readonly #resized: ResizeObserver;
  readonly #marks = new Map<string, Marks>();
  #drawn: Drawing[] = [];
  #article: ArticleState | null = null;
  #window: TextRange | null = null;
  #frame = 0;

  constructor(view: EditorView, scroller: HTMLElement, host: CardHost) {
    this.#view = view;
    this.#host = host;
    this.#layer = new TextLayer(view, "reader-suggestions");
    this.#layer.element.setAttribute("aria-hidden", "true");
    this.#layer.element.append(this.#svg);
    this.#card = new SuggestionCard(view, scroller, host);
    this.#resized = new ResizeObserver(() => this.#draw());
    this.#resized.observe(view.dom);
    view.dom.addEventListener("contentvisibilityautostatechange", this.#later);
    this.update();
  }

  update(): void {
    const [before, article] = [this.#article, articleOf(this.#view.state)];
    const { window } = drawnOf(this.#view.state);
    this.#article = article;
    const moved = window !== this.#window;
    this.#window = window;
    const same =
      before?.suggestions === article.suggestions &&
      before.screenLanguage === article.screenLanguage &&
      before.currentSuggestion === article.currentSuggestion &&
      before.labels === article.labels &&
      before.lineEnds === article.lineEnds &&
      before.readOnly === article.readOnly;
    if (same && (!moved || article.suggestions.length === 0)) return;
    this.#later();
  }

  destroy(): void {
    this.#view.dom.removeEventListener("contentvisibilityautostatechange", this.#later);
    cancelAnimationFrame(this.#frame);
    this.#resized.disconnect();
    this.#card.remove();
    this.#layer.remove();
  }

  /** The suggestions drawn around their words at a place of the viewport, the shortest first. */
  suggestionsAt(x: number, y: number): Suggestion[] {
    const at = this.#layer.toLayer({ left: x, right: x, top: y, bottom: y });
    return this.#drawn
      .filter(({ shape, lines }) => shape === "around" && lines.some((line) => holds(line, at)))
      .map(({ suggestion }) => suggestion)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  readonly #later = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  };

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    // Everything is measured before anything is changed, so that the browser lays out once.
    this.#drawn = this.#measure();
    const shown = new Set(this.#drawn.map(({ suggestion }) => suggestion.id));
    for (const [id, { group, side }] of this.#marks) {
      if (shown.has(id)) continue;
      group.remove();
      side?.remove();
      this.#marks.delete(id);
    }
    const current = currentSuggestion(this.#view.state);
    for (const drawing of this.#drawn) this.#mark(drawing, drawing.suggestion === current);
    const looked = current && this.#drawn.find(({ suggestion }) => suggestion === current);
    if (looked) this.#card.show(looked.suggestion, looked.lines);
    else this.#card.hide();
  }

  #measure(): Drawing[] {
    const { suggestions, labels, positions } = articleOf(this.#view.state);
    const { window } = drawnOf(this.#view.state);
    const near = suggestionsIn(suggestions, window).filter((suggestion) => this.#isLaidOut(suggestion));
    const around = near.filter((suggestion) => shapeOf(suggestion, labels) === "around");
    const drawn = near.map((suggestion): Drawing => {
      const from = positions.toPosition(Math.max(suggestion.start, window.start));
      const to = positions.toPosition(Math.min(suggestion.end, window.end));
      return {
        suggestion,
        shape: shapeOf(suggestion, labels),
        lines: this.#layer.linesBetween(from, to),
        grow: 1 + 2 * Math.min(2, nestedIn(suggestion, around)),
        lane: 0,
      };
    });
    const sides = drawn.filter(({ shape, lines }) => shape === "beside" && lines.length > 0);
    const lanes = sideLanes(
      sides.map(({ lines }) => ({ top: lines[0]?.top ?? 0, bottom: lines.at(-1)?.bottom ?? 0 })),
      mostSides,
    );
    sides.forEach((side, index) => {
      side.lane = lanes[index] ?? 0;
    });
    return drawn.filter(({ lines }) => lines.length > 0);
  }

  /** To measure what the browser has not laid out would make it do so; it tells when it has. */
  #isLaidOut({ start, end }: TextRange): boolean {
    const { positions } = articleOf(this.#view.state);
    return [start, end].every((offset) => {
      const section = this.#view.dom.children[positions.sectionOf(positions.paragraphAt(offset).index)];
      return section?.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) ?? false;
    });
  }

  #mark({ suggestion, shape, lines, grow, lane }: Drawing, current: boolean): void {
    const marks = this.#marks.get(suggestion.id) ?? this.#newMarks(suggestion);
    const { group, outline, patch, sign } = marks;
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return;
    setAttribute(group, "class", `suggestion ${shape}${current ? " current" : ""}`);
    setAttribute(group, "data-label", suggestion.label);
    const corners = shape === "beside" && !current;
    setAttribute(outline, "d", corners ? cornersOf(first, last) : outlinePath(lines, grow));
    const plus = shape === "beside" ? "" : signAt(first.right + grow, first.top - grow);
    setAttribute(patch, "d", plus);
    setAttribute(sign, "d", plus);
    this.#markSide(
      marks,
      suggestion,
      shape === "beside" ? { top: first.top, bottom: last.bottom, lane } : null,
    );
    if (marks.side) marks.side.classList.toggle("current", current);
  }

  #markSide(
    marks: Marks,
    suggestion: Suggestion,
    place: { top: number; bottom: number; lane: number } | null,
  ): void {
    if (!place) {
      marks.side?.remove();
      marks.side = null;
      return;
    }
    if (!marks.side) {
      marks.side = this.#newSide(suggestion.id);
      this.#layer.element.append(marks.side);
    }
    const { style, dataset } = marks.side;
    const label = labelOf(articleOf(this.#view.state), suggestion.label)?.name ?? suggestion.label;
    marks.side.title = this.#host.words("suggestionTitle", { label });
    dataset.label = suggestion.label;
    style.setProperty("translate", `${-5 * place.lane}px ${place.top}px`);
    style.setProperty("height", `${place.bottom - place.top}px`);
  }

  #newMarks(suggestion: Suggestion): Marks {
    const group = svgElement("g");
    const marks: Marks = {
      group,
      outline: svgElement("path", "outline"),
      patch: svgElement("path", "patch"),
      sign: svgElement("path", "sign"),
      side: null,
    };
    group.append(marks.outline, marks.patch, marks.sign);
    this.#svg.append(group);
    this.#marks.set(suggestion.id, marks);
    return marks;
  }

  #newSide(id: string): HTMLElement {
    const side = document.createElement("div");
    side.className = "reader-side";
    side.addEventListener("mousedown", (event) => event.preventDefault());
    side.addEventListener("click", () => {
      const suggestion = articleOf(this.#view.state).suggestions.find((one) => one.id === id);
      this.#view.focus();
      if (suggestion) pickSuggestion(this.#view, suggestion);
    });
    return side;
  }
}

function holds(line: Box, at: Box): boolean {
  return at.left >= line.left && at.left <= line.right && at.top >= line.top && at.top <= line.bottom;
}

const corner = 5;

/** A small corner before the first word and another one after the last. */
function cornersOf(first: Box, last: Box): string {
  return (
    `M${first.left - 1} ${first.top + corner}V${first.top}H${first.left - 1 + corner}` +
    `M${last.right + 1} ${last.bottom - corner}V${last.bottom}H${last.right + 1 - corner}`
  );
}

/** A plus at the corner: a tag that could be added. */
function signAt(x: number, y: number): string {
  return `M${x - 3} ${y}h6M${x} ${y - 3}v6`;
}
