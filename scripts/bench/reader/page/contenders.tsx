import {
  createRef,
  type Dispatch,
  type RefObject,
  type SetStateAction,
  useLayoutEffect,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { compareSpans, type Link, type Span } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import { defaultCodebook } from "#shared/model/default-codebook";
import type { Suggestion } from "#shared/suggest/suggestion";
import { describeSpan } from "#shared/text/anchor";
import { ArticleView } from "../../../../renderer/reader/ArticleView";
import type { ArticleViewHandle } from "../../../../renderer/reader/reader-props";

/** What only the reader shows. */
export interface More {
  suggestions: readonly Suggestion[];
  links: readonly Link[];
}

/** What is measured: something that shows a text with its spans and can change them. */
export interface Contender {
  open(article: Article, text: string, spans: readonly Span[], more?: More): void;
  close(): void;
  add(span: Span): void;
  remove(span: Span): void;
  /** Only the reader can. */
  select?(id: string | null): void;
  move?(id: string, start: number, end: number): void;
  tagByKey?(): void;
  handle?(): ArticleViewHandle | null;
  scroller(): HTMLElement;
}

const { labels, roles } = defaultCodebook("en");
const nothing = () => undefined;

interface Shown {
  spans: readonly Span[];
  selected: string | null;
  suggestions: readonly Suggestion[];
  current: string | null;
}

function withSpan(spans: readonly Span[], span: Span): Span[] {
  const at = spans.findIndex((other) => compareSpans(other, span) > 0);
  return at < 0 ? [...spans, span] : [...spans.slice(0, at), span, ...spans.slice(at)];
}

interface PageProps {
  article: Article;
  text: string;
  spans: readonly Span[];
  more: More;
  handle: RefObject<ArticleViewHandle | null>;
  said: string[];
  rendered(shown: Shown, change: Dispatch<SetStateAction<Shown>>): void;
}

let made = 0;

function newSpan(text: string, label: string, start: number, end: number): Span {
  const now = "2025-01-01T00:00:00.000Z";
  const quotation = describeSpan(text, start, end);
  return {
    id: `s_new${made++}`,
    label,
    start,
    end,
    ...quotation,
    attributes: {},
    created: now,
    modified: now,
  };
}

/** The reader in a page that owns the spans, as the app has it. */
function Page({ article, text, spans, more, handle, said, rendered }: PageProps) {
  const { suggestions, links } = more;
  const [shown, change] = useState<Shown>({ spans, selected: null, suggestions, current: null });
  const settle = (id: string) =>
    change((now) => ({ ...now, suggestions: now.suggestions.filter((one) => one.id !== id) }));
  useLayoutEffect(() => rendered(shown, change), [rendered, shown]);
  return (
    <ArticleView
      ref={handle}
      article={article}
      text={text}
      spans={shown.spans}
      labels={labels}
      links={links}
      roles={roles}
      suggestions={shown.suggestions}
      currentSuggestion={shown.current}
      onSelectSuggestion={(current) => change((now) => ({ ...now, current }))}
      onAcceptSuggestion={settle}
      onRejectSuggestion={settle}
      mask={article.mask}
      readOnly={false}
      language="en"
      readingSize={18}
      hyphenation
      snapToWords={false}
      showMask
      minimap
      selectedSpan={shown.selected}
      onSelectSpan={(selected) => change((now) => ({ ...now, selected }))}
      onSelectionChange={nothing}
      onTag={({ label, start, end }) => {
        const span = newSpan(text, label, start, end);
        change((now) => ({ ...now, spans: withSpan(now.spans, span), selected: span.id }));
      }}
      onTagMany={({ label, ranges }) => {
        const added = ranges.map(({ start, end }) => newSpan(text, label, start, end));
        change((now) => ({ ...now, spans: [...now.spans, ...added].sort(compareSpans) }));
      }}
      onMoveSpan={({ id, start, end }) => change((now) => moved(now, text, id, start, end))}
      onRelabelSpan={({ id, label }) =>
        change((now) => ({ ...now, spans: now.spans.map((s) => (s.id === id ? { ...s, label } : s)) }))
      }
      onRemoveSpan={(id) =>
        change((now) => ({ ...now, spans: now.spans.filter((s) => s.id !== id), selected: null }))
      }
      onInspect={(id) => said.push(`inspect ${id}`)}
      onNote={(id) => said.push(`note ${id}`)}
      onShowKeys={() => said.push("keys")}
      onMask={nothing}
      onUnmask={nothing}
      announce={(message) => said.push(message)}
      header={<h1 className="title">{article.title}</h1>}
    />
  );
}

const noMore: More = { suggestions: [], links: [] };

/** The reader as the app uses it: React owns the spans, the reader asks for changes. */
export class ReaderContender implements Contender {
  readonly #place: HTMLElement;
  readonly #handle = createRef<ArticleViewHandle>();
  #root: Root | null = null;
  #text = "";
  #change: Dispatch<SetStateAction<Shown>> = nothing;
  readonly said: string[] = [];
  /** What the page's state is now. */
  shown: Shown | null = null;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  open(article: Article, text: string, spans: readonly Span[], more: More = noMore): void {
    this.#text = text;
    this.#root = createRoot(this.#place);
    const page = {
      article,
      text,
      spans,
      more,
      handle: this.#handle,
      said: this.said,
      rendered: (shown: Shown, change: Dispatch<SetStateAction<Shown>>) => {
        this.shown = shown;
        this.#change = change;
      },
    };
    flushSync(() => this.#root?.render(<Page {...page} />));
  }

  close(): void {
    this.#root?.unmount();
    this.#root = null;
  }

  add(span: Span): void {
    flushSync(() => this.#change((now) => ({ ...now, spans: withSpan(now.spans, span) })));
  }

  remove(span: Span): void {
    flushSync(() => this.#change((now) => ({ ...now, spans: now.spans.filter(({ id }) => id !== span.id) })));
  }

  select(selected: string | null): void {
    flushSync(() => this.#change((now) => ({ ...now, selected })));
  }

  move(id: string, start: number, end: number): void {
    flushSync(() => this.#change((now) => moved(now, this.#text, id, start, end)));
  }

  tagByKey(): void {
    const text = this.#place.querySelector(".ProseMirror");
    text?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "2", code: "Digit2", bubbles: true, cancelable: true }),
    );
  }

  handle(): ArticleViewHandle | null {
    return this.#handle.current;
  }

  scroller(): HTMLElement {
    return this.#place.querySelector(".reader-scroll") as HTMLElement;
  }
}

function moved(now: Shown, text: string, id: string, start: number, end: number): Shown {
  const spans = now.spans
    .map((span) => (span.id === id ? { ...span, start, end, ...describeSpan(text, start, end) } : span))
    .sort(compareSpans);
  return { ...now, spans };
}

/** The limit: one text node, every span a custom highlight. It can be read and nothing else. */
export class PlainContender implements Contender {
  readonly #place: HTMLElement;
  readonly #ranges = new Map<string, Range>();
  #text: Text | null = null;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  open(_article: Article, text: string, spans: readonly Span[]): void {
    const scroller = document.createElement("div");
    scroller.className = "plain-scroll";
    const plain = document.createElement("div");
    plain.className = "plain";
    plain.lang = "de";
    this.#text = document.createTextNode(text);
    plain.append(this.#text);
    scroller.append(plain);
    this.#place.append(scroller);
    for (const label of labels) CSS.highlights.set(`plain-${label.id}`, new Highlight());
    for (const span of spans) this.add(span);
  }

  close(): void {
    CSS.highlights.clear();
    this.#ranges.clear();
    this.#place.replaceChildren();
  }

  add(span: Span): void {
    if (!this.#text) return;
    const range = new Range();
    range.setStart(this.#text, span.start);
    range.setEnd(this.#text, span.end);
    this.#ranges.set(span.id, range);
    CSS.highlights.get(`plain-${span.label}`)?.add(range);
  }

  remove(span: Span): void {
    const range = this.#ranges.get(span.id);
    if (range) CSS.highlights.get(`plain-${span.label}`)?.delete(range);
  }

  scroller(): HTMLElement {
    return this.#place.querySelector(".plain-scroll") as HTMLElement;
  }
}
