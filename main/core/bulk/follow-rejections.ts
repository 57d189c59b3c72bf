import { type Annotations, type Rejection, sameRejection } from "#shared/model/annotations";
import type { AnnotationOp } from "#shared/ops/op";
import type { WorkPlace } from "./plan";

/**
 * The ops by which what was turned down for a label stays turned down for the label that takes its place. `follow`
 * gives that label; undefined where none does.
 */
export function followRejections(
  { rejected = [] }: Pick<Annotations, "rejected">,
  { coder, article }: WorkPlace,
  follow: (label: string) => string | undefined,
): AnnotationOp[] {
  const at = { target: "annotations", coder, article } as const;
  const there = [...rejected];
  return rejected.flatMap((before): AnnotationOp[] => {
    // A speaker was refused for a link, not for a label.
    const label = before.kind === "speaker" ? undefined : follow(before.label);
    if (label === undefined || label === before.label) return [];
    const rejection: Rejection = { ...before, label };
    const isThere = there.some((other) => sameRejection(other, rejection));
    if (!isThere) there.push(rejection);
    const gone: AnnotationOp = { ...at, op: "unreject", rejection: before };
    return isThere ? [gone] : [gone, { ...at, op: "reject", rejection }];
  });
}
