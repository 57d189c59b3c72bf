import { type FormEvent, useState } from "react";
import type { ArticleSummary } from "#shared/ipc/project-types";
import { importerNames } from "#shared/messages/import";
import { projectMessages } from "#shared/messages/project";
import type { ArticleEdit } from "#shared/model/article";
import { readTypedDate } from "#shared/model/typed-date";
import { momentInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { editArticles } from "../../state/edit-articles";
import { summaryOf, useProject } from "../../state/project-store";
import { useSession } from "../../state/session-store";
import { closeDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { LanguageField } from "../../ui/LanguageField";
import { MaskList } from "./MaskList";
import "./article-details.css";

type Details = Pick<ArticleSummary, "title" | "source" | "language" | "place" | "author" | "agency"> & {
  published: string;
};

function detailsOf(article: ArticleSummary): Details {
  const { title, source, language, place, author, agency, published } = article;
  return { title, source, language, place, author, agency, published: published ?? "" };
}

/** Only what differs becomes part of the change. */
function editOf(before: Details, after: Details): ArticleEdit {
  const edit: ArticleEdit = {};
  for (const key of ["title", "source", "language", "place", "author", "agency"] as const) {
    const value = after[key].trim();
    if (value !== before[key]) edit[key] = value;
  }
  const published = after.published.trim();
  const date = readTypedDate(published) ?? "";
  if (date !== before.published) edit.published = date === "" ? null : date;
  return edit;
}

/** Edits what is known about an article; its text stays as it is. */
export function EditArticle({ article }: { article: string }) {
  const summary = useProject((state) => summaryOf(state.snapshot, article));
  return summary ? <EditForm key={article} summary={summary} /> : null;
}

function EditForm({ summary }: { summary: ArticleSummary }) {
  const t = useMessages(projectMessages);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const [before] = useState(() => detailsOf(summary));
  const [details, setDetails] = useState(before);
  const set = (key: keyof Details) => (value: string) => setDetails({ ...details, [key]: value });
  const published = details.published.trim();
  const wrongDate = published !== "" && readTypedDate(published) === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrongDate) return;
    const edit = editOf(before, details);
    if (Object.keys(edit).length > 0) void editArticles([summary.id], edit);
    closeDialog();
  };
  const field = (key: "place" | "agency" | "author") => (
    <Field label={t(key)} value={details[key]} onChange={set(key)} isReadOnly={readOnly} />
  );
  return (
    <Dialog
      title={t("editTitle")}
      closeLabel={t("close")}
      onClose={closeDialog}
      footer={
        readOnly ? (
          <Button onPress={closeDialog}>{t("close")}</Button>
        ) : (
          <>
            <Button onPress={closeDialog}>{t("cancel")}</Button>
            <Button look="primary" type="submit" form="edit-article" isDisabled={wrongDate}>
              {t("save")}
            </Button>
          </>
        )
      }
    >
      <form id="edit-article" className="edit-article" onSubmit={submit}>
        <Field
          className="wide"
          label={t("title")}
          value={details.title}
          onChange={set("title")}
          rows={2}
          isReadOnly={readOnly}
          autoFocus
        />
        <Field
          label={t("source")}
          value={details.source}
          onChange={set("source")}
          help={t("sourceHelp")}
          isReadOnly={readOnly}
        />
        <Field
          label={t("published")}
          value={details.published}
          onChange={set("published")}
          help={t("publishedHelp")}
          error={wrongDate ? t("publishedWrong") : undefined}
          isReadOnly={readOnly}
        />
        {field("place")}
        {field("agency")}
        {field("author")}
        <LanguageField
          label={t("articleLanguage")}
          unknown={t("other")}
          value={details.language}
          onChange={set("language")}
          isDisabled={readOnly}
        />
      </form>
      <MaskList article={summary.id} readOnly={readOnly} />
      <Provenance article={summary.id} />
    </Dialog>
  );
}

function Provenance({ article }: { article: string }) {
  const t = useMessages(projectMessages);
  const importer = useMessages(importerNames);
  const language = useLanguage();
  const provenance = useSession((state) => {
    const open = state.open?.shown.article;
    return open?.id === article ? open.provenance : undefined;
  });
  if (!provenance) return null;
  return (
    <section>
      <h3 className="section-title">{t("provenance")}</h3>
      <p className="quiet-text selectable provenance">
        {t("provenanceText", {
          file: provenance.fileName,
          importer: importer(provenance.importer as "text"),
          date: momentInWords(provenance.imported, language),
        })}
      </p>
    </section>
  );
}
