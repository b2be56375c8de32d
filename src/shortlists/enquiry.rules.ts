import { deadlineAfter } from '../calendar/business-time.rules.ts'
import { formatInstantJa } from '../calendar/japanese-date.rules.ts'
import { enquiryActs, enquiryStatuses, type EnquiryAct, type EnquiryStatus } from '../catalog/case-codes.ts'
import type { Disclosure } from '../catalog/matching-codes.ts'
import { Conflict } from '../errors.ts'
import { requireMove, type MoveTable, type Movable } from './moves.rules.ts'
import { businessDaysToReply } from './shortlist.rules.ts'

/**
 * `accept` makes an open enquiry ready to be introduced at once; a blind one waits in `accepted` for the company's consent.
 * `withdraw_consent` is the company's: it ends an enquiry nobody was introduced by, and is only noted afterwards. A municipality whose
 * question the desk has not answered is not late: the deadline stands still in `asked`, and the reply sets another.
 */
export const enquiryMoves: MoveTable<EnquiryStatus, EnquiryAct> = {
  sent: { ask: 'asked', accept: 'accepted', decline: 'declined', withdraw: 'withdrawn', withdraw_consent: 'withdrawn', expire: 'expired' },
  asked: {
    ask: 'asked',
    reply: 'sent',
    accept: 'accepted',
    decline: 'declined',
    withdraw: 'withdrawn',
    withdraw_consent: 'withdrawn',
  },
  accepted: { introduce: 'introduced', withdraw: 'withdrawn', withdraw_consent: 'withdrawn', expire: 'expired' },
  introduced: { withdraw_consent: 'introduced' },
  declined: {},
  withdrawn: {},
  expired: {},
}

const movable: Movable<EnquiryStatus, EnquiryAct> = {
  statuses: enquiryStatuses,
  acts: enquiryActs,
  noun: { ja: '打診', en: 'enquiry' },
  ended: {
    withdrawn: { ja: '取り下げられています', en: 'has been withdrawn' },
    expired: { ja: '回答の期限を過ぎています', en: 'has expired' },
  },
}

export interface EnquiryState {
  readonly status: EnquiryStatus
  readonly disclosure: Disclosure
  readonly expiresAt: Date
  readonly answeredAt: Date | null
  readonly consentedAt: Date | null
  readonly consentWithdrawnAt: Date | null
}

/** Statuses in which somebody is still awaited. */
export const livingEnquiryStatuses = ['sent', 'asked', 'accepted'] as const satisfies readonly EnquiryStatus[]

/** Statuses that end with their time: while the desk owes a reply nobody else is late. */
export const timedEnquiryStatuses = ['sent', 'accepted'] as const satisfies readonly EnquiryStatus[]

/** The status as time has made it, whether or not a worker has written it down yet. */
export function statusAt({ status, expiresAt }: Pick<EnquiryState, 'status' | 'expiresAt'>, now: Date): EnquiryStatus {
  return (timedEnquiryStatuses as readonly EnquiryStatus[]).includes(status) && expiresAt <= now ? 'expired' : status
}

/** The status `act` leads to at `now`. Throws Conflict (409) naming the legal acts. */
export function moveEnquiry(enquiry: Pick<EnquiryState, 'status' | 'expiresAt'>, act: EnquiryAct, now: Date): EnquiryStatus {
  const status = act === 'expire' ? enquiry.status : statusAt(enquiry, now)
  return requireMove(enquiryMoves, movable, status, act)
}

/** An enquiry is accepted or declined once. Throws Conflict `already_answered` with the time of the answer. */
export function refuseSecondAnswer(enquiry: EnquiryState): void {
  if (enquiry.answeredAt === null) return
  const answeredAt = enquiry.answeredAt.toISOString()
  throw new Conflict(
    'already_answered',
    { ja: `この打診には${formatInstantJa(enquiry.answeredAt)}に回答済みです。`, en: `This enquiry was answered on ${answeredAt}.` },
    { answeredAt, state: enquiry.status },
  )
}

/** Questions that wait for a reply at the same time; each is a mail to the consultant. */
export const openQuestionsAtMost = 10

/** Throws Conflict `too_many_questions` when so many questions wait for a reply that a further one would help nobody. */
export function refuseTooManyQuestions(open: number): void {
  if (open < openQuestionsAtMost) return
  throw new Conflict('too_many_questions', {
    ja: `回答待ちのご質問が${openQuestionsAtMost}件あります。いずれかの回答が届いてから、次のご質問をお送りください。`,
    en: `${openQuestionsAtMost} questions wait for a reply. Please ask the next one after one of them has been replied to.`,
  })
}

/** Until when an answer counts. Null while the desk owes the municipality a reply: the time stands still, and the reply sets another. */
export function deadlineOf({ status, expiresAt }: Pick<EnquiryState, 'status' | 'expiresAt'>): Date | null {
  return status === 'asked' ? null : expiresAt
}

/** Until when a question asked at `askedAt` is to be replied to. */
export function replyDueAt(askedAt: Date): Date {
  return deadlineAfter(askedAt, businessDaysToReply)
}

/** Consent is asked of blind companies, after the municipality accepted, and given once. Throws Conflict (409) otherwise. */
export function requireConsentPossible(enquiry: EnquiryState, now: Date): void {
  if (enquiry.disclosure === 'open') {
    throw new Conflict('consent_not_needed', {
      ja: '社名を開示する打診のため、開示の同意は不要です。',
      en: 'The company is named in this enquiry from the start; no disclosure consent is needed.',
    })
  }
  refuseSecondConsent(enquiry)
  const status = statusAt(enquiry, now)
  if (status === 'sent' || status === 'asked') {
    throw new Conflict(
      'not_accepted_yet',
      {
        ja: '自治体がまだ受け入れを希望していません。開示の同意は、自治体の回答の後にお願いしています。',
        en: 'The municipality has not accepted yet; consent is asked for after its answer.',
      },
      { state: status },
    )
  }
}

/** Consent is given once. Throws Conflict `already_consented` with its time. */
export function refuseSecondConsent({ consentedAt }: Pick<EnquiryState, 'consentedAt'>): void {
  if (consentedAt === null) return
  throw new Conflict(
    'already_consented',
    {
      ja: `開示には${formatInstantJa(consentedAt)}に同意済みです。`,
      en: `Disclosure was consented to on ${consentedAt.toISOString()}.`,
    },
    { consentedAt: consentedAt.toISOString() },
  )
}

/** That disclosure is refused, or the consent to it withdrawn, is noted once. Throws Conflict `already_withdrawn` with its time. */
export function refuseSecondWithdrawal(enquiry: Pick<EnquiryState, 'consentWithdrawnAt'>): void {
  if (enquiry.consentWithdrawnAt === null) return
  const withdrawnAt = enquiry.consentWithdrawnAt.toISOString()
  throw new Conflict(
    'already_withdrawn',
    {
      ja: `開示に同意しないことは、${formatInstantJa(enquiry.consentWithdrawnAt)}に記録済みです。`,
      en: `It was recorded on ${withdrawnAt} that there is no consent to disclosure.`,
    },
    { withdrawnAt },
  )
}
