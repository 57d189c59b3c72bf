import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowUpRight } from "lucide-react";
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { WordingLine } from "#shared/ipc/wording-types";
import { wordingMessages } from "#shared/messages/wording";
import { publishedInWords } from "../../i18n/dates";
import { type Say, useLanguage, useMessages } from "../../i18n/use-messages";
import { goToPlace } from "../../state/navigation";
import { needPlaces, useWording } from "../../state/wording-store";
import { cssColour, tintOf } from "../../ui/label-colour";

interface PlaceLinesProps {
  label: string;
  /** Of the label the mentions are tagged with. */
  colour: string;
  /** Whether the lines are of several sources and say which. */
  withSource: boolean;
}

/** Mentions in their sentences, one below the other. Arrows walk, Enter or a click opens the article. */
export function PlaceLines({ label, colour, withSource }: PlaceLinesProps) {
  const { lines, total = 0, linesOf } = useWording();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 92,
    overscan: 6,
  });
  // Another cell is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other places move the list.
  useEffect(() => {
    setActive(0);
    virtual.scrollToOffset(0);
  }, [linesOf]);
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => void needPlaces(first, last), [first, last]);
  const current = Math.min(active, Math.max(0, total - 1));
  const open = (index: number) => {
    const line = lines.get(index);
    if (line) goToPlace(line);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 };
    const step = steps[event.key];
    const target = event.key === "Home" ? 0 : event.key === "End" ? total - 1 : step && current + step;
    if (target !== undefined) {
      const next = Math.max(0, Math.min(total - 1, target));
      setActive(next);
      virtual.scrollToIndex(next, { align: "auto" });
    } else if (event.key === "Enter") open(current);
    else return;
    event.preventDefault();
  };
  const paint = { "--mark": cssColour(colour), ...tintOf(colour) } as CSSProperties;
  return (
    <div
      ref={scroller}
      className="wording-lines"
      role="listbox"
      aria-label={label}
      aria-activedescendant={total > 0 ? `${id}-${current}` : undefined}
      tabIndex={0}
      style={paint}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize() }}>
        <div role="presentation" style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
          {items.map(({ index, key }) => (
            <Line
              key={key}
              id={`${id}-${index}`}
              measure={virtual.measureElement}
              line={lines.get(index)}
              index={index}
              total={total}
              isActive={index === current}
              withSource={withSource}
              onOpen={() => {
                setActive(index);
                open(index);
              }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

interface LineProps {
  id: string;
  measure: (element: HTMLElement | null) => void;
  line: WordingLine | undefined;
  index: number;
  total: number;
  isActive: boolean;
  withSource: boolean;
  onOpen: () => void;
}

function Line({ id, measure, line, index, total, isActive, withSource, onOpen }: LineProps) {
  const t = useMessages(wordingMessages);
  const language = useLanguage();
  const published = line?.published ? publishedInWords(line.published, language, "short") : t("undated");
  const source = line?.source || t("noSource");
  const quotation = line && inQuotation(line, t);
  const { before = "", quote = "", after = "", paragraph: number = 0 } = line ?? {};
  const spoken = `${t("spokenLine", { source, published, number, before, quote, after })}${quotation ? `, ${quotation}` : ""}`;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys.
    <div
      id={id}
      ref={measure}
      data-index={index}
      role="option"
      aria-selected={isActive}
      aria-label={line ? spoken : undefined}
      aria-posinset={index + 1}
      aria-setsize={total}
      className={`wording-line ${isActive ? "is-active" : ""}`}
      title={line ? `${line.title} – ${t("opens")}` : undefined}
      onClick={onOpen}
    >
      <p className="wording-sentence">
        {before}
        <b className="wording-mention">{quote}</b>
        {after}
      </p>
      <p className="wording-line-meta">
        {t("paragraph", { number })} · {withSource ? `${source}, ` : ""}
        {published}
        {quotation ? <span className="wording-in-quotation"> · {quotation}</span> : null}{" "}
        <ArrowUpRight size={12} aria-hidden />
      </p>
    </div>
  );
}

function inQuotation(
  { quoted, by, presumed }: WordingLine,
  t: Say<typeof wordingMessages>,
): string | undefined {
  if (!quoted) return undefined;
  if (by === undefined) return t("inQuotation");
  return t(presumed ? "inQuotationPresumed" : "inQuotationBy", { by });
}
