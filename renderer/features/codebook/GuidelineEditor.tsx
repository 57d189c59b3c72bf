import { codebookMessages } from "#shared/messages/codebook";
import { useMessages } from "../../i18n/use-messages";
import { Field } from "../../ui/Field";
import { Markdown } from "../../ui/Markdown";

interface GuidelineEditorProps {
  value: string;
  readOnly: boolean;
  onChange: (value: string) => void;
}

/** The guideline as it is written and as it reads. */
export function GuidelineEditor({ value, readOnly, onChange }: GuidelineEditorProps) {
  const t = useMessages(codebookMessages);
  return (
    <div className="guideline-editor">
      <Field label={t("guideline")} rows={7} value={value} isReadOnly={readOnly} onChange={onChange} />
      <section aria-label={t("guidelinePreview")}>
        <span className="field-label">{t("guidelinePreview")}</span>
        <div className="guideline-preview selectable">
          {value.trim() === "" ? <p className="quiet-text">{t("noGuideline")}</p> : <Markdown text={value} />}
        </div>
      </section>
    </div>
  );
}
