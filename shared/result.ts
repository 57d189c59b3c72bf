import type { AppError } from "./errors";

/** The outcome of something that can fail in a way the user can act on. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

/** Wraps a value as a success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps an expected failure. */
export function fail<T = never>(error: AppError): Result<T> {
  return { ok: false, error };
}
