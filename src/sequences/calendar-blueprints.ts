import type { SequenceCode } from '../catalog/sequence-codes.ts'
import type { Blueprint } from './blueprint.ts'

/** Sequences the calendar starts: about organisations, and for the desk's own people. */
export const calendarBlueprints = {
  'profile-check': {
    optional: true,
    starts: ['calendar.profile_unchanged'],
    kinds: [{ kind: 'profile-check', unit: 'months', from: 1, to: 24, atMost: 2 }],
    conditions: [],
    stops: { demanded: ['answer'], possible: [] },
    definition: {
      startsOn: 'calendar.profile_unchanged',
      steps: [{ code: 'check', kind: 'profile-check', unit: 'months', count: 6 }],
      stopsOn: ['answer'],
    },
  },
  'april-handover': {
    optional: true,
    starts: ['calendar.april'],
    kinds: [{ kind: 'handover-request', unit: 'business_days', from: 0, to: 15, atMost: 2 }],
    conditions: [],
    stops: { demanded: ['answer'], possible: [] },
    definition: {
      startsOn: 'calendar.april',
      steps: [{ code: 'request', kind: 'handover-request', unit: 'business_days', count: 3 }],
      stopsOn: ['answer'],
    },
  },
  'weekly-digest': {
    starts: ['calendar.monday'],
    kinds: [{ kind: 'weekly-digest', unit: 'business_days', from: 0, to: 3, atMost: 1 }],
    conditions: [],
    stops: { demanded: [], possible: [] },
    definition: {
      startsOn: 'calendar.monday',
      steps: [{ code: 'digest', kind: 'weekly-digest', unit: 'business_days', count: 0 }],
      stopsOn: [],
    },
  },
  'daily-digest': {
    optional: true,
    starts: ['calendar.business_day'],
    kinds: [{ kind: 'daily-digest', unit: 'business_days', from: 0, to: 0, atMost: 1 }],
    conditions: [],
    stops: { demanded: [], possible: [] },
    definition: {
      startsOn: 'calendar.business_day',
      steps: [{ code: 'digest', kind: 'daily-digest', unit: 'business_days', count: 0 }],
      stopsOn: [],
    },
  },
  notices: {
    optional: true,
    starts: ['calendar.unread'],
    kinds: [{ kind: 'notices', unit: 'at_once', from: 0, to: 0, atMost: 1 }],
    conditions: [],
    stops: { demanded: [], possible: [] },
    definition: {
      startsOn: 'calendar.unread',
      steps: [{ code: 'notices', kind: 'notices', unit: 'at_once', count: 0 }],
      stopsOn: [],
    },
  },
} as const satisfies Partial<Record<SequenceCode, Blueprint>>
