import { defineMessages, type Message } from "../define";

/** Why words look like the name of an actor. */
export const namesReasons: Record<string, Message> = defineMessages({});
