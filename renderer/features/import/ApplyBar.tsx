import { type FormEvent, useState } from "react";
import { type ImportRow, metadataSchema } from "#shared/ipc/import-types";
import { importScreenMessages } from "#shared/messages/import-screen";
import { type Encoding, encodings } from "#shared/model/article";
import { readTypedDate } from "#shared/model/typed-date";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { editRows, rereadRows, skipRows } from "../../state/import-store";
import { Button } from "../../ui/Button";
import { languageOptions } from "../../ui/LanguageField";

const fields = ["source", "published", "language", "place", "agency", "author", "encoding"] as const;
type Field = (typeof fields)[number];

/** Sets one value for all shown rows, or for those chosen. */
export function ApplyBar({ rows, chosen }: { rows: readonly ImportRow[]; chosen: ReadonlySet<number> }) {
  const t = useMessages(importScreenMessages);
  const [field, setField] = useState<Field>("source");
  const [value, setValue] = useState("");
  const targets = rows.filter((row) => chosen.size === 0 || chosen.has(row.row)).map((row) => row.row);
  const edit = editFor(field, value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edit === undefined || targets.length === 0) return;
    if (edit.encoding) void rereadRows({ rows: targets, encoding: edit.encoding });
    else void editRows({ rows: targets, metadata: edit.metadata });
  };
  const count = targets.length;
  return (
    <form className="apply-bar" onSubmit={submit}>
      <span className="quiet-text number">
        {t("applyTo")} {chosen.size > 0 ? t("forChosen", { count }) : t("forAll", { count })}:
      </span>
      <select
        className="input native-select"
        aria-label={t("field")}
        value={field}
        onChange={(event) => {
          setField(event.target.value as Field);
          setValue("");
        }}
      >
        {fields.map((name) => (
          <option key={name} value={name}>
            {t(name)}
          </option>
        ))}
      </select>
      <ValueInput
        field={field}
        value={value}
        onChange={setValue}
        invalid={edit === undefined && value !== ""}
      />
      <Button type="submit" isDisabled={edit === undefined || count === 0}>
        {t("apply")}
      </Button>
      <Button isDisabled={count === 0} onPress={() => void skipRows(targets, true)}>
        {t("skip")}
      </Button>
      <Button isDisabled={count === 0} onPress={() => void skipRows(targets, false)}>
        {t("take")}
      </Button>
    </form>
  );
}

function ValueInput(props: {
  field: Field;
  value: string;
  onChange: (value: string) => void;
  invalid: boolean;
}) {
  const t = useMessages(importScreenMessages);
  const language = useLanguage();
  const { field, value, onChange, invalid } = props;
  if (field === "language" || field === "encoding") {
    const options =
      field === "encoding"
        ? encodings.map((id) => ({ id, name: id.toUpperCase() }))
        : languageOptions(language, "");
    return (
      <select
        className="input native-select"
        aria-label={t("value")}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">–</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      className="input apply-value"
      aria-label={t("value")}
      aria-invalid={invalid}
      title={invalid ? t("dateWrong") : undefined}
      value={value}
      placeholder={field === "published" ? "2025-09-04" : ""}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface Edit {
  metadata: Partial<ImportRow["metadata"]>;
  encoding?: Encoding;
}

/** What the typed value changes; undefined when it is no such value. */
function editFor(field: Field, value: string): Edit | undefined {
  const text = value.trim();
  if (field === "encoding") {
    const encoding = encodings.find((name) => name === text);
    return encoding ? { metadata: {}, encoding } : undefined;
  }
  if (field === "language" && text === "") return undefined;
  const typed = field === "published" ? (text === "" ? null : (readTypedDate(text) ?? text)) : text;
  const metadata = { [field]: typed };
  const checked = metadataSchema.partial().safeParse(metadata);
  return checked.success ? { metadata: metadata as Edit["metadata"] } : undefined;
}
