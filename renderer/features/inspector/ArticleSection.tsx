import { inspectorMessages } from "#shared/messages/inspector";
import { articleStatuses } from "#shared/model/annotations";
import { useMessages } from "../../i18n/use-messages";
import { setArticleNote, setStatus } from "../../state/annotate";
import { useProject } from "../../state/project-store";
import { useSession } from "../../state/session-store";
import { Segments } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { useTyped } from "./use-typed";
import { WorkLeft } from "./WorkLeft";

/** How far the coder is with the article, and a note on it. */
export function ArticleSection() {
  const t = useMessages(inspectorMessages);
  const status = useSession((state) => state.open?.shown.annotations.status ?? "todo");
  const articleId = useSession((state) => state.open?.shown.article.id);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  return (
    <section aria-label={t("article")}>
      <h2 className="section-title">{t("article")}</h2>
      <div className="card inspector-card">
        <Segments
          label={t("articleStatus")}
          labelHidden
          options={articleStatuses.map((id) => ({ id, name: t(id) }))}
          value={status}
          onChange={setStatus}
          isDisabled={readOnly}
        />
        <WorkLeft />
        <ArticleNote key={articleId} readOnly={readOnly} />
      </div>
    </section>
  );
}

function ArticleNote({ readOnly }: { readOnly: boolean }) {
  const t = useMessages(inspectorMessages);
  const note = useSession((state) => state.open?.shown.annotations.note ?? "");
  const { text, type, finish } = useTyped(note, setArticleNote);
  return (
    <Field
      label={t("articleNote")}
      labelHidden
      placeholder={t("articleNote")}
      rows={1}
      className="growing"
      value={text}
      onChange={type}
      onBlur={finish}
      isReadOnly={readOnly}
    />
  );
}
