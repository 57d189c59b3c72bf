import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { CommandId } from "#shared/commands";
import { paletteMessages } from "#shared/messages/palette";
import { runCommand } from "../../commands/run-command";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { searchProject, useProjectFind } from "../../state/find-store";
import { showArticle } from "../../state/navigation";
import { useProject } from "../../state/project-store";
import { closeDialog } from "../../state/view-store";
import { BareDialog } from "../../ui/Dialog";
import { PaletteRow } from "./PaletteRow";
import { actorItems, articleItems, commandItems, type Item } from "./palette-items";
import { type Ranked, rank } from "./rank";
import "./palette.css";

const limits = { command: 12, article: 20, actor: 8 };

/** What is found, in the order shown: with nothing typed all commands, else the best kinds first. */
function useResults(query: string, enabled: readonly CommandId[]): Array<Ranked<Item>> {
  const language = useLanguage();
  const articles = useProject((state) => state.snapshot?.articles);
  const actors = useProject((state) => state.snapshot?.actors);
  const commands = useMemo(() => commandItems(enabled, language), [enabled, language]);
  const articleList = useMemo(() => articleItems(articles ?? []), [articles]);
  const actorList = useMemo(() => actorItems(actors ?? []), [actors]);
  return useMemo(() => {
    if (query.trim() === "") return rank(commands, "", commands.length);
    const groups = [
      rank(commands, query, limits.command),
      rank(articleList, query, limits.article),
      rank(actorList, query, limits.actor),
    ].filter((group) => group.length > 0);
    return groups.sort((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0)).flat();
  }, [commands, articleList, actorList, query]);
}

function findInTexts(query: string): void {
  closeDialog();
  useProjectFind.setState({ query });
  runCommand("find.project");
  void searchProject();
}

function runItem(item: Item, query: string): void {
  closeDialog();
  if (item.kind === "command") requestAnimationFrame(() => runCommand(item.command));
  else if (item.kind === "article") showArticle(item.article.id);
  else findInTexts(item.actor.name || query);
}

/** Everything by a few letters: commands, articles, actors. */
export function Palette({ commands }: { commands: readonly CommandId[] }) {
  const t = useMessages(paletteMessages);
  const [query, setQuery] = useState("");
  const [place, setPlace] = useState(0);
  const results = useResults(query, commands);
  const list = useRef<HTMLDivElement>(null);
  const canSearch = query.trim() !== "" && useProject.getState().phase === "open";
  const count = results.length + (canSearch ? 1 : 0);
  const current = Math.min(place, count - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen row is kept in view.
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [current, results]);
  const run = (index: number) => {
    const result = results[index];
    if (result) runItem(result.item, query);
    else if (canSearch) findInTexts(query);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setPlace(count === 0 ? 0 : (current + 1) % count);
    else if (event.key === "ArrowUp") setPlace(count === 0 ? 0 : (current - 1 + count) % count);
    else if (event.key === "Enter") run(current);
    else return;
    event.preventDefault();
  };
  return (
    <BareDialog label={t("title")} onClose={closeDialog}>
      <div className="palette-field">
        <Search size={17} aria-hidden />
        <input
          className="palette-input"
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={count > 0 ? `palette-${current}` : undefined}
          aria-label={t("title")}
          placeholder={t("placeholder")}
          value={query}
          // biome-ignore lint/a11y/noAutofocus: it opens to be typed into.
          autoFocus
          onChange={(event) => {
            setQuery(event.target.value);
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="palette-list" id="palette-list" role="listbox" aria-label={t("results")} ref={list}>
        {results.map((result, index) => (
          <PaletteRow
            key={result.item.id}
            id={`palette-${index}`}
            result={result}
            heading={index === 0 || results[index - 1]?.item.kind !== result.item.kind}
            isCurrent={index === current}
            onPoint={() => setPlace(index)}
            onRun={() => run(index)}
          />
        ))}
        {canSearch ? (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys.
          <div
            id={`palette-${results.length}`}
            role="option"
            aria-selected={current === results.length}
            className={`palette-row ${current === results.length ? "is-current" : ""}`}
            onPointerMove={() => setPlace(results.length)}
            onClick={() => run(results.length)}
          >
            <Search size={15} aria-hidden />
            <span className="grow">{t("findInTexts", { query: query.trim() })}</span>
          </div>
        ) : null}
      </div>
      <p className="palette-foot">{count === 0 ? t("nothing", { query }) : t("keys")}</p>
    </BareDialog>
  );
}
