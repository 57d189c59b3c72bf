import { ArrowLeft, CaseSensitive, TextSearch, WholeWord } from "lucide-react";
import { useEffect } from "react";
import { findMessages } from "#shared/messages/find";
import { useMessages } from "../../i18n/use-messages";
import { searchProject, useProjectFind } from "../../state/find-store";
import { useView } from "../../state/view-store";
import { Blank } from "../../ui/Blank";
import { IconButton } from "../../ui/Button";
import { SearchInput } from "../../ui/SearchInput";
import { HitList } from "./HitList";
import "./find.css";

const typingPause = 250;

/** Down goes from what is looked for to the first place found. */
function goToHits(event: { key: string; preventDefault: () => void }): void {
  const list = document.querySelector<HTMLElement>(".project-find [role='listbox']");
  if (event.key !== "ArrowDown" || !list) return;
  event.preventDefault();
  list.focus();
  list.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true }));
}

/** Finds in all articles, in the place of the article list. */
export function ProjectFind() {
  const t = useMessages(findMessages);
  const { query, matchCase, wholeWords, searched } = useProjectFind();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed or switched starts a new search.
  useEffect(() => {
    if (query === searched) return undefined;
    const timer = setTimeout(() => void searchProject(), typingPause);
    return () => clearTimeout(timer);
  }, [query]);
  const toggle = (option: "matchCase" | "wholeWords", on: boolean) => {
    useProjectFind.setState({ [option]: on });
    void searchProject();
  };
  return (
    <search className="project-find" aria-label={t("findProject")}>
      <div className="project-find-head">
        <IconButton
          label={t("back")}
          icon={<ArrowLeft size={16} />}
          onPress={() => useView.setState({ projectFindOpen: false })}
        />
        <h2 className="grow project-find-title">{t("findProject")}</h2>
        <IconButton
          label={t("matchCase")}
          icon={<CaseSensitive size={16} />}
          pressed={matchCase}
          onPress={() => toggle("matchCase", !matchCase)}
        />
        <IconButton
          label={t("wholeWords")}
          icon={<WholeWord size={16} />}
          pressed={wholeWords}
          onPress={() => toggle("wholeWords", !wholeWords)}
        />
      </div>
      <SearchInput
        className="project-find-input"
        label={t("findProject")}
        clearLabel={t("clear")}
        placeholder={t("projectPlaceholder")}
        value={query}
        onChange={(next) => useProjectFind.setState({ query: next })}
        onSubmit={() => void searchProject()}
        onKeyDown={goToHits}
        paneFocus
      />
      <FindResult />
    </search>
  );
}

function FindResult() {
  const t = useMessages(findMessages);
  const { hits, total, articles, searched, searching } = useProjectFind();
  if (searched === undefined) {
    if (searching) return <p className="find-summary">{t("searching")}</p>;
    return (
      <Blank compact icon={<TextSearch size={26} strokeWidth={1.5} />} title={t("startTitle")}>
        {t("startText")}
      </Blank>
    );
  }
  if (hits.length === 0) {
    return (
      <div role="status">
        <Blank compact title={t("nothingTitle")}>
          {t("nothingText", { query: searched })}
        </Blank>
      </div>
    );
  }
  const all = hits.length >= total;
  return (
    <>
      <p className="find-summary" role="status">
        {searching
          ? t("searching")
          : all
            ? t("found", { total, articles })
            : t("foundSome", { shown: hits.length, total, articles })}
      </p>
      <HitList hits={hits} />
    </>
  );
}
