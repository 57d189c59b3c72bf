import { formatMessage, type Message, type MessageValues, type UiLanguage } from "#shared/messages/define";

/** Says the words of the screen in one language, so that tests find things by what a person reads. */
export type Say = (message: Message, values?: MessageValues) => string;

export function wordsIn(language: UiLanguage): Say {
  return (message, values) => formatMessage(message, language, values);
}
