import { inspectorMessages } from "#shared/messages/inspector";
import type { AttributeValue, Span } from "#shared/model/annotations";
import type { AttributeDefinition } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { setAttribute } from "../../state/annotate";
import { Field } from "../../ui/Field";
import { ChoiceAttribute, ChoicesAttribute, YesNoAttribute } from "./ChoiceAttributes";
import { useTyped } from "./use-typed";

export interface AttributeProps {
  definition: AttributeDefinition;
  value: AttributeValue | undefined;
  /** null takes the attribute away. `typing`: part of one step of undo. */
  onChange: (value: AttributeValue | null, typing?: boolean) => void;
  readOnly: boolean;
}

/** The attributes the codebook gives to the span's label, each with the field its type needs. */
export function AttributeFields({
  span,
  definitions,
  readOnly,
}: {
  span: Span;
  definitions: readonly AttributeDefinition[];
  readOnly: boolean;
}) {
  const t = useMessages(inspectorMessages);
  const known = new Set(definitions.map((definition) => definition.id));
  const stray = Object.entries(span.attributes).filter(([id]) => !known.has(id));
  return (
    <>
      {definitions.map((definition) => {
        const FieldOfType = fields[definition.type];
        return (
          <div className="row" key={definition.id}>
            <span className="row-name" title={definition.help}>
              {definition.required ? t("required", { name: definition.name }) : definition.name}
            </span>
            <FieldOfType
              definition={definition}
              value={span.attributes[definition.id]}
              onChange={(value, typing) => setAttribute(span.id, definition.id, value, typing)}
              readOnly={readOnly}
            />
          </div>
        );
      })}
      {stray.map(([id, value]) => (
        <div className="row" key={id}>
          <span className="row-name">{id}</span>
          <span className="selectable">{Array.isArray(value) ? value.join(", ") : String(value)}</span>
        </div>
      ))}
    </>
  );
}

const fields: Record<AttributeDefinition["type"], (props: AttributeProps) => React.ReactNode> = {
  choice: ChoiceAttribute,
  choices: ChoicesAttribute,
  "yes-no": YesNoAttribute,
  number: NumberAttribute,
  text: TextAttribute,
  date: TextAttribute,
  actor: TextAttribute,
};

function TextAttribute({ definition, value, onChange, readOnly }: AttributeProps) {
  const { text, type, finish } = useTyped(value === undefined ? "" : String(value), (next) =>
    onChange(next === "" ? null : next, true),
  );
  return (
    <Field
      label={definition.name}
      labelHidden
      placeholder={definition.type === "date" ? "2025-09-04" : ""}
      value={text}
      onChange={type}
      onBlur={finish}
      isReadOnly={readOnly}
    />
  );
}

/** A number as a person writes it, with point or comma; undefined if it is none. */
export function parseNumber(text: string): number | undefined {
  const plain = text.trim().replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

function NumberAttribute({ definition, value, onChange, readOnly }: AttributeProps) {
  const t = useMessages(inspectorMessages);
  const { text, type, finish } = useTyped(value === undefined ? "" : String(value), (next) => {
    const number = parseNumber(next);
    if (next.trim() === "") onChange(null, true);
    else if (number !== undefined) onChange(number, true);
  });
  const wrong = text.trim() !== "" && parseNumber(text) === undefined;
  return (
    <Field
      label={definition.name}
      labelHidden
      value={text}
      onChange={type}
      onBlur={finish}
      isReadOnly={readOnly}
      error={wrong ? t("notANumber") : undefined}
    />
  );
}
