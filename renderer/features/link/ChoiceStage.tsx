import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";

export interface ChoiceOption {
  id: string;
  name: string;
  /** A letter that chooses it, besides its number. */
  key?: string | undefined;
  mark?: ReactNode;
}

/** A short list to choose from with one key: a number, a letter, or the arrows and Enter. */
export function ChoiceStage({
  title,
  label,
  foot,
  options,
  onChoose,
  onEnter,
}: {
  title: string;
  label: string;
  foot: string;
  options: readonly ChoiceOption[];
  onChoose: (id: string) => void;
  /** What Enter does before an arrow was pressed; without it the first is taken. */
  onEnter?: () => void;
}) {
  const [place, setPlace] = useState(onEnter ? -1 : 0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => list.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const count = options.length;
    const typed = event.key.toLowerCase();
    const byKey = /^[1-9]$/.test(typed)
      ? options[Number(typed) - 1]
      : options.find((option) => option.key?.toLowerCase() === typed);
    if (byKey) onChoose(byKey.id);
    else if (event.key === "ArrowDown") setPlace((place + 1) % count);
    else if (event.key === "ArrowUp") setPlace((Math.max(place, 0) - 1 + count) % count);
    else if (event.key === "Enter") {
      const option = options[place];
      if (option) onChoose(option.id);
      else onEnter?.();
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <p className="link-title" id={`${id}-title`}>
        {title}
      </p>
      <div
        ref={list}
        role="listbox"
        aria-label={label}
        aria-describedby={`${id}-title`}
        aria-activedescendant={place >= 0 ? `${id}-${place}` : undefined}
        tabIndex={0}
        className="link-list link-choices"
        onKeyDown={onKeyDown}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys.
          <div
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === place}
            className={`link-row ${index === place ? "is-current" : ""}`}
            onPointerMove={() => setPlace(index)}
            onClick={() => onChoose(option.id)}
          >
            {option.mark}
            <span className="grow">{option.name}</span>
            <kbd aria-hidden>{option.key?.toUpperCase() ?? (index < 9 ? index + 1 : "")}</kbd>
          </div>
        ))}
      </div>
      <p className="link-foot">{foot}</p>
    </>
  );
}
