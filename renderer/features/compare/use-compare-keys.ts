import type { KeyboardEvent } from "react";
import { typesIn } from "../../commands/typing";
import { useCompare } from "../../state/compare-store";
import type { Judging } from "./use-judging";
import type { Walking } from "./use-walking";

interface KeyTargets {
  walking: Walking;
  judging: Judging;
  link: () => void;
  tag: () => void;
  leave: () => void;
}

const inText = (target: Element) => target.closest("[contenteditable=true]") !== null;

/** Lists, menus and choices walk with the same keys; they come first, but for the list of passages itself. */
const walksItself = (target: Element) =>
  target.closest(
    "[role=menu], [role=listbox]:not([data-walk]), [role=radiogroup], [role=tablist], select",
  ) !== null;

/** The keys of the compare screen: those with F7 and Ctrl also while the keyboard is in a text. */
export function compareKeys({ walking, judging, link, tag, leave }: KeyTargets) {
  const anywhere: Record<string, () => void> = {
    F7: () => walking.go(1),
    "Shift+F7": () => walking.go(-1),
    "Mod+l": link,
    "Mod+Shift+t": tag,
  };
  const outside: Record<string, () => void> = {
    ArrowDown: () => walking.go(1),
    ArrowUp: () => walking.go(-1),
    ArrowRight: () => walking.go(1),
    ArrowLeft: () => walking.go(-1),
    Home: () => goToEnd(walking, 0),
    End: () => goToEnd(walking, -1),
    c: () => void judging.confirm(),
    x: () => void judging.separate(useCompare.getState().passages.find(isCurrent)?.links ?? []),
    k: openKinds,
    t: tag,
    l: () => useCompare.setState(({ locked }) => ({ locked: !locked })),
    o: () => useCompare.setState(({ onlyHere }) => ({ onlyHere: !onlyHere })),
    Escape: leave,
  };
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.altKey) return;
    const target = event.target as Element;
    const mod = event.ctrlKey || event.metaKey;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const name = `${mod ? "Mod+" : ""}${event.shiftKey ? "Shift+" : ""}${key}`;
    const isPlain = !typesIn(target) && !inText(target) && !walksItself(target);
    const run = anywhere[name] ?? (isPlain ? outside[name] : undefined);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
}

const isCurrent = ({ id }: { id: string }) => id === useCompare.getState().current;

function goToEnd({ steps, goTo }: Walking, at: 0 | -1): void {
  const step = steps.at(at);
  if (step) goTo(step.id);
}

function openKinds(): void {
  const button = document.querySelector<HTMLElement>("[data-kind-button]");
  button?.focus();
  button?.click();
}
