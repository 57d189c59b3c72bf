import { defineMessages, type Message } from "../define";

/** Why words are proposed that were tagged elsewhere. */
export const knownReasons: Record<string, Message> = defineMessages({});
