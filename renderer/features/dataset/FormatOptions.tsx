import type { FormatDescription } from "#shared/ipc/export-types";
import { datasetMessages } from "#shared/messages/dataset";
import { formatMessages } from "#shared/messages/formats";
import { useMessages } from "../../i18n/use-messages";
import { Segments } from "../../ui/Choice";
import { Toggle } from "../../ui/Toggle";
import type { DatasetChoice } from "./dataset-choice";

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
  const word = useMessages(formatMessages);
  const say = (key: string, otherwise: string) =>
    Object.hasOwn(formatMessages, key) ? word(key as "option-bom") : otherwise;
  const set = (id: string, value: string | boolean) =>
    onChange({ options: { ...choice.options, [format.id]: { ...choice.options[format.id], [id]: value } } });
  return (
    <section className="format-options">
      <h2 className="section-title">{t("options")}</h2>
      {format.options.map((option) => {
        const value = choice.options[format.id]?.[option.id] ?? option.default;
        const name = say(`option-${option.id}`, option.id);
        if (option.type === "yes-no") {
          return (
            <Toggle key={option.id} value={value === true} onChange={(on) => set(option.id, on)}>
              {name}
            </Toggle>
          );
        }
        return (
          <Segments
            key={option.id}
            label={name}
            value={String(value)}
            onChange={(next) => set(option.id, next)}
            options={(option.values ?? []).map((id) => ({ id, name: say(`value-${id}`, id) }))}
          />
        );
      })}
    </section>
  );
}
