import { BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import { type AppError, appError, WortlautError } from "#shared/errors";
import { type Answers, type RequestName, requests } from "#shared/ipc/contract";
import type { z } from "#shared/model/zod";
import { fail, ok, type Result } from "#shared/result";
import type { Log } from "../log-file";
import { isOurUrl } from "../page-origin";

/** `T` without values that are there and undefined: structured cloning keeps those, JSON would not. */
type Defined<T> = T extends readonly (infer E)[]
  ? Defined<E>[]
  : T extends object
    ? { [K in keyof T]: Defined<Exclude<T[K], undefined>> }
    : T;

/** The checked argument of a request. */
export type CheckedArgument<N extends RequestName> = Defined<z.output<(typeof requests)[N]>>;

/** Answers one kind of request. `page` is who asks, for dialogs that belong to its window. */
export type Answerer<N extends RequestName> = (
  argument: CheckedArgument<N>,
  page: WebContents,
) => Result<Answers[N]> | Promise<Result<Answers[N]>>;

/** One answerer for each of some requests. */
export type Answerers<N extends RequestName = RequestName> = { [K in N]: Answerer<K> };

/** Whether a request comes from the main frame of one of our windows showing our page. */
function isOurPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame || !isOurUrl(frame.url)) return false;
  return BrowserWindow.fromWebContents(event.sender) !== null;
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(entries.map(([key, entry]) => [key, withoutUndefined(entry)]));
}

/** The argument as the contract's schema reads it, or what is wrong with it. */
export function checkArgument<N extends RequestName>(name: N, argument: unknown): Result<CheckedArgument<N>> {
  const checked = requests[name].safeParse(argument);
  if (checked.success) return ok(withoutUndefined(checked.data) as CheckedArgument<N>);
  const issue = checked.error.issues[0];
  const place = issue?.path.join(".") ?? "";
  return fail(
    appError("request-invalid", name, `${place ? `${place}: ` : ""}${issue?.message ?? "not valid"}`),
  );
}

/** An expected failure as it is; a fault as `job-failed`, with its details in the log and not on the screen. */
export function errorOfFault(name: string, fault: unknown, log: Log): AppError {
  if (fault instanceof WortlautError) return fault.appError;
  log.write("fault", name, fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  return appError("job-failed", name, fault instanceof Error ? fault.message : String(fault));
}

/** Only faults are logged with their details: those of expected failures may name what somebody works on. */
function noteFailure(name: string, { code, why }: AppError, log: Log): void {
  if (code === "job-failed") log.write("fault", name, why);
  else log.write("info", `${name} failed`, code);
}

/** Registers answerers. Every request goes through here: sender, schema, call, log; the page always gets a Result. */
export function answerRequests(answerers: Partial<Answerers>, log: Log): void {
  for (const [name, answer] of Object.entries(answerers)) {
    answerRequest(name as RequestName, answer as Answerer<RequestName>, log);
  }
}

function answerRequest<N extends RequestName>(name: N, answer: Answerer<N>, log: Log): void {
  ipcMain.handle(name, async (event, argument: unknown): Promise<Result<Answers[N]>> => {
    if (!isOurPage(event)) {
      log.write("warning", `${name} refused`, "the sender is not our page");
      return fail(appError("request-invalid", name, "the sender is not our page"));
    }
    const checked = checkArgument(name, argument);
    if (!checked.ok) {
      log.write("warning", `${name} refused`, checked.error.why);
      return checked;
    }
    try {
      const result = await answer(checked.value, event.sender);
      if (!result.ok) noteFailure(name, result.error, log);
      return result;
    } catch (fault) {
      return fail(errorOfFault(name, fault, log));
    }
  });
}
