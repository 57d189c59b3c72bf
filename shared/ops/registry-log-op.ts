import { appError } from "../errors";
import type { RegistryEvent } from "../model/registry-log";
import { fail, ok, type Result } from "../result";
import type { AppliedOp } from "./apply-op";
import type { Op } from "./op";

interface Logging {
  log?: RegistryEvent[] | undefined;
}

/** A registry with one more event at the end of its log. */
export function logged<D extends Logging>(
  document: D,
  entry: RegistryEvent,
  inverse: Op,
): Result<AppliedOp<D>> {
  const log = document.log ?? [];
  if (log.some(({ id }) => id === entry.id)) {
    return fail(appError("op-invalid", entry.id, "this event is in the log already."));
  }
  return ok({ document: { ...document, log: [...log, entry] }, inverse: [inverse] });
}

/** A registry without the last event of its log, which must be the one with `id`. */
export function unlogged<D extends Logging>(
  document: D,
  id: string,
  inverse: (entry: RegistryEvent) => Op,
): Result<AppliedOp<D>> {
  const last = document.log?.at(-1);
  if (!last || last.id !== id) {
    return fail(appError("op-invalid", id, "only the last event of the log can be taken back."));
  }
  const { log: _log, ...rest } = document;
  const log = document.log?.slice(0, -1) ?? [];
  const after = (log.length > 0 ? { ...rest, log } : rest) as D;
  return ok({ document: after, inverse: [inverse(last)] });
}
