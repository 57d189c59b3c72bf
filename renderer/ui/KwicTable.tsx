import { useVirtualizer } from "@tanstack/react-virtual";
import { Check } from "lucide-react";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import "./kwic.css";

/** A place with what stands around it. */
export interface KwicLine {
  key: string;
  before: string;
  quote: string;
  after: string;
  /** Where it comes from: stands before the line. */
  where: ReactNode;
  /** What is known of it: stands behind the line. */
  about?: ReactNode;
  /** Read out for the whole line. */
  spoken: string;
}

interface KwicTableProps {
  label: string;
  count: number;
  /** Undefined while the line is on its way. */
  lineAt: (index: number) => KwicLine | undefined;
  /** Told which lines are in view, first and last. */
  onView?: (first: number, last: number) => void;
  chosen?: ReadonlySet<string>;
  onChoose?: (keys: string[], on: boolean) => void;
  onChooseAll?: () => void;
  onOpen: (index: number) => void;
  /** Marks it as where the keyboard lands. */
  paneFocus?: boolean;
}

const height = 34;

/** Keywords in context: the words found stand under each other. Arrows walk, Space chooses, Enter opens. */
export function KwicTable(props: KwicTableProps) {
  const { label, count, lineAt, onView, chosen, onChoose, onChooseAll, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => onView?.(first, last), [first, last, onView]);
  const current = Math.min(active, Math.max(0, count - 1));
  const toggle = (index: number, on?: boolean) => {
    const line = lineAt(index);
    if (line && chosen) onChoose?.([line.key], on ?? !chosen.has(line.key));
  };
  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    setActive(next);
    virtual.scrollToIndex(next, { align: "auto" });
    return next;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 };
    const step = steps[event.key];
    if (step !== undefined) {
      const next = goTo(current + step);
      if (event.shiftKey) {
        toggle(current, true);
        toggle(next, true);
      }
    } else if (event.key === "Home") goTo(0);
    else if (event.key === "End") goTo(count - 1);
    else if (event.key === " ") toggle(current);
    else if (event.key === "Enter") onOpen(current);
    else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey) && onChooseAll)
      onChooseAll();
    else return;
    event.preventDefault();
  };
  const onPointer = (event: MouseEvent, index: number) => {
    if (chosen && event.shiftKey) {
      const [from, to] = current < index ? [current, index] : [index, current];
      const keys = Array.from({ length: to - from + 1 }, (_, at) => lineAt(from + at)?.key);
      onChoose?.(
        keys.filter((key) => key !== undefined),
        true,
      );
    } else if (chosen && (event.ctrlKey || event.metaKey)) toggle(index);
    setActive(index);
  };
  return (
    <div
      ref={scroller}
      className={`kwic ${chosen ? "is-choosable" : ""}`}
      role="listbox"
      aria-label={label}
      aria-multiselectable={chosen !== undefined}
      aria-activedescendant={count > 0 ? `${id}-${current}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...(props.paneFocus ? { "data-pane-focus": true } : {})}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {rows.map((row) => (
          <KwicRow
            key={row.key}
            id={`${id}-${row.index}`}
            line={lineAt(row.index)}
            place={row.index + 1}
            total={count}
            top={row.start}
            isActive={row.index === current}
            isChosen={chosen ? chosen.has(lineAt(row.index)?.key ?? "") : undefined}
            onPointer={(event) => onPointer(event, row.index)}
            onToggle={() => toggle(row.index)}
            onOpen={() => onOpen(row.index)}
          />
        ))}
      </div>
    </div>
  );
}

/** Where a line comes from: when there is little room the name is shortened, not the date. */
export function KwicSource({ source, date, title }: { source: string; date: string; title?: string }) {
  return (
    <span className="kwic-source" title={title ?? source}>
      <span className="kwic-source-name">{source}</span>
      <span className="kwic-source-date">{date ? `\u00a0· ${date}` : ""}</span>
    </span>
  );
}

interface KwicRowProps {
  id: string;
  line: KwicLine | undefined;
  place: number;
  total: number;
  top: number;
  isActive: boolean;
  isChosen: boolean | undefined;
  onPointer: (event: MouseEvent) => void;
  onToggle: () => void;
  onOpen: () => void;
}

function KwicRow({ line, isActive, isChosen, ...row }: KwicRowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys.
    <div
      id={row.id}
      role="option"
      aria-selected={isChosen ?? isActive}
      aria-label={line?.spoken}
      aria-posinset={row.place}
      aria-setsize={row.total}
      className={`kwic-row ${isActive ? "is-active" : ""} ${isChosen ? "is-chosen" : ""}`}
      style={{ transform: `translateY(${row.top}px)`, height }}
      onClick={row.onPointer}
      onDoubleClick={row.onOpen}
    >
      {line ? (
        <>
          {isChosen === undefined ? null : (
            // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Space does the same.
            <span
              className="kwic-tick"
              onClick={(event) => {
                event.stopPropagation();
                row.onToggle();
              }}
            >
              <span className="tick-box" aria-hidden>
                <Check size={12} strokeWidth={3} />
              </span>
            </span>
          )}
          <span className="kwic-where">{line.where}</span>
          {/* What overflows on the left must be cut there: the end of the words before is what matters. */}
          <span className="kwic-before">
            <bdi>{line.before}</bdi>
          </span>
          <span className="kwic-rest">
            <span className="kwic-quote">{line.quote}</span>
            <span className="kwic-after">{line.after}</span>
          </span>
          <span className="kwic-about">{line.about}</span>
        </>
      ) : (
        <span className="kwic-wait" />
      )}
    </div>
  );
}
