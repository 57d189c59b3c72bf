import { appError } from "#shared/errors";
import { isEmptyWork } from "../catalogue-entry";
import type { Check } from "./check-op";

/** A coder: the record's id is its own; one who has done work stays. */
export const checkPutCoder: Check<"put-coder"> = async (draft, { coder, value }) => {
  if (value && value.id !== coder) return appError("op-invalid", value.name, "its id is not its own.");
  if (value) return undefined;
  if (!draft.hasCoder(coder)) return appError("coder-not-found", coder, "there is no such coder.");
  for await (const { coder: other, title, work } of draft.allWork()) {
    if (other === coder && !isEmptyWork(work)) {
      return appError("op-invalid", coder, `there is work of this coder, for example in “${title}”.`);
    }
  }
  return undefined;
};
