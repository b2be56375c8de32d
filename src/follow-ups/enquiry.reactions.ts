import type { PlannedFollowUp } from './plan.ts'
import type { Reactions } from './reaction.ts'
import { reminderDueAt, reminderSteps } from './series.rules.ts'

/** What makes sense only while the municipality's answer is awaited. The introduction may be planned already: events are worked on side by side. */
const untilAnswered = ['enquiry', 'reminder', 'question-notice', 'enquiry-reply'] as const

export const enquiryReactions: Reactions = {
  'enquiry.sent': ({ ticketId, details: { enquiryId }, at }) => {
    const toMunicipality = { side: 'municipality', ticketId, enquiryId } as const
    return {
      add: [
        { ...toMunicipality, key: enquiryKey(enquiryId), kind: 'enquiry', dueAt: at },
        ...reminders('enquiry', `enquiry:${enquiryId}`, toMunicipality, at),
      ],
    }
  },

  'enquiry.asked': ({ ticketId, details: { enquiryId, questionId }, at }) => ({
    add: [
      { key: `question:${questionId}`, kind: 'question-notice', side: 'staff', ticketId, enquiryId, dueAt: at, details: { questionId } },
    ],
  }),

  'enquiry.replied': ({ ticketId, details: { enquiryId, questionId }, at }) => ({
    add: [
      {
        key: `question:${questionId}:reply`,
        kind: 'enquiry-reply',
        side: 'municipality',
        ticketId,
        enquiryId,
        dueAt: at,
        details: { questionId },
      },
    ],
  }),

  'enquiry.accepted': ({ ticketId, details: { enquiryId, disclosure }, at }) => {
    const toCompany = { side: 'applicant', ticketId, enquiryId } as const
    return {
      cancel: [{ reason: 'answered', of: { enquiryId }, kinds: untilAnswered }],
      add:
        disclosure === 'blind'
          ? [
              { ...toCompany, key: consentKey(enquiryId), kind: 'consent-request', dueAt: at },
              ...reminders('consent', consentKey(enquiryId), toCompany, at),
            ]
          : [],
    }
  },

  'enquiry.declined': ({ ticketId, details: { enquiryId }, at }) => ({
    cancel: [{ reason: 'answered', of: { enquiryId }, kinds: untilAnswered }],
    add: [{ key: `enquiry:${enquiryId}:declined`, kind: 'enquiry-declined', side: 'applicant', ticketId, enquiryId, dueAt: at }],
  }),

  'enquiry.withdrawn': ({ details: { enquiryId } }) => ({ cancel: [{ reason: 'withdrawn', of: { enquiryId } }] }),

  'enquiry.expired': ({ ticketId, details: { enquiryId }, at }) => {
    const notice = { kind: 'expiry-notice', ticketId, enquiryId, scheduled: true, dueAt: at } as const
    return {
      cancel: [{ reason: 'expired', of: { enquiryId } }],
      add: [
        { ...notice, key: `enquiry:${enquiryId}:expired:company`, side: 'applicant' },
        { ...notice, key: `enquiry:${enquiryId}:expired:municipality`, side: 'municipality' },
      ],
    }
  },

  'disclosure.consented': ({ details: { enquiryId } }) => ({
    cancel: [{ reason: 'answered', of: { enquiryId }, kinds: ['consent-request', 'reminder'] }],
  }),

  'disclosure.withdrawn': ({ details: { enquiryId } }) => ({ cancel: [{ reason: 'consent_withdrawn', of: { enquiryId } }] }),
}

/** Plan key of the mail that carries an enquiry to the municipality. */
export function enquiryKey(enquiryId: string): string {
  return `enquiry:${enquiryId}`
}

/** Plan key of the mail that asks a blind company for its disclosure consent. */
export function consentKey(enquiryId: string): string {
  return `enquiry:${enquiryId}:consent`
}

function reminders(
  about: 'enquiry' | 'consent',
  key: string,
  to: Pick<PlannedFollowUp, 'side' | 'ticketId' | 'enquiryId'>,
  askedAt: Date,
): PlannedFollowUp[] {
  return reminderSteps.map((step) => ({
    ...to,
    key: `${key}:reminder:${step}`,
    kind: 'reminder',
    scheduled: true,
    dueAt: reminderDueAt(askedAt, step),
    details: { about, step },
  }))
}
