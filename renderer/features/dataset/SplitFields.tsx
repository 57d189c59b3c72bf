import { datasetMessages } from "#shared/messages/dataset";
import { useMessages } from "../../i18n/use-messages";
import { Field } from "../../ui/Field";
import { Tick, Toggle } from "../../ui/Toggle";
import type { ChoiceFault, DatasetChoice } from "./dataset-choice";

/** Whether and how the articles are split for training. */
export function SplitFields({
  choice,
  faults,
  onChange,
}: {
  choice: DatasetChoice;
  faults: readonly ChoiceFault[];
  onChange: (edit: Partial<DatasetChoice>) => void;
}) {
  const t = useMessages(datasetMessages);
  const [train, dev, test] = choice.parts;
  const wrong = faults.includes("splitWrong");
  return (
    <section className="dataset-part">
      <Toggle value={choice.split} onChange={(split) => onChange({ split })}>
        {t("split")}
      </Toggle>
      <p className="quiet-text split-text">{t("splitText")}</p>
      {choice.split ? (
        <>
          <div className="split-fields">
            <Field
              label={t("train")}
              value={train}
              isInvalid={wrong}
              onChange={(value) => onChange({ parts: [value, dev, test] })}
            />
            <Field
              label={t("dev")}
              value={dev}
              isInvalid={wrong}
              onChange={(value) => onChange({ parts: [train, value, test] })}
            />
            <Field
              label={t("test")}
              value={test}
              isInvalid={wrong}
              onChange={(value) => onChange({ parts: [train, dev, value] })}
            />
            <Field
              label={t("seed")}
              value={choice.seed}
              error={faults.includes("seedWrong") ? t("seedWrong") : undefined}
              onChange={(seed) => onChange({ seed })}
            />
          </div>
          <Tick value={choice.keepTogether} onChange={(keepTogether) => onChange({ keepTogether })}>
            {t("keepTogether")}
          </Tick>
          <Tick value={choice.stratify} onChange={(stratify) => onChange({ stratify })}>
            {t("stratify")}
          </Tick>
        </>
      ) : null}
    </section>
  );
}
