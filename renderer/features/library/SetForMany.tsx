import { type FormEvent, useState } from "react";
import { libraryMessages } from "#shared/messages/library";
import { readTypedDate } from "#shared/model/typed-date";
import { useMessages } from "../../i18n/use-messages";
import { editArticles } from "../../state/edit-articles";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";

/** Asks for a source or a date and sets it for several articles as one step. */
export function SetForMany({
  field,
  articles,
  onClose,
}: {
  field: "source" | "published";
  articles: readonly string[];
  onClose: () => void;
}) {
  const t = useMessages(libraryMessages);
  const [value, setValue] = useState("");
  const text = value.trim();
  const date = readTypedDate(text);
  const wrong = field === "published" && text !== "" && date === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong) return;
    void editArticles(articles, field === "source" ? { source: text } : { published: date ?? null });
    onClose();
  };
  const count = articles.length;
  return (
    <Dialog
      size="small"
      title={t(field === "source" ? "sourceTitle" : "dateTitle", { count })}
      closeLabel={t("close")}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" type="submit" form="set-for-many" isDisabled={wrong}>
            {t("set")}
          </Button>
        </>
      }
    >
      <form id="set-for-many" onSubmit={submit}>
        <Field
          label={t(field === "source" ? "source" : "date")}
          value={value}
          onChange={setValue}
          autoFocus
          help={field === "published" ? `${t("dateHint")}. ${t("dateEmpty")}` : undefined}
          error={wrong ? t("dateWrong") : undefined}
        />
      </form>
    </Dialog>
  );
}
