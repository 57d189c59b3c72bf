import { useEffect, useRef } from "react";
import { reader } from "../state/reader-store";
import { useView } from "../state/view-store";

const overlays = ".scrim, .popover, .notices";
// The dialog that closes gives the focus back in the first frame; what it did is drawn in the next ones.
const framesToWait = 3;

let lastOutside: HTMLElement | undefined;

function remember(event: FocusEvent): void {
  const { target } = event;
  if (target instanceof HTMLElement && !target.closest(overlays)) lastOutside = target;
}

function giveBack(): void {
  const active = document.activeElement;
  if (active && active !== document.body && active.checkVisibility()) return;
  // Of what is no longer in the page, hidden or disabled, this is false, or the focus stays away.
  if (lastOutside?.checkVisibility()) {
    lastOutside.focus();
    if (document.activeElement === lastOutside) return;
  }
  if (useView.getState().screen === "read" && reader()) {
    reader()?.focus();
    return;
  }
  // The screen with the text stays in the page when it is not shown.
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane-focus]")];
  panes.find((pane) => pane.checkVisibility({ visibilityProperty: true }))?.focus();
}

/**
 * Keeps the keyboard on the screen when dialogs close and when another screen is shown: where it was before the first
 * dialog opened, or, when that is gone, where the keyboard lands on this screen.
 */
export function useFocusReturn(isOpen: boolean): void {
  const screen = useView((state) => state.screen);
  const before = useRef({ isOpen: false, screen });
  useEffect(() => {
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    const moved = before.current.screen !== screen || (before.current.isOpen && !isOpen);
    before.current = { isOpen, screen };
    if (!moved || isOpen) return undefined;
    let frame = 0;
    let left = framesToWait;
    const wait = () => {
      left -= 1;
      if (left === 0) giveBack();
      else frame = requestAnimationFrame(wait);
    };
    frame = requestAnimationFrame(wait);
    return () => cancelAnimationFrame(frame);
  }, [isOpen, screen]);
}
