import type { Reason } from "../suggest/reason";
import type { ActorForm } from "./actor-forms";
import type { MatchHow } from "./names";

/** Why an actor fits, by the form that fits. */
export function matchReason(form: ActorForm, how: MatchHow): Reason {
  const values = { form: form.text, count: form.count };
  return {
    domain: "names",
    key: how === "known" || how === "name" || how === "alias" ? `actor-${how}` : how,
    values,
  };
}
