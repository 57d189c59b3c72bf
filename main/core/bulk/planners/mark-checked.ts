import { PlanBuilder, type Planner } from "../plan";
import { holdsAny, readWork } from "../read-work";
import { spanKey } from "../span-key";

/** The spans stay as they are; from now on they count as looked at after the last change of the codebook. */
export const markChecked: Planner<"mark-checked"> = async (action, context) => {
  const plan = new PlanBuilder();
  const wanted = new Set(action.spans.map(spanKey));
  let met = 0;
  for await (const { annotations, place } of readWork(context, holdsAny(action.spans))) {
    const { coder, article } = place;
    for (const span of annotations.spans) {
      const { id } = span;
      if (!wanted.has(spanKey({ ...place, id }))) continue;
      met++;
      plan.touch(place, span, "checked");
      plan.do({
        target: "annotations",
        coder,
        article,
        op: "change-span",
        id,
        set: {},
        modified: context.now,
      });
    }
  }
  plan.leaveOut("gone", wanted.size - met);
  return plan.plan("mark-checked");
};
