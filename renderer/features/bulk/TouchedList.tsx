import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { TouchedItem } from "#shared/ipc/bulk-types";
import { bulkMessages, touchedMessages } from "#shared/messages/bulk";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";

/** Every place an action would touch, in its surroundings, with what would happen to it. */
export function TouchedList({ items }: { items: readonly TouchedItem[] }) {
  const t = useMessages(bulkMessages);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 62,
    overscan: 8,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section ref={scroller} className="touched" tabIndex={0} aria-label={t("items")}>
      <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map((row) => {
          const item = items[row.index];
          return item ? (
            <div
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              className="touched-row"
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <Touched item={item} />
            </div>
          ) : null;
        })}
      </div>
    </section>
  );
}

// A span keeps 32 UTF-16 units to each side; fewer mean that the text begins or ends there.
const kept = 30;

/** The words before a place, beginning with a whole one. */
function cutBefore(words: string): string {
  return words.length < kept ? words : `…${words.replace(/^\S*\s/u, "")}`;
}

/** The words behind a place, ending with a whole one. */
function cutAfter(words: string): string {
  return words.length < kept ? words : `${words.replace(/\s\S*$/u, "")}…`;
}

function Touched({ item }: { item: TouchedItem }) {
  const say = useMessages(touchedMessages);
  const coders = useProject((state) => state.snapshot?.coders);
  const coder = coders?.find(({ id }) => id === item.coder);
  return (
    <>
      <p className="touched-text">
        {cutBefore(item.before)}
        <mark>{item.quote}</mark>
        {cutAfter(item.after)}
      </p>
      <p className="touched-meta">
        <span className="touched-what">{say(item.what as keyof typeof touchedMessages, item.values)}</span>
        <span className="touched-where">
          {[item.source, item.title].filter(Boolean).join(" · ")}
          {coder ? ` · ${coder.initials}` : ""}
        </span>
      </p>
    </>
  );
}
