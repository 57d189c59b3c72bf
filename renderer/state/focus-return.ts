import { reader } from "./reader-store";
import { useView } from "./view-store";

const overlays = ".scrim, .popover, .notices";
// A dialog that closes gives the focus back in the first frame; what it did is drawn in the next ones.
const framesToWait = 3;

let lastOutside: HTMLElement | undefined;

function remember(event: FocusEvent): void {
  const { target } = event;
  if (target instanceof HTMLElement && !target.closest(overlays)) lastOutside = target;
}

/** Remembers from now on where the keyboard is, dialogs and menus aside. Gives a function that ends it. */
export function watchFocus(): () => void {
  document.addEventListener("focusin", remember);
  return () => document.removeEventListener("focusin", remember);
}

function giveBack(first: string | undefined): void {
  const active = document.activeElement;
  if (active && active !== document.body && active.checkVisibility()) return;
  // Of what is no longer in the page, hidden or disabled, this is false, or the focus stays away.
  if (lastOutside?.checkVisibility()) {
    lastOutside.focus();
    if (document.activeElement === lastOutside) return;
  }
  const wished = first ? document.querySelector<HTMLElement>(first) : null;
  if (wished) wished.focus();
  else if (useView.getState().screen === "read" && reader()) reader()?.focus();
  else {
    // The screen with the text stays in the page when it is not shown.
    const panes = [...document.querySelectorAll<HTMLElement>("[data-pane-focus]")];
    panes.find((pane) => pane.checkVisibility({ visibilityProperty: true }))?.focus();
  }
}

/**
 * When nothing has the focus after what happens now is drawn: puts it where it was last, or, when that is gone, into
 * `first` (a selector), or where the keyboard lands on this screen. Gives a function that leaves it be.
 */
export function keepFocus(first?: string): () => void {
  let left = framesToWait;
  const wait = () => {
    left -= 1;
    if (left === 0) giveBack(first);
    else frame = requestAnimationFrame(wait);
  };
  let frame = requestAnimationFrame(wait);
  return () => cancelAnimationFrame(frame);
}
