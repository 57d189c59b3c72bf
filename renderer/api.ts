import { appError } from "#shared/errors";
import type { Answers, EventName, Events, RequestArgument, RequestName } from "#shared/ipc/contract";
import { fail, type Result } from "#shared/result";

type Arguments<N extends RequestName> = RequestArgument<N> extends undefined ? [] : [RequestArgument<N>];

/** Sends one request to the main process. Never throws: a broken connection comes back as `job-failed`. */
export async function request<N extends RequestName>(
  name: N,
  ...argument: Arguments<N>
): Promise<Result<Answers[N]>> {
  try {
    const send = window.wortlaut[name] as (...values: Arguments<N>) => Promise<Result<Answers[N]>>;
    return await send(...argument);
  } catch (cause) {
    return fail(appError("job-failed", name, cause instanceof Error ? cause.message : String(cause)));
  }
}

/** Starts an import of files dropped on the window; their paths never reach the page. */
export async function importDropped(files: readonly File[]): Promise<Result<Answers["import:dropped"]>> {
  try {
    return await window.wortlaut.importDropped(files);
  } catch (cause) {
    return fail(appError("job-failed", "import", cause instanceof Error ? cause.message : String(cause)));
  }
}

/** Subscribes to an event of the main process; the returned function ends it. */
export function listen<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void {
  return window.wortlaut.on(name, listener);
}
