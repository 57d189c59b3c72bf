import { useMemo } from "react";
import { useProject } from "./project-store";

/** The sources of the open project to choose from, by name; `noSource` names what has none. */
export function useSourceItems(noSource: string): ReadonlyArray<{ id: string; name: string }> {
  const articles = useProject((state) => state.snapshot?.articles);
  return useMemo(() => {
    const names = [...new Set((articles ?? []).map(({ source }) => source))];
    return names.sort((a, b) => a.localeCompare(b)).map((id) => ({ id, name: id || noSource }));
  }, [articles, noSource]);
}
