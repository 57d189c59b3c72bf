import { BookOpen, FileWarning } from "lucide-react";
import { appMessages } from "#shared/messages/app";
import { explainError } from "#shared/messages/errors";
import { inspectorMessages } from "#shared/messages/inspector";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { reopenArticle, useSession } from "../../state/session-store";
import { useView } from "../../state/view-store";
import { Blank } from "../../ui/Blank";
import { Button } from "../../ui/Button";
import { FindBar } from "./FindBar";
import { NoArticles } from "./NoArticles";
import { OpenedArticle } from "./OpenedArticle";
import "./read.css";

/** The middle of the window: the open article, or why there is none. */
export function ArticlePane() {
  const t = useMessages(inspectorMessages);
  const { articleId, open, error } = useSession();
  const findOpen = useView((state) => state.findOpen);
  const total = useProject((state) => state.snapshot?.articles.length ?? 0);
  if (error) return <OpenFailed />;
  if (open) {
    return (
      <>
        {findOpen ? <FindBar /> : null}
        <div className="reader-place">
          <OpenedArticle key={open.base.article.id} />
        </div>
      </>
    );
  }
  if (articleId) return <OpeningArticle />;
  if (total === 0) return <NoArticles />;
  return (
    <Blank icon={<BookOpen size={34} strokeWidth={1.4} />} title={t("noArticleTitle")}>
      {t("noArticleText")}
    </Blank>
  );
}

/** Grey lines where the text will be. They only show when reading takes longer than a moment. */
function OpeningArticle() {
  const t = useMessages(inspectorMessages);
  return (
    <div className="opening" role="status">
      <span className="visually-hidden">{t("loading")}</span>
      <div className="opening-lines" aria-hidden>
        {["title", "meta", "a", "b", "c", "d", "e"].map((line) => (
          <span key={line} className={`opening-line opening-${line}`} />
        ))}
      </div>
    </div>
  );
}

function OpenFailed() {
  const t = useMessages(inspectorMessages);
  const app = useMessages(appMessages);
  const language = useLanguage();
  const error = useSession((state) => state.error);
  if (!error) return null;
  const words = explainError(error, language);
  return (
    <div role="alert" className="fault">
      <Blank
        icon={<FileWarning size={34} strokeWidth={1.4} />}
        title={t("failedTitle")}
        actions={
          <>
            <Button look="primary" onPress={() => void reopenArticle()}>
              {t("tryAgain")}
            </Button>
            <Button onPress={() => window.location.reload()}>{app("faultReload")}</Button>
          </>
        }
      >
        <p className="notice-what">{words.what}</p>
        <p>
          {words.why} {words.todo}
        </p>
      </Blank>
    </div>
  );
}
