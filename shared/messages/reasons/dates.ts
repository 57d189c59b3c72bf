import { defineMessages, type Message } from "../define";

/** Why a time expression has its value: the rule, with what it was reckoned from. */
export const datesReasons: Record<string, Message> = defineMessages({});
