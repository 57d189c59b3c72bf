import { type CSSProperties, type Ref, useImperativeHandle, useLayoutEffect, useRef } from "react";
import type { ArticleFacts } from "./article-state";
import type { Hyphenator } from "./hyphenation";
import { LabelSheet } from "./label-colours";
import { changeSearch, searchOf } from "./plugins/search";
import { readerHandle } from "./reader-handle";
import { readerHost } from "./reader-host";
import type { ArticleViewHandle, ArticleViewProps, OtherSpans } from "./reader-props";
import { drawnWhole, Surface } from "./surface";
import { useHyphenator } from "./use-hyphenator";

const nobody: readonly OtherSpans[] = [];
const nowhere: NonNullable<ArticleViewProps["searchHits"]> = [];
const noLinks: NonNullable<ArticleViewProps["links"]> = [];
const noRoles: NonNullable<ArticleViewProps["roles"]> = [];
const allLinked: NonNullable<ArticleViewProps["unlinked"]> = new Set();
const noSuggestions: NonNullable<ArticleViewProps["suggestions"]> = [];
const noPassages: NonNullable<ArticleViewProps["passages"]> = [];

function factsOf(props: ArticleViewProps, hyphenator: Hyphenator | null): ArticleFacts {
  return {
    screenLanguage: props.language,
    language: props.article.language,
    spans: props.spans,
    labels: props.labels,
    others: props.others ?? nobody,
    mask: props.mask,
    readOnly: props.readOnly,
    snapToWords: props.snapToWords,
    showMask: props.showMask,
    hyphenator,
    selected: props.selectedSpan,
    links: props.links ?? noLinks,
    roles: props.roles ?? noRoles,
    unlinked: props.unlinked ?? allLinked,
    suggestions: props.suggestions ?? noSuggestions,
    currentSuggestion: props.currentSuggestion ?? null,
    passages: props.passages ?? noPassages,
    currentPassage: props.currentPassage ?? null,
    onlyHere: props.onlyHere ?? false,
    beside: props.beside ?? false,
  };
}

/** An article to read and tag. Give it a `key` of the article's id, so that another article is another view. */
export function ArticleView({ ref, ...props }: ArticleViewProps & { ref?: Ref<ArticleViewHandle> }) {
  const latest = useRef<ArticleViewProps>(props);
  const text = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const minimap = useRef<HTMLDivElement>(null);
  const surface = useRef<Surface | null>(null);
  const shown = useRef<ArticleFacts | null>(null);
  const sheet = useRef<LabelSheet | null>(null);
  const given = props.searchHits ?? nowhere;
  const beside = props.beside ?? false;
  // Words are divided where text is drawn; beside others all lines have to stay where they are.
  const divided = props.hyphenation && (!beside || drawnWhole({ beside }, props.text));
  const hyphenator = useHyphenator(props.article.language, divided);

  useLayoutEffect(() => {
    latest.current = props;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is another surface.
  useLayoutEffect(() => {
    if (!text.current || !scroller.current || !minimap.current) return;
    scroller.current.scrollTop = 0;
    const facts = factsOf(latest.current, hyphenator);
    const labelSheet = new LabelSheet();
    labelSheet.update(facts.labels);
    const places = { text: text.current, scroller: scroller.current, minimap: minimap.current };
    const host = readerHost(() => latest.current);
    const { readingSize, searchHits } = latest.current;
    const options = { text: latest.current.text, facts, readingSize, given: searchHits ?? nowhere };
    const made = new Surface(places, host, options);
    surface.current = made;
    shown.current = facts;
    sheet.current = labelSheet;
    return () => {
      made.destroy();
      labelSheet.remove();
      surface.current = null;
    };
  }, [props.text, props.article.id]);

  useLayoutEffect(() => {
    const facts = factsOf(props, hyphenator);
    sheet.current?.update(facts.labels);
    if (shown.current && surface.current) surface.current.update(shown.current, facts);
    shown.current = facts;
  });

  useLayoutEffect(() => {
    const view = surface.current?.view;
    if (view && searchOf(view.state).given !== given) view.dispatch(changeSearch(view.state.tr, { given }));
  }, [given]);

  useImperativeHandle(ref, () => readerHandle(() => surface.current), []);

  const size = { "--reading-size": `${props.readingSize}px` } as CSSProperties;
  return (
    <div className="reader" data-hyphenation={divided} data-beside={beside} style={size}>
      <div className="reader-scroll" ref={scroller}>
        <div className="reader-column">
          {props.header}
          <div className="reader-text" lang={props.article.language} ref={text} />
        </div>
      </div>
      <div className="reader-minimap" aria-hidden="true" hidden={!props.minimap} ref={minimap} />
    </div>
  );
}
