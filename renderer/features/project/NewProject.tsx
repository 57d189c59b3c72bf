import { type FormEvent, useState } from "react";
import { projectMessages } from "#shared/messages/project";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { importWaiting, useImport } from "../../state/import-store";
import { createProject } from "../../state/project-actions";
import { closeDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { LanguageField } from "../../ui/LanguageField";

/** Asks for title and language; the folder is chosen in the system's dialog. */
export function NewProject() {
  const t = useMessages(projectMessages);
  const uiLanguage = useLanguage();
  const waiting = useImport((state) => state.waiting.length);
  const [title, setTitle] = useState("");
  const [language, setLanguage] = useState<string>(uiLanguage);
  const [tried, setTried] = useState(false);
  const missing = title.trim() === "";
  const cancel = () => {
    useImport.setState({ waiting: [] });
    closeDialog();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    if (!(await createProject(title.trim(), language || "und"))) return;
    closeDialog();
    await importWaiting();
  };
  return (
    <Dialog
      size="small"
      title={t("newTitle")}
      closeLabel={t("close")}
      onClose={cancel}
      footer={
        <>
          <Button onPress={cancel}>{t("cancel")}</Button>
          <Button look="primary" type="submit" form="new-project">
            {t("create")}
          </Button>
        </>
      }
    >
      <form id="new-project" className="form" onSubmit={(event) => void submit(event)}>
        <Field
          label={t("title")}
          value={title}
          onChange={setTitle}
          placeholder={t("titlePlaceholder")}
          maxLength={200}
          error={tried && missing ? t("titleMissing") : undefined}
          autoFocus
        />
        <LanguageField label={t("language")} unknown={t("other")} value={language} onChange={setLanguage} />
        <p className="quiet-text">{t("languageHelp")}</p>
        {waiting > 0 ? <p>{t("creatingText", { count: waiting })}</p> : null}
      </form>
    </Dialog>
  );
}
