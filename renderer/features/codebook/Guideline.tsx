import { CircleCheck, CircleX, X } from "lucide-react";
import { codebookMessages } from "#shared/messages/codebook";
import type { Label } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { closeGuideline, useView } from "../../state/view-store";
import { IconButton } from "../../ui/Button";
import { Segments } from "../../ui/Choice";
import { LabelMark } from "../../ui/LabelMark";
import { Markdown } from "../../ui/Markdown";
import "./codebook.css";

const noLabels: Label[] = [];

/** The guideline of a label beside the text: what it means, what fits, what does not. The text can be used meanwhile. */
export function Guideline() {
  const t = useMessages(codebookMessages);
  const all = useProject((state) => state.snapshot?.codebook.labels ?? noLabels);
  const wanted = useView((state) => state.guideline?.label);
  const labels = all.filter(({ retired }) => !retired);
  const shown = labels.find(({ id }) => id === wanted) ?? labels[0];
  const examples = (fits: boolean) => (shown?.examples ?? []).filter((example) => example.fits === fits);
  return (
    <section
      className="guideline-pane"
      role="dialog"
      aria-label={t("helpTitle", { label: shown?.name ?? "" })}
      onKeyDown={(event) => {
        if (event.key === "Escape") closeGuideline();
      }}
    >
      <header className="guideline-head">
        <h2>{t("helpTitle", { label: shown?.name ?? "" })}</h2>
        <IconButton label={t("close")} shortcut="F1" icon={<X size={16} />} onPress={closeGuideline} />
      </header>
      <div className="guideline-body">
        <Segments
          label={t("labels")}
          labelHidden
          value={shown?.id}
          options={labels.map(({ id, name, colour, shape }) => ({
            id,
            name,
            icon: <LabelMark colour={colour} shape={shape} />,
          }))}
          onChange={(label) => useView.setState({ guideline: { label } })}
        />
        <div className="selectable guideline-text">
          {shown?.guideline.trim() ? (
            <Markdown text={shown.guideline} />
          ) : (
            <p className="quiet-text">{t("noGuideline")}</p>
          )}
          {[true, false].map((fits) =>
            examples(fits).length > 0 ? (
              <section key={String(fits)}>
                <h3 className="section-title">
                  {fits ? <CircleCheck size={14} aria-hidden /> : <CircleX size={14} aria-hidden />}
                  {t(fits ? "examples" : "counterExamples")}
                </h3>
                <ul className="guideline-examples">
                  {examples(fits).map((example) => (
                    <li key={example.text}>
                      <q>{example.text}</q>
                      {example.why ? <span className="quiet-text"> {example.why}</span> : null}
                    </li>
                  ))}
                </ul>
              </section>
            ) : null,
          )}
        </div>
      </div>
    </section>
  );
}
