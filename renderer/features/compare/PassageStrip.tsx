import { useEffect, useId, useRef } from "react";
import { compareMessages } from "#shared/messages/compare";
import { useMessages } from "../../i18n/use-messages";
import type { Walking } from "./use-walking";

/** All passages in a row, in the order they are walked; the arrow keys of the screen move through it. */
export function PassageStrip({ walking, isOnlyHere }: { walking: Walking; isOnlyHere: boolean }) {
  const t = useMessages(compareMessages);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { steps, index, step, goTo } = walking;
  useEffect(() => {
    const option = list.current?.children[index];
    if (option instanceof HTMLElement) option.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [index]);
  return (
    <div
      ref={list}
      className="passage-strip"
      role="listbox"
      aria-orientation="horizontal"
      aria-label={t(isOnlyHere ? "stripOnlyHere" : "strip")}
      aria-activedescendant={step ? `${id}-${step.id}` : undefined}
      tabIndex={0}
      data-pane-focus
      data-walk
    >
      {steps.map((each, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys.
        <div
          key={each.id}
          id={`${id}-${each.id}`}
          role="option"
          aria-selected={at === index}
          aria-label={each.spoken}
          className={`strip-step kind-${each.kind} ${at === index ? "is-current" : ""}`}
          onClick={() => goTo(each.id)}
        >
          {at + 1}
        </div>
      ))}
    </div>
  );
}
