import { FileInput, FolderInput, Inbox, SearchX } from "lucide-react";
import { libraryMessages } from "#shared/messages/library";
import { runCommand } from "../../commands/run-command";
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

function EmptyLibrary() {
  const t = useMessages(libraryMessages);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  return (
    <div className="library-empty" data-pane-focus tabIndex={-1}>
      <Blank
        icon={<Inbox size={34} strokeWidth={1.4} />}
        title={t("emptyTitle")}
        actions={
          readOnly ? null : (
            <>
              <Button
                look="primary"
                icon={<FileInput size={15} />}
                onPress={() => runCommand("import.files")}
              >
                {t("importFiles")}
              </Button>
              <Button icon={<FolderInput size={15} />} onPress={() => runCommand("import.folder")}>
                {t("importFolder")}
              </Button>
            </>
          )
        }
      >
        {t("emptyText")}
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
