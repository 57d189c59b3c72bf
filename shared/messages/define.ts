import { IntlMessageFormat } from "intl-messageformat";

/** The languages of the screen. */
export const uiLanguages = ["en", "de"] as const;
export type UiLanguage = (typeof uiLanguages)[number];

/** One text of the screen in every language, in ICU message syntax: "{count, plural, one {# article} other {# articles}}". */
export type Message = Record<UiLanguage, string>;
export type MessageValues = Record<string, string | number>;

/** Declares the messages of one feature; the keys are checked wherever they are used. */
export function defineMessages<T extends Record<string, Message>>(messages: T): T {
  return messages;
}

const compiled = new Map<string, IntlMessageFormat>();

/** The text of `message` in `language`, with its values filled in. */
export function formatMessage(message: Message, language: UiLanguage, values: MessageValues = {}): string {
  const text = message[language];
  if (!text.includes("{") && !text.includes("'")) return text;
  const key = `${language}\u0000${text}`;
  let format = compiled.get(key);
  if (!format) {
    format = new IntlMessageFormat(text, language);
    compiled.set(key, format);
  }
  return String(format.format(values));
}
