import { type RefObject, useEffect } from "react";

/** The keyboard that was on something that went away lands on the list in `screen`, as soon as there is one. */
export function useLanding(screen: RefObject<HTMLElement | null>, hasList: boolean): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const { activeElement } = document;
      const isLost =
        !activeElement || activeElement === document.body || activeElement.closest("[data-inert]") !== null;
      const list = hasList ? screen.current?.querySelector<HTMLElement>("[data-pane-focus]") : null;
      if (isLost || activeElement === screen.current) (list ?? screen.current)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [screen, hasList]);
}
