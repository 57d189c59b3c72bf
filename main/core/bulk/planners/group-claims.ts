import { newId } from "#shared/model/ids";
import { PlanBuilder, type Planner, refuse } from "../plan";
import { holdsAny, readWork } from "../read-work";
import { spanKey } from "../span-key";

/** Claims become claims of a statement, which is made when it is not there. */
export const groupClaims: Planner<"group-claims"> = async (action, context) => {
  const { session } = context;
  const roles = session.codebook().roles.filter(({ to }) => to.includes("statement"));
  if (roles.length === 0) return refuse("statement", "the codebook has no link to a statement.");
  const there = session.statements().find(({ id }) => id === action.statement.id);
  const statement = there ?? action.statement;
  const plan = new PlanBuilder();
  if (!there) plan.do({ target: "statements", op: "put-statement", statement });
  const wanted = new Set(action.claims.map(spanKey));
  let met = 0;
  for await (const { annotations, place } of readWork(context, holdsAny(action.claims))) {
    const at = { target: "annotations", coder: place.coder, article: place.article } as const;
    for (const span of annotations.spans) {
      if (!wanted.has(spanKey({ ...place, id: span.id }))) continue;
      met++;
      const role = roles.find(({ from }) => from.includes(span.label));
      const links = annotations.links.filter((link) => link.from === span.id && link.role === role?.id);
      if (!role) plan.leaveOut("no-role");
      else if (links.some(({ to }) => to === statement.id)) plan.touch(place, span, "already-there");
      else if (links.length > 0 && !role.many) plan.leaveOut("only-one");
      else {
        const link = { id: newId("l"), role: role.id, from: span.id, to: statement.id };
        plan.do({ ...at, op: "add-link", link });
        plan.touch(place, span, "linked", { to: statement.wording });
      }
    }
  }
  plan.leaveOut("gone", wanted.size - met);
  return plan.plan("group-claims");
};
