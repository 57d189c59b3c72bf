import { create } from "zustand";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { Settings } from "#shared/ipc/settings";
import { type Arrangement, arrangeLibrary, type LibraryFilter, noFilter } from "./library-arrange";
import { useProject } from "./project-store";
import { useSettings } from "./settings-store";

interface LibraryState {
  filter: LibraryFilter;
  /** Articles chosen together, for changing them in one go. */
  chosen: ReadonlySet<string>;
}

/** What the person looks for in the library and has chosen there. */
export const useLibrary = create<LibraryState>()(() => ({ filter: noFilter, chosen: new Set() }));

/** Changes parts of the filter. */
export function changeFilter(edit: Partial<LibraryFilter>): void {
  useLibrary.setState(({ filter }) => ({ filter: { ...filter, ...edit } }));
}

/** Shows all articles again. */
export function clearFilter(): void {
  useLibrary.setState({ filter: noFilter, chosen: new Set() });
}

/** Chooses exactly these articles. */
export function chooseArticles(ids: Iterable<string>): void {
  useLibrary.setState({ chosen: new Set(ids) });
}

const nothing: ArticleSummary[] = [];
let last: { inputs: readonly unknown[]; result: Arrangement } | undefined;

function arrange(
  articles: readonly ArticleSummary[],
  coder: string,
  filter: LibraryFilter,
  library: Settings["library"],
  language: string,
): Arrangement {
  const inputs = [articles, coder, filter, library.group, library.sort, language];
  if (last && inputs.every((input, index) => input === last?.inputs[index])) return last.result;
  const result = arrangeLibrary(articles, coder, filter, library, language);
  last = { inputs, result };
  return result;
}

/** The list as it is shown; the component renders again when it changes. */
export function useArrangement(): Arrangement {
  const articles = useProject((state) => state.snapshot?.articles ?? nothing);
  const coder = useProject((state) => state.snapshot?.coder ?? "");
  const filter = useLibrary((state) => state.filter);
  const library = useSettings((state) => state.settings.library);
  const language = useSettings((state) => state.language);
  return arrange(articles, coder, filter, library, language);
}

/** The ids of the shown articles in order, at this moment. */
export function shownOrder(): string[] {
  const { snapshot } = useProject.getState();
  const { settings, language } = useSettings.getState();
  const { filter } = useLibrary.getState();
  return arrange(snapshot?.articles ?? nothing, snapshot?.coder ?? "", filter, settings.library, language)
    .order;
}
