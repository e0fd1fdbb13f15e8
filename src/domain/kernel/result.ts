import type { Failure } from './failure'

/** An expected outcome that may fail. A failure is a value with a permanent code; an exception is a bug. */
export type Result<T, F = Failure>
  = | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly failure: F }

/** Wraps a value as a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** Wraps a failure. */
export function fail<F>(failure: F): { readonly ok: false; readonly failure: F } {
  return { ok: false, failure }
}
