import {
  CalendarDays,
  ChevronUp,
  Circle,
  CircleCheck,
  CircleDashed,
  Columns3,
  Newspaper,
  Trash2,
  X,
} from "lucide-react";
import { useState } from "react";
import { compareMessages } from "#shared/messages/compare";
import { libraryMessages } from "#shared/messages/library";
import type { ArticleStatus } from "#shared/model/annotations";
import { removeWithUndo } from "../../commands/article-commands";
import { runCommand, shortcutOf } from "../../commands/run-command";
import { type Say, useMessages } from "../../i18n/use-messages";
import { setStatuses } from "../../state/edit-articles";
import { chooseArticles, useLibrary } from "../../state/library-store";
import { useProject } from "../../state/project-store";
import { Button, IconButton } from "../../ui/Button";
import { MenuButton, type MenuPart } from "../../ui/MenuButton";
import { SetForMany } from "./SetForMany";

/** What can be done with all chosen articles at once. */
export function ChosenBar() {
  const t = useMessages(libraryMessages);
  const compare = useMessages(compareMessages);
  const chosen = useLibrary((state) => state.chosen);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const [asking, setAsking] = useState<"source" | "published" | undefined>(undefined);
  if (chosen.size === 0) return null;
  const ids = [...chosen];
  return (
    <div className="chosen-bar" role="status">
      <span className="grow number">{t("chosen", { count: chosen.size })}</span>
      {chosen.size > 1 ? (
        <IconButton
          label={compare("showComparison")}
          shortcut={shortcutOf("article.compare")}
          icon={<Columns3 size={16} />}
          onPress={() => runCommand("article.compare")}
        />
      ) : null}
      {readOnly ? null : (
        <MenuButton label={t("change")} parts={partsFor(t, ids, setAsking)}>
          <Button icon={<ChevronUp size={14} />}>{t("change")}</Button>
        </MenuButton>
      )}
      <IconButton label={t("dropChoice")} icon={<X size={15} />} onPress={() => chooseArticles([])} />
      {asking ? <SetForMany field={asking} articles={ids} onClose={() => setAsking(undefined)} /> : null}
    </div>
  );
}

const icons = { todo: Circle, doing: CircleDashed, done: CircleCheck };

function partsFor(
  t: Say<typeof libraryMessages>,
  ids: string[],
  ask: (field: "source" | "published") => void,
): MenuPart[] {
  const statusEntry = (status: ArticleStatus) => {
    const Icon = icons[status];
    return {
      id: status,
      name: t(status),
      icon: <Icon size={14} />,
      run: () => void setStatuses(ids, status),
    };
  };
  const remove = () => {
    chooseArticles([]);
    void removeWithUndo(ids);
  };
  return [
    {
      id: "status",
      title: t("setStatus"),
      entries: [statusEntry("todo"), statusEntry("doing"), statusEntry("done")],
    },
    {
      id: "details",
      entries: [
        { id: "source", name: t("setSource"), icon: <Newspaper size={14} />, run: () => ask("source") },
        {
          id: "published",
          name: t("setDate"),
          icon: <CalendarDays size={14} />,
          run: () => ask("published"),
        },
      ],
    },
    {
      id: "remove",
      entries: [{ id: "remove", name: t("remove"), icon: <Trash2 size={14} />, danger: true, run: remove }],
    },
  ];
}
