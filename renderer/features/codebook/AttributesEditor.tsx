import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { CodebookUsage } from "#shared/ipc/codebook-types";
import { codebookMessages } from "#shared/messages/codebook";
import { type AttributeDefinition, attributeTypes } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { idFor, unnamed } from "../../state/codebook-names";
import { moved } from "../../state/codebook-store";
import { Button, IconButton } from "../../ui/Button";
import { SelectField } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { Tick } from "../../ui/Toggle";
import { readValues, writeValues } from "./attribute-values";

interface AttributesEditorProps {
  attributes: readonly AttributeDefinition[];
  /** Attribute id → value → how often. */
  usage: CodebookUsage["values"][string] | undefined;
  readOnly: boolean;
  onChange: (attributes: AttributeDefinition[]) => void;
}

/** The attributes of a label or of a link. */
export function AttributesEditor({ attributes, usage, readOnly, onChange }: AttributesEditorProps) {
  const t = useMessages(codebookMessages);
  // The name of the one that was just added is what is typed next.
  const [fresh, setFresh] = useState<string | undefined>(undefined);
  const add = () => {
    const id = idFor(unnamed, new Set(attributes.map((attribute) => attribute.id)), "attribute");
    setFresh(id);
    onChange([...attributes, { id, name: t("newAttribute"), type: "text", required: false }]);
  };
  return (
    <section className="attributes" aria-label={t("attributes")}>
      <h3 className="section-title">{t("attributes")}</h3>
      {attributes.map((attribute, index) => (
        <AttributeEditor
          key={attribute.id}
          attribute={attribute}
          usage={usage?.[attribute.id]}
          readOnly={readOnly}
          isFresh={attribute.id === fresh}
          onChange={(next) => onChange(attributes.map((other, at) => (at === index ? next : other)))}
          onMove={(direction) => onChange(moved(attributes, index, direction))}
          onRemove={() => onChange(attributes.toSpliced(index, 1))}
        />
      ))}
      {readOnly ? null : (
        <Button look="quiet" icon={<Plus size={14} aria-hidden />} onPress={add}>
          {t("newAttribute")}
        </Button>
      )}
    </section>
  );
}

interface AttributeEditorProps {
  attribute: AttributeDefinition;
  usage: Record<string, number> | undefined;
  readOnly: boolean;
  isFresh: boolean;
  onChange: (attribute: AttributeDefinition) => void;
  onMove: (direction: 1 | -1) => void;
  onRemove: () => void;
}

function AttributeEditor(props: AttributeEditorProps) {
  const { attribute, readOnly, onChange, onMove, onRemove } = props;
  const t = useMessages(codebookMessages);
  const hasValues = attribute.type === "choice" || attribute.type === "choices";
  return (
    <fieldset className="attribute card">
      <legend className="visually-hidden">{attribute.name}</legend>
      <Field
        label={t("name")}
        value={attribute.name}
        error={attribute.name.trim() === "" ? t("nameNeeded") : undefined}
        autoFocus={props.isFresh}
        onFocus={(event) => {
          if (attribute.name === t("newAttribute")) (event.target as HTMLInputElement).select();
        }}
        isReadOnly={readOnly}
        onChange={(name) => onChange({ ...attribute, name })}
      />
      <SelectField
        label={t("type")}
        value={attribute.type}
        isDisabled={readOnly}
        options={attributeTypes.map((id) => ({ id, name: t(id) }))}
        onChange={(type) => {
          const { values, ...rest } = attribute;
          const chooses = type === "choice" || type === "choices";
          onChange(chooses ? { ...rest, type, values: values ?? [] } : { ...rest, type });
        }}
      />
      <div className="attribute-tools">
        <Tick
          value={attribute.required}
          isDisabled={readOnly}
          onChange={(required) => onChange({ ...attribute, required })}
        >
          {t("required")}
        </Tick>
        <span className="grow" />
        <IconButton
          label={t("moveUp")}
          icon={<ArrowUp size={14} />}
          isDisabled={readOnly}
          onPress={() => onMove(-1)}
        />
        <IconButton
          label={t("moveDown")}
          icon={<ArrowDown size={14} />}
          isDisabled={readOnly}
          onPress={() => onMove(1)}
        />
        <IconButton
          label={t("removeAttribute")}
          icon={<Trash2 size={14} />}
          isDisabled={readOnly}
          onPress={onRemove}
        />
      </div>
      <Field
        className="attribute-help"
        label={t("help")}
        value={attribute.help ?? ""}
        isReadOnly={readOnly}
        onChange={(help) => {
          const { help: _before, ...rest } = attribute;
          onChange(help === "" ? rest : { ...rest, help });
        }}
      />
      {hasValues ? <Values {...props} /> : null}
    </fieldset>
  );
}

function Values({ attribute, usage, readOnly, onChange }: AttributeEditorProps) {
  const t = useMessages(codebookMessages);
  const [typed, setTyped] = useState(() => writeValues(attribute.values ?? []));
  const values = attribute.values ?? [];
  const others = Object.keys(usage ?? {}).filter((id) => !values.some((value) => value.id === id));
  const used = [...values, ...others.map((id) => ({ id, name: id }))].flatMap(({ id, name }) => {
    const count = usage?.[id] ?? 0;
    return count > 0 ? [t("valueUse", { name, count })] : [];
  });
  return (
    <Field
      className="attribute-values"
      label={t("values")}
      help={used.length > 0 ? used.join(" · ") : t("valuesHelp")}
      rows={Math.min(8, Math.max(3, typed.split("\n").length))}
      value={typed}
      isReadOnly={readOnly}
      onChange={(next) => {
        setTyped(next);
        onChange({ ...attribute, values: readValues(next, attribute.values ?? []) });
      }}
    />
  );
}
