import type { MessageValues } from "#shared/messages/define";
import type { ReaderMessage } from "#shared/messages/reader";

/** Whoever knows the words of the screen in its language. */
export interface ScreenWords {
  words(message: ReaderMessage, values?: MessageValues): string;
}
