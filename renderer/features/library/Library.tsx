import { Inbox, SearchX } from "lucide-react";
import { libraryMessages } from "#shared/messages/library";
import { useMessages } from "../../i18n/use-messages";
import { clearFilter, useArrangement } from "../../state/library-store";
import { useProject } from "../../state/project-store";
import { Blank } from "../../ui/Blank";
import { Button } from "../../ui/Button";
import { ArticleList } from "./ArticleList";
import { ChosenBar } from "./ChosenBar";
import { LibraryFilters } from "./LibraryFilters";
import "./library.css";

/** The articles of the project: filter, list, and what can be done with several at once. */
export function Library() {
  const arrangement = useArrangement();
  const total = useProject((state) => state.snapshot?.articles.length ?? 0);
  if (total === 0) return <EmptyLibrary />;
  return (
    <>
      <LibraryFilters counts={arrangement.counts} />
      {arrangement.order.length === 0 ? <NoMatch total={total} /> : <ArticleList arrangement={arrangement} />}
      <ChosenBar />
    </>
  );
}

/** The ways to fill the project stand in the middle of the window; here it is only said. */
function EmptyLibrary() {
  const t = useMessages(libraryMessages);
  return (
    <div className="library-empty" data-pane-focus tabIndex={-1}>
      <Blank compact icon={<Inbox size={24} strokeWidth={1.5} />} title={t("emptyTitle")}>
        {t("emptyDrop")}
      </Blank>
    </div>
  );
}

function NoMatch({ total }: { total: number }) {
  const t = useMessages(libraryMessages);
  return (
    <div className="grow" role="status">
      <Blank
        icon={<SearchX size={30} strokeWidth={1.4} />}
        title={t("noMatchTitle")}
        actions={<Button onPress={clearFilter}>{t("showAll")}</Button>}
      >
        {t("noMatchText", { count: total })}
      </Blank>
    </div>
  );
}
