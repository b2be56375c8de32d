import { z } from 'zod'
import type { FaultCode } from './fault-sentences.ts'

/** Where a judge reports what is wrong: the path below the value it judges, and the code of the fault's sentence. */
export type Report = (path: (string | number)[], code: FaultCode) => void

/**
 * A zod check of a whole object or list. zod leaves refinements out once a field is wrong by itself; this one is judged all the same,
 * so that one answer names every fault. The value may therefore be of any shape: read it through `memberOf` and `entriesOf`.
 */
export function judgedAnyway<Value>(judge: (value: unknown, report: Report) => void): z.core.$ZodCheck<Value> {
  const check = z.check<Value>((payload) => {
    judge(payload.value, (path, code) => {
      payload.issues.push({ code: 'custom', path, params: { code }, input: payload.value, continue: true })
    })
  })
  check._zod.def.when = () => true
  return check
}

export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined
}

export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
