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
  if (active && active !== document.body) return;
  if (lastOutside?.isConnected) lastOutside.focus();
  if (document.activeElement !== document.body) return;
  if (useView.getState().screen === "read" && reader()) {
    reader()?.focus();
    return;
  }
  // The screen with the text stays in the page when it is not shown.
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane-focus]")];
  panes.find((pane) => pane.checkVisibility({ visibilityProperty: true }))?.focus();
}

/**
 * Keeps the keyboard on the screen when dialogs close: where it was before the first of them opened, or, when that is
 * gone, where the keyboard lands on this screen.
 */
export function useFocusReturn(isOpen: boolean): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    const closed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!closed) return undefined;
    let frame = 0;
    let left = framesToWait;
    const wait = () => {
      left -= 1;
      if (left === 0) giveBack();
      else frame = requestAnimationFrame(wait);
    };
    frame = requestAnimationFrame(wait);
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
}
