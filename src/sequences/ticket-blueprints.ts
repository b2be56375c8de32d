import type { SequenceCode } from '../catalog/sequence-codes.ts'
import type { MessageKind } from '../mail/compose.ts'
import type { Blueprint, KindRule, SequenceStart } from './blueprint.ts'

/** One mail that goes at once because somebody did something. */
export function answerTo(start: SequenceStart, ...kinds: readonly MessageKind[]): Blueprint {
  return {
    starts: [start],
    kinds: kinds.map((kind) => atOnce(kind)),
    conditions: [],
    stops: { demanded: [], possible: [] },
    definition: { startsOn: start, steps: kinds.map((kind) => ({ code: kind, kind, unit: 'at_once', count: 0 })), stopsOn: [] },
  }
}

export function atOnce(kind: MessageKind): KindRule {
  return { kind, unit: 'at_once', from: 0, to: 0, atMost: 1, needed: true }
}

/** Sequences about tickets, organisations and the desk itself. */
export const ticketBlueprints = {
  acknowledgement: {
    ...answerTo('ticket.received', 'acknowledgement', 'worker-referral'),
    conditions: ['from_worker', 'from_organization'],
    definition: {
      startsOn: 'ticket.received',
      steps: [
        { code: 'acknowledgement', kind: 'acknowledgement', unit: 'at_once', count: 0, condition: 'from_organization' },
        { code: 'worker-referral', kind: 'worker-referral', unit: 'at_once', count: 0, condition: 'from_worker' },
      ],
      stopsOn: [],
    },
  },
  assignment: {
    ...answerTo('ticket.assigned', 'assignment-notice', 'new-assignment'),
    stops: { demanded: ['state'], possible: [] },
    definition: {
      startsOn: 'ticket.assigned',
      steps: [
        { code: 'assignment-notice', kind: 'assignment-notice', unit: 'at_once', count: 0 },
        { code: 'new-assignment', kind: 'new-assignment', unit: 'at_once', count: 0 },
      ],
      stopsOn: ['state'],
    },
  },
  'waiting-applicant': {
    starts: ['ticket.wait_started'],
    kinds: [
      {
        kind: 'waiting-reminder',
        unit: 'business_days',
        from: 1,
        to: 30,
        atMost: 4,
        texts: ['waiting-reminder.first', 'waiting-reminder.second'],
      },
      { kind: 'waiting-resolved', unit: 'business_days', from: 5, to: 60, atMost: 1, needed: true, ends: true },
    ],
    conditions: [],
    stops: { demanded: ['reply', 'state'], possible: [] },
    definition: {
      startsOn: 'ticket.wait_started',
      steps: [
        { code: 'reminder-3', kind: 'waiting-reminder', unit: 'business_days', count: 3, text: 'waiting-reminder.first' },
        { code: 'reminder-7', kind: 'waiting-reminder', unit: 'business_days', count: 7, text: 'waiting-reminder.second' },
        { code: 'resolution', kind: 'waiting-resolved', unit: 'business_days', count: 14 },
      ],
      stopsOn: ['reply', 'state'],
    },
  },
  'overdue-response': {
    starts: ['ticket.response_overdue'],
    kinds: [
      { kind: 'overdue-notice', unit: 'business_days', from: 0, to: 5, atMost: 2 },
      { kind: 'overdue-escalation', unit: 'business_days', from: 0, to: 20, atMost: 3, follows: 'overdue-notice' },
    ],
    conditions: [],
    stops: { demanded: ['answer', 'state'], possible: [] },
    definition: {
      startsOn: 'ticket.response_overdue',
      steps: [
        { code: 'consultant', kind: 'overdue-notice', unit: 'business_days', count: 0 },
        { code: 'supervisor', kind: 'overdue-escalation', unit: 'business_days', count: 1 },
      ],
      stopsOn: ['answer', 'state'],
    },
  },
  correspondence: answerTo('message.sent', 'consultant-message'),
  participant: answerTo('participant.added', 'participant-added'),
  'new-link': answerTo('link.renewed', 'new-link'),
  'one-time-code': answerTo('code.requested', 'one-time-code'),
  survey: {
    optional: true,
    starts: ['meeting.recorded'],
    kinds: [{ kind: 'after-meeting-survey', unit: 'days', from: 1, to: 30, atMost: 1 }],
    conditions: [],
    stops: { demanded: ['state'], possible: [] },
    definition: {
      startsOn: 'meeting.recorded',
      steps: [{ code: 'survey', kind: 'after-meeting-survey', unit: 'days', count: 1 }],
      stopsOn: ['state'],
    },
  },
} as const satisfies Partial<Record<SequenceCode, Blueprint>>
