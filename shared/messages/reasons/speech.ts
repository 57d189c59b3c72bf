import { defineMessages, type Message } from "../define";

/** Why words look like a claim, and why somebody seems to say it. */
export const speechReasons: Record<string, Message> = defineMessages({});
