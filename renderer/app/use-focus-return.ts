import { useEffect, useRef } from "react";
import { keepFocus, watchFocus } from "../state/focus-return";
import { useView } from "../state/view-store";

/**
 * Keeps the keyboard on the screen when dialogs close and when another screen is shown: where it was before the first
 * dialog opened, or, when that is gone, where the keyboard lands on this screen.
 */
export function useFocusReturn(isOpen: boolean): void {
  const screen = useView((state) => state.screen);
  const before = useRef({ isOpen: false, screen });
  useEffect(watchFocus, []);
  useEffect(() => {
    const moved = before.current.screen !== screen || (before.current.isOpen && !isOpen);
    before.current = { isOpen, screen };
    return moved && !isOpen ? keepFocus() : undefined;
  }, [isOpen, screen]);
}
