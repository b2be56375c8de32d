import type { Transaction } from '../db/client.ts'
import { enquiryFacts } from '../shortlists/mail-facts.ts'
import { enquiryKey, remindersAsThingsStand, replyKey } from './enquiry-reminders.ts'
import { planSequence } from './plan-sequence.ts'
import type { Cancellation } from './plan.ts'
import type { Reactions } from './reaction.ts'
import { reminderOf } from './reminder-plan.rules.ts'
import { lockRemindersOf } from './series.store.ts'

/**
 * What makes sense only while the municipality's answer is awaited. The introduction may be planned already: events are worked on side by
 * side.
 */
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
      over: await overAsThingsStand(tx, enquiryId),
    }
  },

  'enquiry.asked': async ({ ticketId, details: { enquiryId, questionId }, at }, tx) => {
    const mail = { key: `question:${questionId}`, side: 'staff', ticketId, enquiryId, details: { questionId } } as const
    const { cancel, add } = await remindersAsThingsStand(tx, enquiryId)
    const notice = await planSequence(tx, 'enquiry-question', { at }, () => mail)
    return { cancel, add: [...add, ...notice], over: await overAsThingsStand(tx, enquiryId) }
  },

  'enquiry.replied': async ({ ticketId, details: { enquiryId, questionId }, at }, tx) => {
    const mail = { key: replyKey(questionId), side: 'municipality', ticketId, enquiryId, details: { questionId } } as const
    const { cancel, add } = await remindersAsThingsStand(tx, enquiryId)
    return {
      cancel: [...cancel, { reason: 'answered', of: { enquiryId }, kinds: alerts, questionId }],
      add: [...(await planSequence(tx, 'enquiry-reply', { at }, () => mail)), ...add],
      over: await overAsThingsStand(tx, enquiryId),
    }
  },

  'enquiry.accepted': async ({ ticketId, details: { enquiryId, disclosure }, at }, tx) => {
    const toCompany = { side: 'applicant', ticketId, enquiryId } as const
    const key = consentKey(enquiryId)
    await lockRemindersOf(tx, enquiryId)
    return {
      cancel: untilAnsweredOf(enquiryId, 'answered'),
      add: await planSequence(tx, 'consent', { at, conditions: disclosure === 'blind' ? ['blind'] : [] }, (step) => {
        // A company that is named already has nothing to consent to, whatever a version says.
        if (disclosure !== 'blind') return undefined
        return step.kind === 'reminder' ? { ...toCompany, ...reminderOf('consent', key, step) } : { ...toCompany, key }
      }),
      over: await overAsThingsStand(tx, enquiryId),
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

  'enquiry.withdrawn': async ({ details: { enquiryId } }, tx) => {
    await lockRemindersOf(tx, enquiryId)
    return { cancel: [{ reason: 'withdrawn', of: { enquiryId } }] }
  },

  'enquiry.expired': async ({ ticketId, details: { enquiryId }, at }, tx) => {
    await lockRemindersOf(tx, enquiryId)
    return {
      cancel: [{ reason: 'expired', of: { enquiryId } }],
      add: await planSequence(tx, 'enquiry-expiry', { at }, () => [
        { ticketId, enquiryId, key: `enquiry:${enquiryId}:expired:company`, side: 'applicant' },
        { ticketId, enquiryId, key: `enquiry:${enquiryId}:expired:municipality`, side: 'municipality' },
      ]),
    }
  },

  'disclosure.consented': async ({ details: { enquiryId } }, tx) => {
    await lockRemindersOf(tx, enquiryId)
    return { cancel: [{ reason: 'answered', of: { enquiryId }, kinds: untilConsented }] }
  },

  'disclosure.withdrawn': async ({ details: { enquiryId } }, tx) => {
    await lockRemindersOf(tx, enquiryId)
    return { cancel: [{ reason: 'consent_withdrawn', of: { enquiryId } }] }
  },
}

const untilConsented = ['consent-request', 'reminder'] as const

/** What asks for a word that is not awaited as things stand, whichever event about the enquiry is worked on first. */
async function overAsThingsStand(tx: Transaction, enquiryId: string): Promise<readonly Cancellation[]> {
  await lockRemindersOf(tx, enquiryId)
  const facts = await enquiryFacts(tx, enquiryId)
  if (!facts) return []
  const of = { enquiryId }
  switch (facts.status) {
    case 'sent':
    case 'asked':
      return facts.questions.length === 0 ? [] : (await remindersAsThingsStand(tx, enquiryId)).cancel
    case 'accepted':
      // The reminders of the consent stand until it is given.
      if (facts.consentedAt === null) return untilAnsweredOf(enquiryId, 'answered')
      return [{ reason: 'answered', of, kinds: [...untilAnswered, ...untilConsented] }]
    case 'declined':
    case 'introduced':
      return [{ reason: 'answered', of, kinds: [...untilAnswered, ...untilConsented] }]
    case 'withdrawn': {
      const reason = facts.consentWithdrawnAt === null ? 'withdrawn' : 'consent_withdrawn'
      return [{ reason, of, kinds: [...untilAnswered, ...untilConsented] }]
    }
    case 'expired':
      return [{ reason: 'expired', of, kinds: [...untilAnswered, ...untilConsented] }]
  }
}

/** What waits for the municipality's answer: of the reminders those about that alone. */
function untilAnsweredOf(enquiryId: string, reason: Cancellation['reason']): Cancellation[] {
  const of = { enquiryId }
  return [
    { reason, of, kinds: untilAnswered.filter((kind) => kind !== 'reminder') },
    { reason, of, kinds: ['reminder'], remindersBut: { about: 'enquiry', since: undefined } },
  ]
}

/** Plan key of the mail that asks a blind company for its disclosure consent. */
export function consentKey(enquiryId: string): string {
  return `enquiry:${enquiryId}:consent`
}
