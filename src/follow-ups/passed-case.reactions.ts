import { readPassedCase, readWayOfTicket, type PassedCaseFacts } from '../tickets/passing/read-passed-cases.ts'
import type { Transaction } from '../db/client.ts'
import { planSequence } from './plan-sequence.ts'
import type { PlannedFollowUp } from './plan.ts'
import type { Reactions } from './reaction.ts'
import { reminderOf } from './reminder-plan.rules.ts'
import { lockRemindersOf } from './series.store.ts'

export const passedCaseReactions: Reactions = {
  'passed_case.sent': async ({ ticketId, details: { passedCaseId, kind }, at }, tx) => {
    await lockRemindersOf(tx, passedCaseId)
    const { passed, prefecture, municipality } = await readPassedCase(tx, passedCaseId)
    const details = { passedCaseId }
    const toMunicipality = { side: 'municipality', ticketId, organizationId: municipality.id } as const
    const key = passedCaseKey(passedCaseId)
    return {
      add: await planSequence(tx, 'passed-case', { at }, (step) => {
        if (step.kind === 'passed-case-receipt') {
          // Whoever forwards a case of their own reads on its page what became of it.
          if (kind !== 'filed') return undefined
          return { key: receiptKey(passedCaseId), side: 'organization', ticketId, organizationId: prefecture.id, details }
        }
        if (step.kind !== 'reminder') return { ...toMunicipality, key, details }
        const planned = reminderOf('passed-case', key, step)
        return { ...toMunicipality, key: planned.key, details: { ...planned.details, ...details } }
      }),
      over:
        passed.status === 'waiting'
          ? []
          : [{ reason: passed.status === 'withdrawn' ? 'withdrawn' : 'answered', of: { ticketId, passedCaseId }, kinds: asking }],
    }
  },

  'passed_case.answered': async ({ ticketId, details: { passedCaseId, kind, answer }, at }, tx) => {
    await lockRemindersOf(tx, passedCaseId)
    const { prefecture } = await readPassedCase(tx, passedCaseId)
    const details = { passedCaseId }
    return {
      cancel: [{ reason: 'answered', of: { ticketId, passedCaseId }, kinds: asking }],
      add: await planSequence(tx, 'passed-case-outcome', { at }, (step) => {
        if (step.kind === 'passed-case-outcome') {
          return { key: `${passedCaseKey(passedCaseId)}:outcome`, side: 'organization', ticketId, organizationId: prefecture.id, details }
        }
        // A forwarded case becomes a ticket, which is acknowledged like any other.
        return kind === 'filed' && answer !== 'declined'
          ? { key: `received:${ticketId}:confirmed`, side: 'applicant', ticketId, details }
          : undefined
      }),
    }
  },

  'address.mended_by_filer': async ({ id, details: { passedCaseId, contactId }, at }, tx) => {
    const filed = await readPassedCase(tx, passedCaseId)
    // Mended once more meanwhile: that one's own event sees to it.
    if (filed.passed.passedBy !== contactId || filed.passed.status !== 'waiting') return {}
    return { release: { contactId }, add: await planReceipt(tx, filed, { at, key: `mended:${id}` }) }
  },

  'passed_case.withdrawn': async ({ ticketId, details: { passedCaseId } }, tx) => {
    await lockRemindersOf(tx, passedCaseId)
    return { cancel: [{ reason: 'withdrawn', of: { ticketId, passedCaseId }, kinds: asking }] }
  },
}

const asking = ['passed-case-request', 'reminder', 'passed-case-receipt'] as const

/** Whether a ticket was filed by a prefecture: its applicant is written to once the municipality has confirmed it. */
export async function isFiledByPrefecture(tx: Transaction, ticketId: string): Promise<boolean> {
  return (await readWayOfTicket(tx, ticketId))?.passed.kind === 'filed'
}

/** Plan key of the mail that asks a municipality to confirm. */
export function passedCaseKey(passedCaseId: string): string {
  return `passed-case:${passedCaseId}`
}

/** Plan key of the mail that tells a prefecture that what it filed has arrived. */
export function receiptKey(passedCaseId: string): string {
  return `${passedCaseKey(passedCaseId)}:receipt`
}

/** Tells a prefecture, once more, that what it filed has arrived. */
export function planReceipt(
  tx: Transaction,
  { passed, prefecture }: PassedCaseFacts,
  { at, key }: { at: Date; key: string },
): Promise<PlannedFollowUp[]> {
  const { id: passedCaseId, ticketId } = passed
  const mail = { side: 'organization', ticketId, organizationId: prefecture.id, details: { passedCaseId } } as const
  return planSequence(tx, 'passed-case', { at }, ({ kind }) => (kind === 'passed-case-receipt' ? { ...mail, key } : undefined))
}
