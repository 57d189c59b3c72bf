import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
} from "react";
import "./entry-list.css";

export interface Entry {
  id: string;
  /** Read out for the row. */
  spoken: string;
}

interface EntryListProps<E extends Entry> {
  label: string;
  entries: readonly E[];
  /** The entry whose details are shown. */
  open: string | undefined;
  onOpen: (id: string) => void;
  /** Those chosen for something that is done with several. */
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  row: (entry: E) => ReactNode;
  /** Height of a row to begin with, CSS pixels. */
  height?: number;
}

/** A long list of entries: arrows open them, Ctrl and Shift with a click, or Space, choose several. */
export function EntryList<E extends Entry>(props: EntryListProps<E>) {
  const { label, entries, open, onOpen, chosen, onChosen, row, height = 52 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const places = useMemo(() => new Map(entries.map((entry, index) => [entry.id, index])), [entries]);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 8,
  });
  const current = open === undefined ? -1 : (places.get(open) ?? -1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another entry moves the list.
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: "auto" });
  }, [current]);
  const toggle = (entry: string) => {
    const next = new Set(chosen);
    if (!next.delete(entry)) next.add(entry);
    onChosen(next);
  };
  const range = (from: number, to: number) => {
    const [first, last] = from < to ? [from, to] : [to, from];
    onChosen(new Set([...chosen, ...entries.slice(Math.max(0, first), last + 1).map((entry) => entry.id)]));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const step = steps[event.key];
    const target =
      event.key === "Home" ? 0 : event.key === "End" ? entries.length - 1 : step ? current + step : undefined;
    if (target !== undefined) {
      const to = Math.max(0, Math.min(entries.length - 1, target));
      const entry = entries[to];
      if (!entry) return;
      if (event.shiftKey) range(current, to);
      onOpen(entry.id);
    } else if (event.key === " " && open !== undefined) toggle(open);
    else if (event.key === "Escape" && chosen.size > 0) onChosen(new Set());
    else return;
    event.preventDefault();
  };
  const onPointer = (event: MouseEvent, index: number, entry: string) => {
    if (event.ctrlKey || event.metaKey) {
      const first = chosen.size === 0 && open !== undefined && open !== entry ? [open] : [];
      const next = new Set([...chosen, ...first]);
      if (chosen.has(entry)) next.delete(entry);
      else next.add(entry);
      onChosen(next);
      return;
    }
    if (event.shiftKey) range(current, index);
    else onChosen(new Set());
    onOpen(entry);
  };
  return (
    <div
      ref={scroller}
      className="entry-list"
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={current >= 0 ? `${id}-${open}` : undefined}
      tabIndex={0}
      data-pane-focus
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map((item) => {
          const entry = entries[item.index];
          if (!entry) return null;
          const isOpen = entry.id === open;
          const isChosen = chosen.has(entry.id);
          return (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys.
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              id={`${id}-${entry.id}`}
              role="option"
              aria-selected={chosen.size > 0 ? isChosen : isOpen}
              aria-label={entry.spoken}
              aria-posinset={item.index + 1}
              aria-setsize={entries.length}
              className={`entry-row ${isOpen ? "is-open" : ""} ${isChosen ? "is-chosen" : ""}`}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={(event) => onPointer(event, item.index, entry.id)}
            >
              {row(entry)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
