import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from "react";
import { suggestionMessages } from "#shared/messages/suggestions";
import type { Suggestion } from "#shared/suggest/suggestion";
import { say, useMessages } from "../../i18n/use-messages";
import { announce, reader } from "../../state/reader-store";
import { acceptSuggestion, rejectSuggestion } from "../../state/suggestion-actions";
import { chooseSuggestion, turnReading, useSuggestions } from "../../state/suggestions-store";
import { SuggestionListRow, suggestionRowId } from "./SuggestionListRow";
import { type SuggestionRow, stepRow, suggestionRows } from "./suggestion-rows";

const heights = { group: 26, suggestion: 48 };

/** The open suggestions in a box of their own. Draws only what is in view. */
export function SuggestionList({ list }: { list: readonly Suggestion[] }) {
  const t = useMessages(suggestionMessages);
  const box = useRef<HTMLDivElement>(null);
  const current = useSuggestions((state) => state.current);
  const rows = useMemo(() => suggestionRows(list), [list]);
  const hint = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => heights[rows[index]?.kind ?? "suggestion"],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 4,
  });
  const place = rows.findIndex((row) => row.key === current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current suggestion comes into view.
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: "auto" });
  }, [current, place]);
  return (
    <>
      <div
        ref={box}
        role="listbox"
        aria-label={t("list")}
        aria-describedby={hint}
        aria-activedescendant={place >= 0 && current ? suggestionRowId(current) : undefined}
        tabIndex={0}
        className="suggestion-list"
        onKeyDown={(event) => onKey(event, rows, current)}
      >
        <div role="presentation" className="span-list-inner" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row ? (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                role="presentation"
                className="span-list-item"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <SuggestionListRow
                  row={row}
                  isCurrent={row.key === current}
                  onChoose={chooseSuggestion}
                  onAccept={accept}
                  onReject={reject}
                />
              </div>
            ) : null;
          })}
        </div>
      </div>
      <span className="visually-hidden" id={hint}>
        {t("hint")}
      </span>
    </>
  );
}

function accept(suggestion: Suggestion): void {
  announce(say(suggestionMessages, "accepted", { quote: suggestion.quote }));
  void acceptSuggestion(suggestion.id);
}

function reject(suggestion: Suggestion): void {
  announce(say(suggestionMessages, "rejected", { quote: suggestion.quote }));
  void rejectSuggestion(suggestion.id);
}

const steps = { ArrowDown: "next", ArrowUp: "previous", Home: "first", End: "last" } as const;

function onKey(event: KeyboardEvent, rows: readonly SuggestionRow[], current: string | undefined): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const row = rows.find((other) => other.key === current);
  const suggestion = row?.kind === "suggestion" ? row.suggestion : undefined;
  const step = steps[event.key as keyof typeof steps];
  if (step) chooseSuggestion(stepRow(rows, current, step)?.id ?? null);
  else if (event.key === "Escape") reader()?.focus();
  else if (!suggestion) return;
  else if (event.key === "Enter") accept(suggestion);
  else if (event.key === "Delete" || event.key.toLowerCase() === "x") reject(suggestion);
  else if (event.key.toLowerCase() === "r") turnReading(suggestion.id);
  else return;
  event.preventDefault();
}
