import { formatMessage, type MessageValues, type UiLanguage } from "#shared/messages/define";
import { figureMessages } from "#shared/messages/figure";
import type { SettingLine } from "#shared/tables/table-document";
import { application } from "../export/app-version";
import { xlsxLimits } from "./write-xlsx";

/** What is known of a table or picture beside what it shows. */
export interface Origin {
  kind: "table" | "picture";
  title: string;
  settings: readonly SettingLine[];
  notes: readonly string[];
  language: UiLanguage;
  /** ISO 8601, UTC. */
  created: string;
}

type Word = keyof typeof figureMessages;

/** The words of the files in the language of the screen. */
export function sayIn(language: UiLanguage): (word: Word, values?: MessageValues) => string {
  return (word, values) => formatMessage(figureMessages[word], language, values);
}

/** One sentence that says what was made with what, to cite in a methods section. */
export function methodsSentence({ kind, title, settings, language, created }: Origin): string {
  const date = new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", {
    dateStyle: "long",
  }).format(new Date(created));
  const values = { title, software: application, date };
  const word = kind === "table" ? "methodsTable" : "methodsPicture";
  if (settings.length === 0) return sayIn(language)(word, values);
  const all = settings.map(({ name, value }) => `${name}: ${value}`).join("; ");
  return sayIn(language)(`${word}With`, { ...values, settings: all });
}

/** Rows that say the same as the settings file, for the second sheet of a workbook. */
export function aboutRows(origin: Origin): Array<[string, string]> {
  const t = sayIn(origin.language);
  return [
    [t("titleName"), origin.title],
    [t("createdName"), origin.created],
    [t("softwareName"), application],
    ...origin.settings.map(({ name, value }): [string, string] => [name, value]),
    ...origin.notes.map((note): [string, string] => [t("noteName"), note]),
    [t("methodsName"), inCell(methodsSentence(origin))],
  ];
}

/** All of it stands in the settings file, and piece by piece in the rows above. */
function inCell(text: string): string {
  return text.length <= xlsxLimits.cell ? text : `${text.slice(0, xlsxLimits.cell - 2)} …`;
}

/** The name of the file that stands beside `file` and says what it was made with. */
export function settingsFileName(file: string): string {
  return `${file}.settings.json`;
}

/** The text of the settings file of `fileName`, whose bytes have the hash `sha256` (hex); `more` are the facts of its kind. */
export function settingsFile(
  origin: Origin,
  fileName: string,
  sha256: string,
  more: Record<string, unknown> = {},
): string {
  const { kind, title, settings, notes, language, created } = origin;
  const content = {
    format: "wortlaut-export-settings",
    formatVersion: 1,
    kind,
    file: fileName,
    sha256,
    title,
    created,
    software: application,
    language,
    ...more,
    settings,
    notes,
    methods: methodsSentence(origin),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
