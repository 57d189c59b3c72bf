import type { FormatDescription, FormatOption } from "#shared/ipc/export-types";
import { datasetMessages } from "#shared/messages/dataset";
import { formatMessages } from "#shared/messages/formats";
import { useMessages } from "../../i18n/use-messages";
import { Segments, SelectField } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { Toggle } from "../../ui/Toggle";
import type { DatasetChoice } from "./dataset-choice";

/** So many values stand side by side; more come from a list that opens. */
const mostSegments = 3;

/** The options a format has of its own. */
export function FormatOptions({
  format,
  choice,
  onChange,
}: {
  format: FormatDescription;
  choice: DatasetChoice;
  onChange: (edit: Partial<DatasetChoice>) => void;
}) {
  const t = useMessages(datasetMessages);
  const set = (id: string, value: string | boolean) =>
    onChange({ options: { ...choice.options, [format.id]: { ...choice.options[format.id], [id]: value } } });
  return (
    <section className="dataset-part format-options">
      <h2 className="section-title">{t("options")}</h2>
      {format.options.map((option) => (
        <Option
          key={option.id}
          option={option}
          value={choice.options[format.id]?.[option.id] ?? option.default}
          onChange={(value) => set(option.id, value)}
        />
      ))}
    </section>
  );
}

function Option({
  option,
  value,
  onChange,
}: {
  option: FormatOption;
  value: string | boolean;
  onChange: (value: string | boolean) => void;
}) {
  const word = useMessages(formatMessages);
  const say = (key: string, otherwise: string) =>
    Object.hasOwn(formatMessages, key) ? word(key as "option-bom") : otherwise;
  const name = say(`option-${option.id}`, option.id);
  if (option.type === "yes-no") {
    return (
      <Toggle value={value === true} onChange={onChange}>
        {name}
      </Toggle>
    );
  }
  if (option.type === "text") return <Field label={name} value={String(value)} onChange={onChange} />;
  const options = (option.values ?? []).map((id) => ({ id, name: say(`value-${id}`, id) }));
  const Choice = options.length > mostSegments ? SelectField : Segments;
  return <Choice label={name} value={String(value)} onChange={onChange} options={options} />;
}
