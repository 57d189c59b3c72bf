import type { AppError } from "#shared/errors";
import type { Op, OpKind } from "#shared/ops/op";
import type { ChangeDraft } from "../change-draft";
import { checkArticleEdit } from "./check-article";
import { checkCodebook, checkSaveCodebook } from "./check-codebook";
import { checkPutCoder } from "./check-coder";
import { checkPutDecision } from "./check-decision";
import { checkAddLink, checkChangeLink, checkOldWorkPlace, checkWorkPlace } from "./check-link";
import { checkPutActor, checkRemoveActor, checkRemoveStatement } from "./check-registry";
import { checkAddSpan, checkChangeSpan } from "./check-span";

/** Says why an op does not fit the project as it is; undefined if it fits. */
export type Check<K extends OpKind> = (
  draft: ChangeDraft,
  op: Extract<Op, { op: K }>,
) => Promise<AppError | undefined>;

const fits = async () => undefined;

const checks: { [K in OpKind]: Check<K> } = {
  "add-span": checkAddSpan,
  "change-span": checkChangeSpan,
  "remove-span": checkOldWorkPlace,
  "add-link": checkAddLink,
  "remove-link": checkOldWorkPlace,
  "change-link": checkChangeLink,
  reject: checkOldWorkPlace,
  unreject: checkOldWorkPlace,
  "set-status": checkWorkPlace,
  "set-article-note": checkWorkPlace,
  "edit-article": checkArticleEdit,
  "edit-project": fits,
  "set-codebook": checkCodebook,
  "save-codebook": checkSaveCodebook,
  "unsave-codebook": fits,
  "log-actors": fits,
  "unlog-actors": fits,
  "log-statements": fits,
  "unlog-statements": fits,
  "put-actor": checkPutActor,
  "remove-actor": checkRemoveActor,
  "put-statement": fits,
  "remove-statement": checkRemoveStatement,
  "put-decision": checkPutDecision,
  "remove-decision": fits,
  "put-coder": checkPutCoder,
};

/** What `applyOp` cannot see: whether an op fits the text, the codebook and the rest of the project. */
export function checkOp(draft: ChangeDraft, op: Op): Promise<AppError | undefined> {
  return (checks[op.op] as Check<OpKind>)(draft, op);
}
