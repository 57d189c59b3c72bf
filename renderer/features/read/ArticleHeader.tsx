import { ChevronDown, Ellipsis } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import type { CommandId } from "#shared/commands";
import { commandMessages } from "#shared/messages/commands";
import { inspectorMessages } from "#shared/messages/inspector";
import { articleStatuses } from "#shared/model/annotations";
import { isEnabled, runCommand, shortcutOf } from "../../commands/run-command";
import { publishedInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { setStatus } from "../../state/annotate";
import { summaryOf, useProject } from "../../state/project-store";
import { useSession } from "../../state/session-store";
import { IconButton } from "../../ui/Button";
import { MenuButton } from "../../ui/MenuButton";

/** Title, source, date, place, length, coder and status: above the text. */
export function ArticleHeader() {
  const t = useMessages(inspectorMessages);
  const language = useLanguage();
  const article = useSession((state) => state.open?.shown.article);
  // Counted by the core when the mask changes; what is painted first does not know it yet.
  const words = useProject((state) => article && summaryOf(state.snapshot, article.id)?.words);
  if (!article) return null;
  const facts = [
    article.place,
    article.agency,
    article.author,
    t("words", { count: words ?? article.words }),
  ];
  return (
    <header className="article-header">
      <h1 lang={article.language || undefined}>{article.title || t("untitled")}</h1>
      <div className="article-meta">
        <span className={`pill source-pill ${article.source ? "" : "is-missing"}`}>
          <span className="pill-text">{article.source || t("noSource")}</span>
        </span>
        <span>{article.published ? publishedInWords(article.published, language) : t("undated")}</span>
        {facts
          .filter((fact) => fact !== "")
          .map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        <ArticleMenu />
        <span className="grow" />
        <StatusMenu />
      </div>
    </header>
  );
}

const menuCommands: CommandId[] = [
  "article.edit",
  "find.article",
  "tag.same-wording",
  "article.mask",
  "article.unmask",
];

function ArticleMenu() {
  const t = useMessages(inspectorMessages);
  const command = useMessages(commandMessages);
  const entry = (id: CommandId, danger = false) => ({
    id,
    name: command(id),
    shortcut: shortcutOf(id),
    disabled: !isEnabled(id),
    danger,
    run: () => void runCommand(id),
  });
  return (
    <MenuButton
      label={t("moreActions")}
      parts={[
        { id: "article", entries: menuCommands.map((id) => entry(id)) },
        { id: "remove", entries: [entry("article.remove", true)] },
      ]}
    >
      <IconButton label={t("moreActions")} icon={<Ellipsis size={16} />} />
    </MenuButton>
  );
}

function StatusMenu() {
  const t = useMessages(inspectorMessages);
  const status = useSession((state) => state.open?.shown.annotations.status ?? "todo");
  const coder = useProject((state) => state.snapshot?.coders.find((one) => one.id === state.snapshot?.coder));
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const words = t("coderStatus", { initials: coder?.initials ?? "–", status: t(status) });
  if (readOnly) return <span className="quiet-text">{words}</span>;
  return (
    <MenuButton
      label={t("changeStatus")}
      parts={[
        {
          id: "status",
          entries: articleStatuses.map((next) => ({
            id: next,
            name: t(next),
            checked: next === status,
            shortcut: next === "done" ? shortcutOf("article.done") : undefined,
            run: () => setStatus(next),
          })),
        },
      ]}
    >
      <AriaButton className="status-menu">
        {words}
        <ChevronDown size={13} aria-hidden />
      </AriaButton>
    </MenuButton>
  );
}
