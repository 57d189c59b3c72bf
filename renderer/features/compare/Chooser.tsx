import { Columns3, FileStack, X } from "lucide-react";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { ArticleSummary } from "#shared/ipc/project-types";
import { compareMessages } from "#shared/messages/compare";
import { runCommand } from "../../commands/run-command";
import { useMessages } from "../../i18n/use-messages";
import { chooseForColumns, mostColumns, openLike, useCompare } from "../../state/compare-store";
import { useProject } from "../../state/project-store";
import { announce } from "../../state/reader-store";
import { Blank } from "../../ui/Blank";
import { Button, IconButton } from "../../ui/Button";
import { SearchInput } from "../../ui/SearchInput";
import { type ArticleOption, ChooserList } from "./ChooserList";
import { useLanding } from "./use-landing";
import { useLikes } from "./use-likes";
import { useOptions } from "./use-options";

const noArticles: ArticleSummary[] = [];

/** Choosing what stands in the columns: from all articles, or from those like one of them. */
export function Chooser() {
  const t = useMessages(compareMessages);
  const articles = useProject((state) => state.snapshot?.articles ?? noArticles);
  const { articles: chosen, like, replacing } = useCompare();
  const [filter, setFilter] = useState("");
  const typed = useDeferredValue(filter);
  const likes = useLikes(like);
  const options = useOptions(articles, typed, like === undefined ? undefined : likes);
  const titleOf = (id: string | undefined) =>
    articles.find((article) => article.id === id)?.title || t("untitled");
  const screen = useRef<HTMLElement>(null);
  useLanding(screen, options.length > 0);
  if (articles.length < 2) return <TooFew />;
  return (
    <section ref={screen} className="chooser" aria-label={t("chooseTitle")} tabIndex={-1}>
      <div className="chooser-pane">
        <h2 className="chooser-title">
          {replacing === undefined ? t("chooseTitle") : t("replacing", { title: titleOf(replacing) })}
        </h2>
        <p className="chooser-text">{t("chooseText")}</p>
        <ChosenArticles chosen={chosen} />
        <div className="chooser-tools">
          <SearchInput
            className="grow"
            label={t("filter")}
            clearLabel={t("clear")}
            placeholder={t("filter")}
            value={filter}
            onChange={setFilter}
          />
          {like === undefined ? null : (
            <Button onPress={() => useCompare.setState({ like: undefined })}>{t("allArticles")}</Button>
          )}
        </div>
        {like === undefined ? null : (
          <h3 className="chooser-subtitle">{t("likeList", { title: titleOf(like) })}</h3>
        )}
        <ListPlace
          label={like === undefined ? t("list") : t("likeList", { title: titleOf(like) })}
          options={options}
          isSearching={like !== undefined && likes === undefined}
          isLike={like !== undefined}
        />
      </div>
    </section>
  );
}

function TooFew() {
  const t = useMessages(compareMessages);
  return (
    <Blank
      icon={<FileStack size={34} strokeWidth={1.4} />}
      title={t("noArticlesTitle")}
      actions={
        <Button look="primary" onPress={() => runCommand("import.files")}>
          {t("import")}
        </Button>
      }
    >
      {t("noArticlesText")}
    </Blank>
  );
}

function ListPlace({
  label,
  options,
  isSearching,
  isLike,
}: {
  label: string;
  options: readonly ArticleOption[];
  isSearching: boolean;
  isLike: boolean;
}) {
  const t = useMessages(compareMessages);
  const chosen = useCompare((state) => state.articles);
  if (isSearching) {
    return (
      <p className="chooser-none appears-late" role="status">
        {t("likeSearching")}
      </p>
    );
  }
  if (options.length === 0) {
    return (
      <p className="chooser-none" role="status">
        {t(isLike ? "likeNone" : "noneFits")}
      </p>
    );
  }
  return (
    <ChooserList label={label} hint={t("listHint")} options={options} chosen={chosen} onChoose={choose} />
  );
}

/** Puts an article into a column, in the place of one that is replaced, or takes it out. */
function choose(id: string, full: string): void {
  const { articles, replacing } = useCompare.getState();
  if (replacing !== undefined) {
    if (articles.includes(id)) return;
    const next = articles.map((article) => (article === replacing ? id : article));
    chooseForColumns(next, { replacing: undefined, choosing: false });
    return;
  }
  const isIn = articles.includes(id);
  if (!isIn && articles.length >= mostColumns) {
    announce(full, true);
    return;
  }
  chooseForColumns(isIn ? articles.filter((article) => article !== id) : [...articles, id], {
    choosing: true,
  });
}

function ChosenArticles({ chosen }: { chosen: readonly string[] }) {
  const t = useMessages(compareMessages);
  const articles = useProject((state) => state.snapshot?.articles ?? noArticles);
  const byId = useMemo(() => new Map(articles.map((article) => [article.id, article])), [articles]);
  const missing = 2 - chosen.length;
  const show = () => useCompare.setState({ choosing: false, like: undefined, replacing: undefined });
  return (
    <div className="chosen-articles">
      <ol aria-label={t("chosen")}>
        {chosen.map((id, column) => {
          const title = byId.get(id)?.title || t("untitled");
          return (
            <li key={id} className="chosen-article">
              <span className="column-number" aria-hidden>
                {column + 1}
              </span>
              <span className="chosen-words">
                <b>{byId.get(id)?.source || t("noSource")}</b> {title}
              </span>
              <IconButton
                label={`${t("likeThis")}: ${title}`}
                icon={<FileStack size={15} />}
                onPress={() => openLike(id)}
              />
              <IconButton
                label={`${t("takeOut")}: ${title}`}
                icon={<X size={15} />}
                onPress={() =>
                  chooseForColumns(
                    chosen.filter((other) => other !== id),
                    { choosing: true },
                  )
                }
              />
            </li>
          );
        })}
      </ol>
      <div className="chosen-foot">
        <p className="quiet-text grow" role="status">
          {missing > 0 ? t("chooseMore", { count: missing }) : ""}
        </p>
        <Button
          look="primary"
          icon={<Columns3 size={15} aria-hidden />}
          isDisabled={missing > 0}
          onPress={show}
        >
          {t("showComparison")}
        </Button>
      </div>
    </div>
  );
}
