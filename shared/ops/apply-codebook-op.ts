import { appError } from "../errors";
import type { Codebook } from "../model/codebook";
import { fail, ok, type Result } from "../result";
import type { AppliedOp } from "./apply-op";
import type { Op } from "./op";

/** Applies an op to the codebook; see `applyOp`. */
export function applyCodebookOp(
  codebook: Codebook,
  op: Extract<Op, { target: "codebook" }>,
): Result<AppliedOp<Codebook>> {
  switch (op.op) {
    case "set-codebook":
      return ok({ document: op.codebook, inverse: [{ ...op, codebook }] });
    case "save-codebook": {
      const version = codebook.version + 1;
      const { labels, roles } = codebook;
      const step = { ...op.entry, version, before: { labels, roles } };
      return ok({
        document: {
          ...codebook,
          labels: op.labels,
          roles: op.roles,
          version,
          versions: [...(codebook.versions ?? []), step],
        },
        inverse: [{ target: "codebook", op: "unsave-codebook" }],
      });
    }
    case "unsave-codebook":
      return unsave(codebook);
  }
}

function unsave(codebook: Codebook): Result<AppliedOp<Codebook>> {
  const { versions = [], ...rest } = codebook;
  const last = versions.at(-1);
  if (last?.version !== codebook.version) {
    return fail(appError("op-invalid", "codebook", "there is no saved version to go back to."));
  }
  const { version, before, ...entry } = last;
  const { labels, roles } = codebook;
  const earlier = versions.slice(0, -1);
  return ok({
    document: {
      ...rest,
      ...before,
      version: version - 1,
      ...(earlier.length > 0 ? { versions: earlier } : {}),
    },
    inverse: [{ target: "codebook", op: "save-codebook", labels, roles, entry }],
  });
}
