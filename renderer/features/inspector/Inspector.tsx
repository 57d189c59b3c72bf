import { MousePointerClick } from "lucide-react";
import { useRef } from "react";
import { inspectorMessages } from "#shared/messages/inspector";
import { useMessages } from "../../i18n/use-messages";
import { useSession } from "../../state/session-store";
import { Blank } from "../../ui/Blank";
import { ArticleSection } from "./ArticleSection";
import { SpanCard } from "./SpanCard";
import { SpanList } from "./SpanList";
import "./inspector.css";

/** The details: the selected span, the article, all spans. */
export function Inspector() {
  const t = useMessages(inspectorMessages);
  const open = useSession((state) => state.open?.shown);
  const selected = useSession((state) => state.selectedSpan);
  const scroller = useRef<HTMLDivElement>(null);
  if (!open) return <Blank compact title={t("noArticleTitle")} />;
  const span = open.annotations.spans.find((other) => other.id === selected);
  return (
    <section
      className="inspector"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      data-pane-focus
      aria-label={t("articleStatus")}
    >
      <div className="inspector-top">
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
      </div>
      <SpanList scroller={scroller} />
    </section>
  );
}
