import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { inspectorMessages } from "#shared/messages/inspector";
import { useMessages } from "../../i18n/use-messages";
import { SelectField } from "../../ui/Choice";
import type { AttributeProps } from "./AttributeFields";

const asChips = 5;
const nothing = "-";

/** One value of a list: chips for a few, a list that opens for more. */
export function ChoiceAttribute(props: AttributeProps) {
  const { definition, value, onChange, readOnly } = props;
  const t = useMessages(inspectorMessages);
  const values = withPresent(definition.values ?? [], value);
  if (values.length <= asChips) {
    return <Chips {...props} values={values} chosen={value === undefined ? [] : [String(value)]} />;
  }
  return (
    <SelectField
      label={definition.name}
      labelHidden
      isDisabled={readOnly}
      options={definition.required ? values : [{ id: nothing, name: t("noValue") }, ...values]}
      value={value === undefined ? nothing : String(value)}
      onChange={(id) => onChange(id === nothing ? null : id)}
    />
  );
}

interface NamedValue {
  id: string;
  name: string;
}

/** A value that the codebook no longer lists is still shown, so that nothing is hidden. */
function withPresent(values: readonly NamedValue[], value: unknown): NamedValue[] {
  const missing = typeof value === "string" && !values.some((other) => other.id === value);
  return missing ? [...values, { id: value, name: value }] : [...values];
}

/** Any number of values of a list. */
export function ChoicesAttribute(props: AttributeProps) {
  const chosen = Array.isArray(props.value) ? props.value : [];
  return <Chips {...props} values={props.definition.values ?? []} chosen={chosen} many />;
}

/** Yes, no, or not said. */
export function YesNoAttribute(props: AttributeProps) {
  const t = useMessages(inspectorMessages);
  const { value, onChange } = props;
  return (
    <Chips
      {...props}
      values={[
        { id: "yes", name: t("yes") },
        { id: "no", name: t("no") },
      ]}
      chosen={value === undefined ? [] : [value === true ? "yes" : "no"]}
      onChange={(next) => onChange(next === null ? null : next === "yes")}
    />
  );
}

function Chips({
  definition,
  values,
  chosen,
  onChange,
  readOnly,
  many = false,
}: AttributeProps & { values: readonly NamedValue[]; chosen: readonly string[]; many?: boolean }) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={definition.name}
      selectionMode={many ? "multiple" : "single"}
      disallowEmptySelection={definition.required}
      isDisabled={readOnly}
      selectedKeys={chosen}
      onSelectionChange={(keys) => {
        const ids = [...keys].map(String);
        if (ids.length === 0) onChange(null);
        else
          onChange(
            many ? values.map((value) => value.id).filter((id) => ids.includes(id)) : (ids[0] ?? null),
          );
      }}
    >
      {values.map((value) => (
        <ToggleButton key={value.id} id={value.id} className="segment">
          {value.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
