import { CircleCheck, CircleX, Trash2 } from "lucide-react";
import { useState } from "react";
import { codebookMessages } from "#shared/messages/codebook";
import type { Label } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { Button, IconButton } from "../../ui/Button";
import { Field } from "../../ui/Field";

type Example = NonNullable<Label["examples"]>[number];

interface ExamplesEditorProps {
  label: Label;
  readOnly: boolean;
  onChange: (examples: Example[]) => void;
}

/** Wording that fits the label, and wording that only looks as if it did. */
export function ExamplesEditor({ label, readOnly, onChange }: ExamplesEditorProps) {
  const t = useMessages(codebookMessages);
  const examples = label.examples ?? [];
  // The one that was just added is what is typed next.
  const [fresh, setFresh] = useState<number | undefined>(undefined);
  const set = (index: number, edit: Partial<Example>) =>
    onChange(examples.map((example, at) => (at === index ? { ...example, ...edit } : example)));
  const part = (fits: boolean) => (
    <section className="examples" aria-label={t(fits ? "examples" : "counterExamples")}>
      <h3 className="section-title">
        {fits ? <CircleCheck size={14} aria-hidden /> : <CircleX size={14} aria-hidden />}
        {t(fits ? "examples" : "counterExamples")}
      </h3>
      {examples.map((example, index) =>
        example.fits === fits ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: examples have no names, and two may be alike while typing.
          <div className="example" key={index}>
            <Field
              label={t("exampleText")}
              labelHidden
              placeholder={t("exampleText")}
              value={example.text}
              isReadOnly={readOnly}
              autoFocus={index === fresh}
              onChange={(text) => set(index, { text })}
            />
            <Field
              label={t("exampleWhy")}
              labelHidden
              placeholder={t("exampleWhy")}
              value={example.why}
              isReadOnly={readOnly}
              onChange={(why) => set(index, { why })}
            />
            <IconButton
              label={t("removeExample")}
              icon={<Trash2 size={14} />}
              isDisabled={readOnly}
              onPress={() => onChange(examples.toSpliced(index, 1))}
            />
          </div>
        ) : null,
      )}
      {readOnly ? null : (
        <Button
          look="quiet"
          onPress={() => {
            setFresh(examples.length);
            onChange([...examples, { text: "", fits, why: "" }]);
          }}
        >
          {t(fits ? "addExample" : "addCounterExample")}
        </Button>
      )}
    </section>
  );
  return (
    <div className="examples-pair">
      {part(true)}
      {part(false)}
    </div>
  );
}
