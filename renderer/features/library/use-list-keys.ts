import { type KeyboardEvent, type MouseEvent, useCallback, useRef } from "react";
import { removeWithUndo } from "../../commands/article-commands";
import { type Arrangement, foldForSearch } from "../../state/library-arrange";
import { chooseArticles, useLibrary } from "../../state/library-store";
import { showArticle } from "../../state/navigation";
import { useProject } from "../../state/project-store";

interface ListKeys {
  arrangement: Arrangement;
  /** The article the keyboard stands on. */
  active: string | undefined;
  setActive: (id: string) => void;
  reveal: (id: string) => void;
}

const pageLength = 8;
const typingPause = 700;

/** Keyboard and mouse of a list in which several can be chosen: arrows, Shift, Ctrl, type-ahead, Enter. */
export function useListKeys({ arrangement, active, setActive, reveal }: ListKeys) {
  const { order } = arrangement;
  const anchor = useRef<string | undefined>(undefined);
  const typed = useRef({ text: "", at: 0 });

  const goTo = (id: string | undefined, extend: boolean) => {
    if (id === undefined) return;
    setActive(id);
    reveal(id);
    if (extend) chooseRange(order, anchor.current ?? active ?? id, id);
    else anchor.current = id;
  };

  const choose = (event: MouseEvent, id: string) => {
    setActive(id);
    if (event.shiftKey) chooseRange(order, anchor.current ?? active ?? id, id);
    else if (event.ctrlKey || event.metaKey) {
      toggle(id, anchor.current ?? active);
      anchor.current = id;
    } else {
      anchor.current = id;
      chooseArticles([]);
      showArticle(id);
    }
  };

  // Always the same function, so that a row is only drawn again when something about it changes.
  const latest = useRef(choose);
  latest.current = choose;
  const onPointer = useCallback((event: MouseEvent, id: string) => latest.current(event, id), []);

  const typeAhead = (key: string) => {
    const now = Date.now();
    const text = now - typed.current.at < typingPause ? typed.current.text + key : key;
    typed.current = { text, at: now };
    goTo(findByTitle(arrangement, active, foldForSearch(text)), false);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const place = active === undefined ? -1 : order.indexOf(active);
    const target = targetOf(event.key, place, order.length);
    if (target !== undefined) goTo(order[target], event.shiftKey);
    else if (event.key === "Enter" && active) showArticle(active, undefined, true);
    else if (event.key === " " && active) toggle(active, undefined);
    else if (event.key === "a" && (event.ctrlKey || event.metaKey)) chooseArticles(order);
    else if (event.key === "Escape") chooseArticles([]);
    else if (event.key === "Delete" && canRemove()) removeChosen(active);
    else if (
      event.key.length === 1 &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      event.key !== "?"
    ) {
      typeAhead(event.key);
    } else return;
    event.preventDefault();
  };

  return { onKeyDown, onPointer };
}

function targetOf(key: string, place: number, length: number): number | undefined {
  const last = length - 1;
  const targets: Record<string, number> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + pageLength,
    PageUp: place - pageLength,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.min(last, Math.max(0, target));
}

function chooseRange(order: readonly string[], from: string, to: string): void {
  const a = order.indexOf(from);
  const b = order.indexOf(to);
  chooseArticles(order.slice(Math.min(a, b), Math.max(a, b) + 1));
}

/** Chooses an article or lets it go; the first one chosen takes the one the list stood on along. */
function toggle(id: string, along: string | undefined): void {
  const chosen = new Set(useLibrary.getState().chosen);
  if (chosen.size === 0 && along !== undefined && along !== id) chosen.add(along);
  if (chosen.has(id)) chosen.delete(id);
  else chosen.add(id);
  chooseArticles(chosen);
}

function canRemove(): boolean {
  return useProject.getState().snapshot?.readOnly === undefined;
}

function removeChosen(active: string | undefined): void {
  const { chosen } = useLibrary.getState();
  const articles = chosen.size > 0 ? [...chosen] : active ? [active] : [];
  chooseArticles([]);
  if (articles.length > 0) void removeWithUndo(articles);
}

/** The next article whose title begins with what was typed, around the end of the list. */
export function findByTitle(
  { rows }: Pick<Arrangement, "rows">,
  active: string | undefined,
  prefix: string,
): string | undefined {
  const articles = rows.flatMap((row) => (row.kind === "article" ? [row.article] : []));
  const start = articles.findIndex((article) => article.id === active);
  // A first letter looks further down, more letters may stay where the first one led.
  const skip = prefix.length > 1 ? 0 : 1;
  for (let step = skip; step <= articles.length; step++) {
    const article = articles[(Math.max(start, 0) + step) % articles.length];
    if (article && foldForSearch(article.title).startsWith(prefix)) return article.id;
  }
  return undefined;
}
