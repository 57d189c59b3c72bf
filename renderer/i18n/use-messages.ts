import { useCallback } from "react";
import { formatMessage, type Message, type MessageValues, type UiLanguage } from "#shared/messages/define";
import { useSettings } from "../state/settings-store";

export type Say<T> = (key: keyof T & string, values?: MessageValues) => string;

/** The words of one feature in the language of the screen; the component renders again when that changes. */
export function useMessages<T extends Record<string, Message>>(messages: T): Say<T> {
  const language = useSettings((state) => state.language);
  return useCallback((key, values) => format(messages, key, language, values), [messages, language]);
}

/** The same outside components: notices and native titles, in the language of this moment. */
export function say<T extends Record<string, Message>>(
  messages: T,
  key: keyof T & string,
  values?: MessageValues,
): string {
  return format(messages, key, useSettings.getState().language, values);
}

function format<T extends Record<string, Message>>(
  messages: T,
  key: keyof T & string,
  language: UiLanguage,
  values?: MessageValues,
): string {
  const message = messages[key];
  return message ? formatMessage(message, language, values) : key;
}

/** The language of the screen, for dates and numbers. */
export function useLanguage(): UiLanguage {
  return useSettings((state) => state.language);
}
