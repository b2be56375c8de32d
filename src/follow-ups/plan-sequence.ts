import type { SequenceCode, StepCondition } from '../catalog/sequence-codes.ts'
import type { Transaction } from '../db/client.ts'
import { versionAt, type SequenceVersion } from '../sequences/current-version.ts'
import type { SequenceStep } from '../sequences/definition.schemas.ts'
import { stepDueAt, type SequenceBegin } from '../sequences/due-step.rules.ts'
import type { PlannedFollowUp } from './plan.ts'

/** A start of a sequence, and which conditions hold at it. */
export interface SequenceStart extends SequenceBegin {
  conditions?: readonly StepCondition[]
  /** When what sets it off happened, where its steps count from another instant. */
  happenedAt?: Date
}

/** A step about to become a mail. */
export interface ComingStep extends SequenceStep {
  dueAt: Date
  /** Whether it is the last of several steps of its kind. */
  last: boolean
}

/** Whom a step's mail goes to and what it is about. */
export type Mail = Omit<PlannedFollowUp, 'kind' | 'dueAt' | 'scheduled' | 'sequenceVersionId' | 'step' | 'optional'>

/**
 * The mails a sequence brings as it stood when what sets it off happened, however late that is worked on: `mailOf` says of each step whom
 * it goes to, or nothing. They keep the version they were planned by.
 */
export async function planSequence(
  tx: Transaction,
  code: SequenceCode,
  start: SequenceStart,
  mailOf: (step: ComingStep) => Mail | readonly Mail[] | undefined,
): Promise<PlannedFollowUp[]> {
  return planVersion(await versionAt(tx, code, start.happenedAt ?? start.at), start, mailOf)
}

/** The same by a version that is known. Pure. */
export function planVersion(
  { id, definition, optional }: SequenceVersion,
  start: SequenceStart,
  mailOf: (step: ComingStep) => Mail | readonly Mail[] | undefined,
): PlannedFollowUp[] {
  return comingSteps(definition.steps, start).flatMap((step) => {
    const mails = mailOf(step) ?? []
    return [mails].flat().map((mail): PlannedFollowUp => ({
      ...mail,
      kind: step.kind,
      dueAt: step.dueAt,
      scheduled: step.unit !== 'at_once',
      sequenceVersionId: id,
      step: step.code,
      optional,
    }))
  })
}

/** The steps whose condition holds and whose time has not passed before the start, with when they are due. Pure. */
export function comingSteps(steps: readonly SequenceStep[], { conditions = [], ...begin }: SequenceStart): ComingStep[] {
  const taken = steps.filter(({ condition }) => condition === undefined || conditions.includes(condition))
  const coming = taken.map((step) => {
    const ofKind = taken.filter(({ kind }) => kind === step.kind)
    return { ...step, dueAt: stepDueAt(step, begin), last: ofKind.length > 1 && ofKind.at(-1) === step }
  })
  // What should have gone before the sequence even started does not go at all.
  return coming.filter(({ unit, dueAt }) => unit !== 'business_days_before' || dueAt > begin.at)
}
