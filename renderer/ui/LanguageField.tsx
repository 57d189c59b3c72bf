import { use } from "react";
import { SelectField } from "./Choice";
import { KeyNames } from "./Keys";

const offered = [
  "de",
  "en",
  "fr",
  "es",
  "it",
  "nl",
  "pl",
  "pt",
  "sv",
  "da",
  "cs",
  "tr",
  "ru",
  "uk",
  "ar",
  "zh",
  "ja",
  "ko",
];

/** Codes and names of the languages a text can have; `present` is among them even if it is a rare one. */
export function languageOptions(language: "en" | "de", present: string): Array<{ id: string; name: string }> {
  const names = new Intl.DisplayNames(language, { type: "language" });
  const nameOf = (code: string) => {
    try {
      return names.of(code) ?? code;
    } catch {
      // Not a code at all: shown as it is.
      return code;
    }
  };
  const codes =
    present === "" || present === "und" || offered.includes(present) ? offered : [present, ...offered];
  return codes.map((code) => ({ id: code, name: nameOf(code) }));
}

/** The language of a text, by its name in the language of the screen. The value is a BCP 47 code, "" if unknown. */
export function LanguageField({
  label,
  unknown,
  value,
  onChange,
  isDisabled = false,
}: {
  label: string;
  /** What an unknown language is called. */
  unknown: string;
  value: string;
  onChange: (code: string) => void;
  isDisabled?: boolean;
}) {
  const { language } = use(KeyNames);
  return (
    <SelectField
      label={label}
      isDisabled={isDisabled}
      options={[...languageOptions(language, value), { id: "und", name: unknown }]}
      value={value === "" ? "und" : value}
      onChange={(code) => onChange(code === "und" ? "" : code)}
    />
  );
}
