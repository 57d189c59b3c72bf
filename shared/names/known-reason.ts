import type { Reason } from "../suggest/reason";
import type { KnownOptions, KnownPattern } from "./known-patterns";
import type { WordingRelation } from "./names";

/** Why words are proposed that agree with `pattern`. */
export function knownReason(pattern: KnownPattern, how: WordingRelation, options: KnownOptions): Reason {
  const [first, second] = pattern.actors;
  const name = first && options.actorName?.(first.actor);
  const count = pattern.count;
  const wording = pattern.wording;
  const as = name === undefined ? "" : second ? "-mostly" : "-as";
  const values = {
    count,
    ...(how === "same" ? {} : { wording }),
    ...(name === undefined ? {} : { actor: name }),
  };
  return { domain: "known", key: `${how}${as}`, values };
}
