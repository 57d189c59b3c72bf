import { codebookMessages } from "#shared/messages/codebook";
import { type Label, labelShapes } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { editLabel, keepLabel, removeLabel, useCodebook, useDraft } from "../../state/codebook-store";
import { openDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Segments, SelectField } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { Toggle } from "../../ui/Toggle";
import { AttributesEditor } from "./AttributesEditor";
import { ColourField } from "./ColourField";
import { ExamplesEditor } from "./ExamplesEditor";
import { GuidelineEditor } from "./GuidelineEditor";
import { useCodebookUsage } from "./use-codebook-facts";
import { useFreshName } from "./use-fresh-name";

interface LabelEditorProps {
  label: Label;
  readOnly: boolean;
}

/** Everything about one label. */
export function LabelEditor({ label, readOnly }: LabelEditorProps) {
  const t = useMessages(codebookMessages);
  const usage = useCodebookUsage();
  const edit = (next: Partial<Label>) => editLabel(label.id, next);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="codebook-page" aria-label={label.name} tabIndex={0}>
      <div className="codebook-fields">
        <Field
          label={t("name")}
          value={label.name}
          error={label.name.trim() === "" ? t("nameNeeded") : undefined}
          isReadOnly={readOnly}
          onChange={(name) => edit({ name })}
          {...useFreshName(label.id)}
        />
        <Field
          label={t("key")}
          help={t("keyHelpLabel")}
          value={label.key ?? ""}
          maxLength={1}
          isReadOnly={readOnly}
          onChange={(key) => edit(key.trim() === "" ? ({ key: undefined } as never) : { key: key.trim() })}
        />
        <SelectField
          label={t("shape")}
          value={label.shape}
          isDisabled={readOnly}
          options={labelShapes.map((id) => ({ id, name: t(id) }))}
          onChange={(shape) => edit({ shape })}
        />
        <Segments
          label={t("snap")}
          value={label.snap}
          isDisabled={readOnly}
          options={[
            { id: "word", name: t("word") },
            { id: "sentence", name: t("sentence") },
          ]}
          onChange={(snap) => edit({ snap })}
        />
        <ColourField
          colour={label.colour}
          shape={label.shape}
          readOnly={readOnly}
          onChange={(colour) => edit({ colour })}
        />
      </div>
      <GuidelineEditor
        value={label.guideline}
        readOnly={readOnly}
        onChange={(guideline) => edit({ guideline })}
      />
      <ExamplesEditor label={label} readOnly={readOnly} onChange={(examples) => edit({ examples })} />
      <AttributesEditor
        attributes={label.attributes}
        usage={usage?.values[label.id]}
        readOnly={readOnly}
        onChange={(attributes) => edit({ attributes })}
      />
      {readOnly ? null : <LabelActions label={label} count={usage?.labels[label.id] ?? 0} />}
    </section>
  );
}

function LabelActions({ label, count }: { label: Label; count: number }) {
  const t = useMessages(codebookMessages);
  const draft = useDraft();
  const isChanged = useCodebook((state) => state.draft !== undefined);
  const isGone = draft?.removed[label.id] !== undefined;
  if (isGone) {
    return (
      <div className="codebook-actions">
        <Button onPress={() => keepLabel(label.id)}>{t("keep")}</Button>
      </div>
    );
  }
  const askFate = (wish: "merge" | "remove") =>
    openDialog({ kind: "label-fate", label: label.id, count, wish });
  return (
    <div className="codebook-actions">
      <Toggle value={label.retired} onChange={(retired) => editLabel(label.id, { retired })}>
        {t("retire")}
      </Toggle>
      <span className="grow" />
      <Button onPress={() => askFate("merge")}>{t("mergeLabel")}</Button>
      <Button
        isDisabled={isChanged || count === 0}
        {...(isChanged ? { "aria-description": t("saveFirst") } : {})}
        onPress={() => openDialog({ kind: "split-label", label: label.id })}
      >
        {t("splitLabel")}
      </Button>
      <Button
        look="danger"
        onPress={() => (count === 0 ? removeLabel(label.id, undefined) : askFate("remove"))}
      >
        {t("removeLabel")}
      </Button>
    </div>
  );
}
