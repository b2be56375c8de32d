import { enquiryKey, remindersAsThingsStand, replyKey } from './enquiry-reminders.ts'
import { planSequence } from './plan-sequence.ts'
import type { Reactions } from './reaction.ts'
import { reminderOf } from './reminder-plan.rules.ts'
import { lockRemindersOf } from './series.store.ts'

/** What makes sense only while the municipality's answer is awaited. The introduction may be planned already: events are worked on side by side. */
const untilAnswered = ['enquiry', 'reminder', 'question-notice', 'enquiry-reply', 'overdue-notice', 'overdue-escalation'] as const

const alerts = ['overdue-notice', 'overdue-escalation'] as const

export const enquiryReactions: Reactions = {
  'enquiry.sent': async ({ ticketId, details: { enquiryId }, at }, tx) => {
    const toMunicipality = { side: 'municipality', ticketId, enquiryId } as const
    const key = enquiryKey(enquiryId)
    return {
      add: await planSequence(tx, 'enquiry', { at }, (step) =>
        step.kind === 'reminder' ? { ...toMunicipality, ...reminderOf('enquiry', key, step) } : { ...toMunicipality, key },
      ),
    }
  },

  'enquiry.asked': async ({ ticketId, details: { enquiryId, questionId }, at }, tx) => {
    const mail = { key: `question:${questionId}`, side: 'staff', ticketId, enquiryId, details: { questionId } } as const
    const { cancel, add } = await remindersAsThingsStand(tx, enquiryId)
    return { cancel, add: [...add, ...(await planSequence(tx, 'enquiry-question', { at }, () => mail))] }
  },

  'enquiry.replied': async ({ ticketId, details: { enquiryId, questionId }, at }, tx) => {
    const mail = { key: replyKey(questionId), side: 'municipality', ticketId, enquiryId, details: { questionId } } as const
    const { cancel, add } = await remindersAsThingsStand(tx, enquiryId)
    return {
      cancel: [...cancel, { reason: 'answered', of: { enquiryId }, kinds: alerts, questionId }],
      add: [...(await planSequence(tx, 'enquiry-reply', { at }, () => mail)), ...add],
    }
  },

  'enquiry.accepted': async ({ ticketId, details: { enquiryId, disclosure }, at }, tx) => {
    const toCompany = { side: 'applicant', ticketId, enquiryId } as const
    const key = consentKey(enquiryId)
    await lockRemindersOf(tx, enquiryId)
    return {
      cancel: [{ reason: 'answered', of: { enquiryId }, kinds: untilAnswered }],
      add: await planSequence(tx, 'consent', { at, conditions: disclosure === 'blind' ? ['blind'] : [] }, (step) => {
        // A company that is named already has nothing to consent to, whatever a version says.
        if (disclosure !== 'blind') return undefined
        return step.kind === 'reminder' ? { ...toCompany, ...reminderOf('consent', key, step) } : { ...toCompany, key }
      }),
    }
  },

  'enquiry.declined': async ({ ticketId, details: { enquiryId }, at }, tx) => {
    await lockRemindersOf(tx, enquiryId)
    const mail = { key: `enquiry:${enquiryId}:declined`, side: 'applicant', ticketId, enquiryId } as const
    return {
      cancel: [{ reason: 'answered', of: { enquiryId }, kinds: untilAnswered }],
      add: await planSequence(tx, 'enquiry-declined', { at }, () => mail),
    }
  },

  'enquiry.withdrawn': ({ details: { enquiryId } }) => ({ cancel: [{ reason: 'withdrawn', of: { enquiryId } }] }),

  'enquiry.expired': async ({ ticketId, details: { enquiryId }, at }, tx) => ({
    cancel: [{ reason: 'expired', of: { enquiryId } }],
    add: await planSequence(tx, 'enquiry-expiry', { at }, () => [
      { ticketId, enquiryId, key: `enquiry:${enquiryId}:expired:company`, side: 'applicant' },
      { ticketId, enquiryId, key: `enquiry:${enquiryId}:expired:municipality`, side: 'municipality' },
    ]),
  }),

  'disclosure.consented': ({ details: { enquiryId } }) => ({
    cancel: [{ reason: 'answered', of: { enquiryId }, kinds: ['consent-request', 'reminder'] }],
  }),

  'disclosure.withdrawn': ({ details: { enquiryId } }) => ({ cancel: [{ reason: 'consent_withdrawn', of: { enquiryId } }] }),
}

/** Plan key of the mail that asks a blind company for its disclosure consent. */
export function consentKey(enquiryId: string): string {
  return `enquiry:${enquiryId}:consent`
}
