import { CircleCheck, CircleX } from "lucide-react";
import { useState } from "react";
import { codebookMessages } from "#shared/messages/codebook";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { closeDialog } from "../../state/view-store";
import { Segments } from "../../ui/Choice";
import { Dialog } from "../../ui/Dialog";
import { LabelMark } from "../../ui/LabelMark";
import { Markdown } from "../../ui/Markdown";
import "./codebook.css";

/** The guideline of a label while one reads: what it means, what fits, what does not. */
export function Guideline({ label }: { label: string | undefined }) {
  const t = useMessages(codebookMessages);
  const labels =
    useProject((state) => state.snapshot?.codebook.labels.filter(({ retired }) => !retired)) ?? [];
  const [chosen, setChosen] = useState(label ?? labels[0]?.id);
  const shown = labels.find(({ id }) => id === chosen);
  const examples = (fits: boolean) => (shown?.examples ?? []).filter((example) => example.fits === fits);
  return (
    <Dialog
      title={t("helpTitle", { label: shown?.name ?? "" })}
      closeLabel={t("close")}
      onClose={closeDialog}
      dismissable
    >
      <Segments
        label={t("labels")}
        labelHidden
        value={chosen}
        options={labels.map(({ id, name, colour, shape }) => ({
          id,
          name,
          icon: <LabelMark colour={colour} shape={shape} />,
        }))}
        onChange={setChosen}
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
    </Dialog>
  );
}
