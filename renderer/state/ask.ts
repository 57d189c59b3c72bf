import type { Answers, RequestArgument, RequestName } from "#shared/ipc/contract";
import { request } from "../api";
import { notifyError } from "./notices-store";

/** Sends a request; a failure becomes a notice and the answer is undefined. */
export async function ask<N extends RequestName>(
  name: N,
  ...argument: RequestArgument<N> extends undefined ? [] : [RequestArgument<N>]
): Promise<Answers[N] | undefined> {
  const answer = await request(name, ...argument);
  if (answer.ok) return answer.value;
  notifyError(answer.error);
  return undefined;
}
