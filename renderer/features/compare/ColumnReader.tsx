import { type Ref, useImperativeHandle, useLayoutEffect, useMemo, useRef } from "react";
import { columnMessages } from "#shared/messages/column";
import type { Label, LinkRole } from "#shared/model/codebook";
import { runCommand } from "../../commands/run-command";
import { togglePane } from "../../commands/view-commands";
import { say, useLanguage } from "../../i18n/use-messages";
import { ArticleView } from "../../reader/ArticleView";
import type { ArticleViewHandle, ArticleViewProps } from "../../reader/reader-props";
import { comparedWork, selectCompared, setComparedReader, useCompared } from "../../state/compared-articles";
import { inspectSpan } from "../../state/inspect";
import { openAtSpan } from "../../state/navigation";
import { useProject } from "../../state/project-store";
import { announce } from "../../state/reader-store";
import { useSettings } from "../../state/settings-store";
import { ColumnHeader } from "./ColumnHeader";
import type { ColumnHandle, ColumnProps } from "./column";

const noLabels: Label[] = [];
const noRoles: LinkRole[] = [];

/** Columns are narrow: their letters are a little smaller than those of the one open article. CSS pixels. */
const smaller = 1.5;
const smallest = 13;

/** What the reader of `article` tells, and what is done about it. */
function callbacksFor(article: string, props: () => ColumnProps) {
  const work = comparedWork(article);
  const inRead = (span: string, place: "span" | "note") => {
    togglePane("inspector", true);
    openAtSpan(article, span);
    if (place === "note") inspectSpan(span, place);
  };
  const sayWhere = () => announce(say(columnMessages, "openToLink"), true);
  return {
    onSelectSpan: (id) => selectCompared(article, id),
    onSelectionChange: (selection) =>
      props().onSelection(selection && { start: selection.start, end: selection.end }),
    onTag: work.addSpan,
    onTagMany: ({ label, ranges }) => work.addSpans(label, ranges),
    onMoveSpan: ({ id, start, end }) => work.moveSpan(id, start, end),
    onRelabelSpan: ({ id, label }) => work.changeSpan("change-label", id, { label }),
    onRemoveSpan: (id) => work.removeSpans([id]),
    onInspect: (id) => inRead(id, "span"),
    onNote: (id) => inRead(id, "note"),
    onShowKeys: () => void runCommand("help.keys"),
    onLinkKey: sayWhere,
    onLinkAny: sayWhere,
    onProposals: sayWhere,
    onPassage: (id) => props().onPassage(id),
    announce,
  } satisfies Partial<ArticleViewProps>;
}

/** Scrolling of a column that was asked for by the frame is not told back to it. */
class Scrolling {
  /** Where the frame put it. */
  #expected: number | undefined;

  by(reader: ArticleViewHandle, scroller: HTMLElement, pixels: number): void {
    const before = scroller.scrollTop;
    reader.scrollBy(pixels);
    if (scroller.scrollTop !== before) this.#expected = scroller.scrollTop;
  }

  /** Whether a scroll event is about something else. */
  isNews(scroller: HTMLElement): boolean {
    const expected = this.#expected;
    this.#expected = undefined;
    return scroller.scrollTop !== expected;
  }
}

/** Tells `moved` when the text scrolls or its lines get other places. */
function useMoves(reader: () => ArticleViewHandle | null, moved: () => void): Scrolling {
  const scrolling = useMemo(() => new Scrolling(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: both always mean the present props.
  useLayoutEffect(() => {
    const scroller = reader()?.scroller();
    if (!scroller) return undefined;
    const scrolled = () => scrolling.isNews(scroller) && moved();
    scroller.addEventListener("scroll", scrolled, { passive: true });
    const resized = new ResizeObserver(moved);
    for (const box of [scroller, scroller.firstElementChild, scroller.querySelector(".reader-text")]) {
      if (box) resized.observe(box);
    }
    return () => {
      scroller.removeEventListener("scroll", scrolled);
      resized.disconnect();
    };
  }, []);
  return scrolling;
}

/** The text of a column, once it was read. */
export function ColumnReader({ ref, ...props }: ColumnProps & { ref?: Ref<ColumnHandle> | undefined }) {
  const { article } = props;
  const shown = useCompared((state) => state.articles[article]?.open?.shown);
  const selectedSpan = useCompared((state) => state.articles[article]?.selectedSpan ?? null);
  const labels = useProject((state) => state.snapshot?.codebook.labels ?? noLabels);
  const roles = useProject((state) => state.snapshot?.codebook.roles ?? noRoles);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const settings = useSettings((state) => state.settings);
  const language = useLanguage();
  const latest = useRef<ColumnProps>(props);
  const reader = useRef<ArticleViewHandle>(null);
  const callbacks = useMemo(() => callbacksFor(article, () => latest.current), [article]);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const scrolling = useMoves(
    () => reader.current,
    () => latest.current.onMoved(),
  );
  useLayoutEffect(() => {
    setComparedReader(article, reader.current);
    return () => setComparedReader(article, null);
  }, [article]);
  useImperativeHandle(ref, () => columnHandle(() => reader.current, scrolling), [scrolling]);
  if (!shown) return null;
  return (
    <ArticleView
      ref={reader}
      beside
      article={shown.article}
      text={shown.text}
      spans={shown.annotations.spans}
      links={shown.annotations.links}
      labels={labels}
      roles={roles}
      mask={shown.article.mask}
      readOnly={readOnly}
      language={language}
      readingSize={Math.max(smallest, settings.readingSize - smaller)}
      hyphenation={settings.hyphenation}
      snapToWords={settings.snapToWords}
      showMask={settings.showMask}
      minimap={false}
      selectedSpan={selectedSpan}
      passages={props.passages}
      currentPassage={props.current ?? null}
      onlyHere={props.onlyHere}
      header={<ColumnHeader article={shown.article}>{props.header}</ColumnHeader>}
      {...callbacks}
    />
  );
}

function columnHandle(reader: () => ArticleViewHandle | null, scrolling: Scrolling): ColumnHandle {
  return {
    focus: () => reader()?.focus(),
    extentOf: (range) => reader()?.extentOf(range) ?? null,
    reveal: (range, top) => reader()?.revealAt(range, top),
    selection() {
      const selection = reader()?.selection();
      return selection ? { start: selection.start, end: selection.end } : null;
    },
    scrollBy(pixels) {
      const there = reader();
      const scroller = there?.scroller();
      if (there && scroller) scrolling.by(there, scroller, pixels);
    },
    get scroller() {
      return reader()?.scroller() ?? null;
    },
  };
}
