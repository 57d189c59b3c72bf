import { request } from "./api";

const reported = new Set<string>();

/** Tells the main process about a fault of the page, once for each message, so that it stands in the log. */
export function reportFault(fault: unknown): void {
  const message = fault instanceof Error ? fault.message : String(fault);
  const stack = fault instanceof Error ? (fault.stack ?? "") : "";
  if (reported.has(message)) return;
  reported.add(message);
  window.wortlautFaults.push(message);
  void request("app:report-fault", { message: message.slice(0, 4000), stack: stack.slice(0, 20_000) });
}

// A frame in which an observer could not deliver everything is no fault: the browser delivers the rest in the next.
const harmless = /^ResizeObserver loop/;

/** Collects faults and refusals of the content security policy in `window.wortlautFaults`. */
export function watchFaults(): void {
  window.wortlautFaults = [];
  window.addEventListener("securitypolicyviolation", (event) => {
    const entry = `csp ${event.effectiveDirective}: ${event.blockedURI || event.sample} (${event.sourceFile ?? ""}:${event.lineNumber})`;
    reportFault(entry);
  });
  window.addEventListener("error", (event) => {
    if (!harmless.test(event.message)) reportFault(event.error ?? event.message);
  });
  window.addEventListener("unhandledrejection", (event) => reportFault(event.reason));
}
