import type { AppError, ErrorCode } from "../errors";
import { formatMessage, type UiLanguage } from "./define";
import type { ErrorMessage } from "./error-message";
import { annotationErrors } from "./errors-annotation";
import { exchangeErrors } from "./errors-exchange";
import { projectErrors } from "./errors-project";

/** What happened, why, and what to do, for every expected failure. */
export const errorMessages: Record<ErrorCode, ErrorMessage> = {
  ...projectErrors,
  ...annotationErrors,
  ...exchangeErrors,
};

/** The three sentences for `error` in `language`, with the thing concerned filled in. */
export function explainError(
  error: AppError,
  language: UiLanguage,
): { what: string; why: string; todo: string } {
  const words = errorMessages[error.code];
  const values = { ...error.data, what: error.what, why: error.why };
  return {
    what: formatMessage(words.what, language, values),
    why: formatMessage(words.why, language, values),
    todo: formatMessage(words.todo, language, values),
  };
}
