import type { Reason } from '../result.schemas.ts'

/** What one criterion is worth at one candidate, and what that rests on. */
export interface Judged<R extends Reason = Reason> {
  /** 0–1. */
  readonly utility: number
  /** Stated or measured; everything else is a question to ask. */
  readonly known: boolean
  /** 0–1; 1 exactly when `known`. */
  readonly certainty: number
  readonly reason: R
}
