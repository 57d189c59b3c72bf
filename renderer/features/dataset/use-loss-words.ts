import { lossMessages } from "#shared/messages/dataset";
import { useMessages } from "../../i18n/use-messages";

/** Says in the language of the screen what the core says in English about what formats leave out. */
export function useLossWords(): { words: (sentence: string) => string; whatOf: (entry: string) => string } {
  const t = useMessages(lossMessages);
  const words = (sentence: string) =>
    Object.hasOwn(lossMessages, sentence) ? t(sentence as keyof typeof lossMessages) : sentence;
  // An entry of a format's list is "what: why"; a card has room for what.
  const whatOf = (entry: string) => words(entry.split(": ")[0] ?? entry);
  return { words, whatOf };
}
