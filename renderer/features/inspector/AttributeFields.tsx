import { inspectorMessages } from "#shared/messages/inspector";
import type { Attributes, AttributeValue, Span } from "#shared/model/annotations";
import type { AttributeDefinition } from "#shared/model/codebook";
import { readTypedDate } from "#shared/model/typed-date";
import { useMessages } from "../../i18n/use-messages";
import { setAttribute } from "../../state/annotate";
import type { ProposedValue } from "../../state/proposals";
import { Field } from "../../ui/Field";
import { ActorAttribute } from "./ActorAttribute";
import { ChoiceAttribute, ChoicesAttribute, YesNoAttribute } from "./ChoiceAttributes";
import { ProposalPill } from "./ProposalPill";
import { useTyped } from "./use-typed";

export interface AttributeProps {
  definition: AttributeDefinition;
  value: AttributeValue | undefined;
  /** null takes the attribute away. `typing`: part of one step of undo. */
  onChange: (value: AttributeValue | null, typing?: boolean) => void;
  readOnly: boolean;
}

interface RowsProps {
  attributes: Attributes;
  definitions: readonly AttributeDefinition[];
  onChange: (attribute: string, value: AttributeValue | null, typing?: boolean) => void;
  readOnly: boolean;
  /** What stands below a field. */
  below?: (attribute: string) => React.ReactNode;
}

/** The attributes of a span or link, each with the field its type needs. */
export function AttributeRows({ attributes, definitions, onChange, readOnly, below }: RowsProps) {
  const t = useMessages(inspectorMessages);
  return definitions.map((definition) => {
    const FieldOfType = fields[definition.type];
    return (
      <div className="row" key={definition.id}>
        <span className="row-name" title={definition.help}>
          {definition.required ? t("required", { name: definition.name }) : definition.name}
        </span>
        <div className="row-value">
          <FieldOfType
            definition={definition}
            value={attributes[definition.id]}
            onChange={(value, typing) => onChange(definition.id, value, typing)}
            readOnly={readOnly}
          />
          {below?.(definition.id)}
        </div>
      </div>
    );
  });
}

/** The attributes the codebook gives to the span's label, and those it knows nothing of. */
export function AttributeFields({
  span,
  definitions,
  except,
  proposals,
  readOnly,
}: {
  span: Span;
  definitions: readonly AttributeDefinition[];
  /** An attribute that has its own place in the card. */
  except?: string | undefined;
  proposals: readonly ProposedValue[];
  readOnly: boolean;
}) {
  const known = new Set(definitions.map((definition) => definition.id));
  const stray = Object.entries(span.attributes).filter(([id]) => !known.has(id));
  return (
    <>
      <AttributeRows
        attributes={span.attributes}
        definitions={definitions.filter((definition) => definition.id !== except)}
        onChange={(attribute, value, typing) => setAttribute(span.id, attribute, value, typing)}
        readOnly={readOnly}
        below={(attribute) =>
          proposals
            .filter((proposal) => proposal.attribute === attribute)
            .map((proposal) => <ProposalPill key={proposal.key} span={span.id} proposal={proposal} />)
        }
      />
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
  date: DateAttribute,
  actor: ActorAttribute,
};

function TextAttribute({ definition, value, onChange, readOnly }: AttributeProps) {
  const { text, type, finish } = useTyped(value === undefined ? "" : String(value), (next) =>
    onChange(next === "" ? null : next, true),
  );
  return (
    <Field
      label={definition.name}
      labelHidden
      value={text}
      onChange={type}
      onBlur={finish}
      isReadOnly={readOnly}
    />
  );
}

function DateAttribute({ definition, value, onChange, readOnly }: AttributeProps) {
  const t = useMessages(inspectorMessages);
  const { text, type, finish } = useTyped(value === undefined ? "" : String(value), (next) => {
    const date = readTypedDate(next);
    if (next.trim() === "") onChange(null, true);
    else if (date !== undefined) onChange(date, true);
  });
  const wrong = text.trim() !== "" && readTypedDate(text) === undefined;
  return (
    <Field
      label={definition.name}
      labelHidden
      placeholder="2025-09-04"
      value={text}
      onChange={type}
      onBlur={finish}
      isReadOnly={readOnly}
      error={wrong ? t("notADate") : undefined}
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
