import type { Message } from "./define";

/** The words for one kind of failure. `{what}` is the thing concerned, such as a file or a title. */
export interface ErrorMessage extends Record<string, Message> {
  what: Message;
  why: Message;
  todo: Message;
}
