import { ok } from "#shared/result";
import type { Dialogs } from "../dialogs";
import type { Answerers } from "./handle";

/** save */
export function saveAnswerers(_parts: { dialogs: Dialogs }): Answerers<"save:table" | "save:picture"> {
  return {
    "save:table": async () => ok(null),
    "save:picture": async () => ok(null),
  };
}
