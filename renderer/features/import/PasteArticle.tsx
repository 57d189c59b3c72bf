import { type FormEvent, useState } from "react";
import { importScreenMessages } from "#shared/messages/import-screen";
import { useMessages } from "../../i18n/use-messages";
import { importPasted } from "../../state/import-store";
import { closeDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import "./import.css";

/** Takes a pasted text as a new article; the review follows. */
export function PasteArticle() {
  const t = useMessages(importScreenMessages);
  const [text, setText] = useState("");
  const empty = text.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!empty) void importPasted(text);
  };
  return (
    <Dialog
      size="large"
      title={t("pasteTitle")}
      closeLabel={t("close")}
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{t("cancel")}</Button>
          <Button look="primary" type="submit" form="paste-article" isDisabled={empty}>
            {t("pasteNext")}
          </Button>
        </>
      }
    >
      <form id="paste-article" onSubmit={submit}>
        <Field
          className="paste-field"
          label={t("pasteText")}
          help={t("pasteHelp")}
          rows={14}
          value={text}
          onChange={setText}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
