import { type FocusEvent, useState } from "react";
import { useRegistry } from "../../state/registry-store";

/** For the field with the name of an entry: that of a new entry has the focus, and its words give way to typed ones. */
export function useFreshField(entry: string) {
  const [isFresh] = useState(() => useRegistry.getState().fresh === entry);
  if (!isFresh) return {};
  return {
    autoFocus: true,
    onFocus: (event: FocusEvent<Element>) => {
      if (useRegistry.getState().fresh !== entry) return;
      useRegistry.setState({ fresh: undefined });
      (event.target as HTMLInputElement | HTMLTextAreaElement).select();
    },
  };
}
