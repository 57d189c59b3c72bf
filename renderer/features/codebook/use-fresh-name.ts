import { type FocusEvent, useState } from "react";
import { useCodebook } from "../../state/codebook-store";

/** For the name of a label or role: that of one just added has the focus, and gives way to what is typed. */
export function useFreshName(id: string) {
  const [isFresh] = useState(() => {
    const { place } = useCodebook.getState();
    return place !== undefined && "id" in place && place.id === id && place.fresh === true;
  });
  if (!isFresh) return {};
  return {
    autoFocus: true,
    onFocus: (event: FocusEvent<Element>) => {
      const { place } = useCodebook.getState();
      if (!place || !("fresh" in place) || !place.fresh) return;
      useCodebook.setState({ place: { at: place.at, id: place.id } });
      (event.target as HTMLInputElement).select();
    },
  };
}
