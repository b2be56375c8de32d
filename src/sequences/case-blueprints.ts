import { aftercareDays, type SequenceCode } from '../catalog/sequence-codes.ts'
import type { Blueprint, KindRule } from './blueprint.ts'
import type { SequenceStep } from './definition.schemas.ts'
import { answerTo, atOnce } from './ticket-blueprints.ts'

/** Cases end after ten business days: what reminds of them goes before. */
function remindersOf(about: 'shortlist' | 'enquiry' | 'consent' | 'passed-case'): { rule: KindRule; steps: SequenceStep[] } {
  const texts = [`reminder.${about}.first`, `reminder.${about}.second`] as const
  return {
    rule: { kind: 'reminder', unit: 'business_days', from: 1, to: 9, atMost: 4, texts },
    steps: ([3, 7] as const).map((count, index) => ({
      code: `reminder-${count}`,
      kind: 'reminder',
      unit: 'business_days',
      count,
      text: texts[index] ?? texts[0],
    })),
  }
}

const ofShortlist = remindersOf('shortlist')
const ofEnquiry = remindersOf('enquiry')
const ofConsent = remindersOf('consent')
const ofPassedCase = remindersOf('passed-case')

const notice: KindRule = { kind: 'expiry-notice', unit: 'business_days', from: 0, to: 5, atMost: 1 }
const noticeStep: SequenceStep = { code: 'expiry-notice', kind: 'expiry-notice', unit: 'business_days', count: 0 }

/** Sequences from the shortlist to after-care. */
export const caseBlueprints = {
  shortlist: {
    starts: ['shortlist.dispatched'],
    kinds: [atOnce('shortlist'), ofShortlist.rule],
    conditions: [],
    stops: { demanded: ['answer', 'state'], possible: ['reply'] },
    definition: {
      startsOn: 'shortlist.dispatched',
      steps: [{ code: 'shortlist', kind: 'shortlist', unit: 'at_once', count: 0 }, ...ofShortlist.steps],
      stopsOn: ['answer', 'state', 'reply'],
    },
  },
  'shortlist-expiry': {
    starts: ['shortlist.expired'],
    kinds: [notice],
    conditions: [],
    stops: { demanded: [], possible: ['reply'] },
    definition: { startsOn: 'shortlist.expired', steps: [noticeStep], stopsOn: [] },
  },
  enquiry: {
    starts: ['enquiry.sent'],
    kinds: [atOnce('enquiry'), ofEnquiry.rule],
    conditions: [],
    stops: { demanded: ['answer', 'state', 'consent_withdrawn'], possible: [] },
    definition: {
      startsOn: 'enquiry.sent',
      steps: [{ code: 'enquiry', kind: 'enquiry', unit: 'at_once', count: 0 }, ...ofEnquiry.steps],
      stopsOn: ['answer', 'state', 'consent_withdrawn'],
    },
  },
  'enquiry-question': answerTo('enquiry.asked', 'question-notice'),
  'enquiry-reply': answerTo('enquiry.replied', 'enquiry-reply'),
  'enquiry-declined': answerTo('enquiry.declined', 'enquiry-declined'),
  'enquiry-expiry': {
    starts: ['enquiry.expired'],
    kinds: [notice],
    conditions: [],
    stops: { demanded: ['consent_withdrawn'], possible: [] },
    definition: { startsOn: 'enquiry.expired', steps: [noticeStep], stopsOn: ['consent_withdrawn'] },
  },
  consent: {
    starts: ['enquiry.accepted'],
    kinds: [atOnce('consent-request'), ofConsent.rule],
    conditions: ['blind'],
    stops: { demanded: ['answer', 'state', 'consent_withdrawn'], possible: ['reply'] },
    definition: {
      startsOn: 'enquiry.accepted',
      steps: [
        { code: 'consent-request', kind: 'consent-request', unit: 'at_once', count: 0, condition: 'blind' },
        ...ofConsent.steps.map((step) => ({ ...step, condition: 'blind' as const })),
      ],
      stopsOn: ['answer', 'state', 'consent_withdrawn', 'reply'],
    },
  },
  'passed-case': {
    starts: ['passed_case.sent'],
    kinds: [atOnce('passed-case-receipt'), atOnce('passed-case-request'), ofPassedCase.rule],
    conditions: [],
    stops: { demanded: ['answer', 'state'], possible: [] },
    definition: {
      startsOn: 'passed_case.sent',
      steps: [
        { code: 'receipt', kind: 'passed-case-receipt', unit: 'at_once', count: 0 },
        { code: 'request', kind: 'passed-case-request', unit: 'at_once', count: 0 },
        ...ofPassedCase.steps,
      ],
      stopsOn: ['answer', 'state'],
    },
  },
  'passed-case-outcome': answerTo('passed_case.answered', 'passed-case-outcome', 'acknowledgement'),
  introduction: {
    ...answerTo('introduction.made', 'introduction'),
    stops: { demanded: ['consent_withdrawn'], possible: [] },
    definition: {
      startsOn: 'introduction.made',
      steps: [{ code: 'introduction', kind: 'introduction', unit: 'at_once', count: 0 }],
      stopsOn: ['consent_withdrawn'],
    },
  },
  aftercare: {
    optional: true,
    starts: ['outcome.recorded'],
    kinds: [{ kind: 'aftercare', unit: 'days', from: 30, to: 180, only: aftercareDays, atMost: aftercareDays.length }],
    conditions: [],
    stops: { demanded: ['state', 'consent_withdrawn'], possible: [] },
    definition: {
      startsOn: 'outcome.recorded',
      steps: aftercareDays.map((count) => ({ code: `aftercare-${count}`, kind: 'aftercare', unit: 'days', count })),
      stopsOn: ['state', 'consent_withdrawn'],
    },
  },
} as const satisfies Partial<Record<SequenceCode, Blueprint>>
