import { useState } from "react";
import type { MenuPlace } from "#shared/commands";
import { commandMessages, menuMessages } from "#shared/messages/commands";
import { keysMessages } from "#shared/messages/keys";
import { commandList } from "../../commands/run-command";
import { useMessages } from "../../i18n/use-messages";
import { foldForSearch } from "../../state/library-arrange";
import { closeDialog } from "../../state/view-store";
import { Dialog } from "../../ui/Dialog";
import { Keys } from "../../ui/Keys";
import { SearchInput } from "../../ui/SearchInput";
import "./help.css";

interface KeyRow {
  name: string;
  shortcut: string;
}

interface KeyGroup {
  title: string;
  rows: KeyRow[];
}

const places: MenuPlace[] = ["tag", "article", "edit", "go", "view", "file", "help"];

function useGroups(): KeyGroup[] {
  const t = useMessages(keysMessages);
  const command = useMessages(commandMessages);
  const menu = useMessages(menuMessages);
  const byMenu = places.map((place) => ({
    title: menu(place),
    rows: commandList.flatMap(({ id, menu: where, shortcut }) =>
      where === place && shortcut ? [{ name: command(id), shortcut }] : [],
    ),
  }));
  const inText: KeyGroup = {
    title: t("inText"),
    rows: [
      { name: t("extend"), shortcut: "Shift+ArrowRight" },
      { name: t("extendWord"), shortcut: "Mod+Shift+ArrowRight" },
      { name: t("borderCharacter"), shortcut: "Alt+Shift+ArrowRight" },
      { name: t("leave"), shortcut: "Escape" },
    ],
  };
  const inComparison: KeyGroup = {
    title: t("inComparison"),
    rows: [
      { name: t("nextPassage"), shortcut: "ArrowDown" },
      { name: t("nextInText"), shortcut: "F7" },
      { name: t("confirmPassage"), shortcut: "C" },
      { name: t("separatePassage"), shortcut: "X" },
      { name: t("kindOfPassage"), shortcut: "K" },
      { name: t("linkSelections"), shortcut: "Mod+L" },
      { name: t("tagInAll"), shortcut: "T" },
      { name: t("tagInAllFromText"), shortcut: "Mod+Shift+T" },
      { name: t("onlyHere"), shortcut: "O" },
      { name: t("lockScrolling"), shortcut: "L" },
    ],
  };
  const inLists: KeyGroup = {
    title: t("inLists"),
    rows: [
      { name: t("rowOpen"), shortcut: "Enter" },
      { name: t("rowType"), shortcut: t("letters") },
      { name: t("rowExtend"), shortcut: "Shift+ArrowDown" },
      { name: t("rowToggle"), shortcut: "Space" },
      { name: t("rowAll"), shortcut: "Mod+A" },
    ],
  };
  const [tag, ...others] = byMenu;
  return [...(tag ? [tag] : []), inText, ...others, inComparison, inLists];
}

/** All keys, by subject, to be filtered. */
export function KeysHelp() {
  const t = useMessages(keysMessages);
  const [query, setQuery] = useState("");
  const wanted = foldForSearch(query.trim());
  const groups = useGroups()
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => foldForSearch(row.name).includes(wanted)),
    }))
    .filter((group) => group.rows.length > 0);
  return (
    <Dialog title={t("title")} closeLabel={t("close")} onClose={closeDialog} size="large" dismissable>
      <SearchInput
        label={t("search")}
        clearLabel={t("clear")}
        placeholder={t("search")}
        value={query}
        onChange={setQuery}
        autoFocus
      />
      <div className="key-groups">
        {groups.map((group) => (
          <section key={group.title} className="key-group">
            <h3 className="section-title">{group.title}</h3>
            <dl>
              {group.rows.map((row) => (
                <div key={row.name} className="key-row">
                  <dt>{row.name.replace(/…$/, "")}</dt>
                  <dd>
                    <Keys shortcut={row.shortcut} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {groups.length === 0 ? (
        <p role="status" className="quiet-text">
          {t("nothing", { query })}
        </p>
      ) : null}
    </Dialog>
  );
}
