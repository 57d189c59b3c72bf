import { useVirtualizer } from "@tanstack/react-virtual";
import { Check } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { compareMessages } from "#shared/messages/compare";
import { useMessages } from "../../i18n/use-messages";
import { useCompare } from "../../state/compare-store";

/** An article in the list to choose from. */
export interface ArticleOption {
  id: string;
  title: string;
  source: string;
  /** Date, and what it shares with another article. */
  detail: string;
}

interface ChooserListProps {
  label: string;
  hint: string;
  options: readonly ArticleOption[];
  chosen: readonly string[];
  /** `full` is what is said when there is no column left. */
  onChoose: (id: string, full: string) => void;
}

const rowHeight = 50;
const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Articles to put into columns. Enter or Space puts one in or takes it out; Ctrl+Enter compares. */
export function ChooserList({ label, hint, options, chosen, onChoose }: ChooserListProps) {
  const t = useMessages(compareMessages);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const current = Math.min(at, options.length - 1);
  const virtual = useVirtualizer({
    count: options.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => options[index]?.id ?? index,
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another row moves the list.
  useEffect(() => virtual.scrollToIndex(current, { align: "auto" }), [current]);
  const choose = (option: ArticleOption | undefined) => {
    if (option) onChoose(option.id, t("full"));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const to = event.key === "Home" ? 0 : event.key === "End" ? options.length - 1 : step && current + step;
    if (to !== undefined) setAt(Math.max(0, Math.min(options.length - 1, to)));
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) show();
    else if (event.key === "Enter" || event.key === " ") choose(options[current]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={scroller}
      className="chooser-list"
      role="listbox"
      aria-label={label}
      aria-description={hint}
      aria-multiselectable="true"
      aria-activedescendant={`${id}-${options[current]?.id}`}
      tabIndex={0}
      data-pane-focus
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map((item) => {
          const option = options[item.index];
          if (!option) return null;
          const column = chosen.indexOf(option.id);
          return (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys.
            <div
              key={item.key}
              id={`${id}-${option.id}`}
              role="option"
              aria-selected={column >= 0}
              aria-posinset={item.index + 1}
              aria-setsize={options.length}
              className={`chooser-row ${item.index === current ? "is-current" : ""} ${column >= 0 ? "is-chosen" : ""}`}
              style={{ transform: `translateY(${item.start}px)`, height: rowHeight }}
              onClick={() => {
                setAt(item.index);
                choose(option);
              }}
            >
              <span className="chooser-tick" aria-hidden>
                {column >= 0 ? <Check size={14} strokeWidth={3} /> : null}
              </span>
              <span className="chooser-words">
                <span className="chooser-row-title">{option.title}</span>
                <span className="chooser-row-facts">
                  <b>{option.source}</b> {option.detail}
                </span>
              </span>
              {column >= 0 ? <span className="column-number">{column + 1}</span> : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function show(): void {
  if (useCompare.getState().articles.length > 1) {
    useCompare.setState({ choosing: false, like: undefined, replacing: undefined });
  }
}
