import type { SequenceCode } from '../catalog/sequence-codes.ts'
import type { Blueprint, KindRule } from './blueprint.ts'
import type { SequenceStep } from './definition.schemas.ts'
import { answerTo, atOnce } from './ticket-blueprints.ts'

/** None of them is true any more once the meeting has moved or is cancelled. */
const stops = { demanded: ['state'], possible: [] } as const

/** Whoever has not picked a time is asked before the last of them. */
const offerReminder: KindRule = { kind: 'meeting-offer-reminder', unit: 'business_days_before', from: 1, to: 5, atMost: 2 }
const offerReminderStep: SequenceStep = { code: 'last-time', kind: 'meeting-offer-reminder', unit: 'business_days_before', count: 1 }
const stopsOfOffer = { demanded: ['answer', 'state'], possible: ['reply'] } as const

/** Sequences about meetings. */
export const meetingBlueprints = {
  'meeting-offer': {
    starts: ['meeting.proposed'],
    kinds: [atOnce('meeting-offer'), offerReminder],
    conditions: [],
    stops: stopsOfOffer,
    definition: {
      startsOn: 'meeting.proposed',
      steps: [{ code: 'offer', kind: 'meeting-offer', unit: 'at_once', count: 0 }, offerReminderStep],
      stopsOn: ['answer', 'state', 'reply'],
    },
  },
  meeting: {
    starts: ['meeting.booked'],
    kinds: [atOnce('meeting-confirmation'), { kind: 'meeting-reminder', unit: 'business_days_before', from: 1, to: 5, atMost: 2 }],
    conditions: [],
    stops,
    definition: {
      startsOn: 'meeting.booked',
      steps: [
        { code: 'confirmation', kind: 'meeting-confirmation', unit: 'at_once', count: 0 },
        { code: 'day-before', kind: 'meeting-reminder', unit: 'business_days_before', count: 1 },
      ],
      stopsOn: ['state'],
    },
  },
  'meeting-move': {
    ...answerTo('meeting.moved', 'meeting-moved'),
    stops,
    definition: {
      startsOn: 'meeting.moved',
      steps: [{ code: 'moved', kind: 'meeting-moved', unit: 'at_once', count: 0 }],
      stopsOn: ['state'],
    },
  },
  'meeting-missed': {
    starts: ['meeting.missed'],
    kinds: [atOnce('meeting-missed'), offerReminder],
    conditions: [],
    stops: stopsOfOffer,
    definition: {
      startsOn: 'meeting.missed',
      steps: [{ code: 'missed', kind: 'meeting-missed', unit: 'at_once', count: 0 }, offerReminderStep],
      stopsOn: ['answer', 'state', 'reply'],
    },
  },
  'meeting-cancellation': answerTo('meeting.cancelled', 'meeting-cancelled'),
} as const satisfies Partial<Record<SequenceCode, Blueprint>>
