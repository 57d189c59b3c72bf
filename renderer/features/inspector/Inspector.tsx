import { MousePointerClick } from "lucide-react";
import { useDeferredValue, useEffect, useRef } from "react";
import { inspectorMessages } from "#shared/messages/inspector";
import { useMessages } from "../../i18n/use-messages";
import { useSession } from "../../state/session-store";
import { Blank } from "../../ui/Blank";
import { ArticleSection } from "./ArticleSection";
import { SpanCard } from "./SpanCard";
import { SpanList } from "./SpanList";
import { SuggestionsSection } from "./SuggestionsSection";
import "./inspector.css";
import "./links.css";
import "./suggestions.css";

/** The details: the selected span and the article above, all spans below; each part scrolls for itself. */
export function Inspector() {
  const t = useMessages(inspectorMessages);
  const open = useSession((state) => state.open?.shown);
  // Walking from span to span must not wait for their details.
  const selected = useDeferredValue(useSession((state) => state.selectedSpan));
  const top = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another span is shown from its beginning.
  useEffect(() => {
    top.current?.scrollTo(0, 0);
  }, [selected]);
  if (!open) return <Blank compact title={t("noArticleTitle")} />;
  const span = open.annotations.spans.find((other) => other.id === selected);
  return (
    <div className={`inspector ${span ? "has-span" : ""}`}>
      <section
        className="inspector-top"
        ref={top}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        data-pane-focus
        aria-label={t("selection")}
      >
        {span ? (
          <SpanCard key={span.id} span={span} />
        ) : (
          <Blank
            compact
            icon={<MousePointerClick size={22} strokeWidth={1.5} />}
            title={t("nothingSelected")}
          >
            {t("nothingSelectedText")}
          </Blank>
        )}
        <ArticleSection />
      </section>
      <SuggestionsSection />
      <SpanList />
    </div>
  );
}
