import nodeIcal, { type CalendarComponent, type ParameterValue, type VEvent } from 'node-ical'

export interface ReadCalendar {
  method: string | undefined
  events: VEvent[]
  zones: string[]
}

/** What a reader that is none of ours (node-ical; ours are written by ical.js) makes of a calendar. */
export function readCalendar(text: string): ReadCalendar {
  const parts = Object.values(nodeIcal.sync.parseICS(text)).filter((part): part is CalendarComponent => part !== undefined)
  const method = parts.find(({ type }) => type === 'VCALENDAR') as { method?: string } | undefined
  return {
    method: method?.method,
    events: parts.filter((part): part is VEvent => part.type === 'VEVENT'),
    zones: parts.filter(({ type }) => type === 'VTIMEZONE').map((zone) => (zone as { tzid?: string }).tzid ?? ''),
  }
}

export const textOf = (value: ParameterValue | undefined): string => (typeof value === 'string' ? value : (value?.val ?? ''))

/** The address and parameters of an organizer or attendee. */
export function personOf(value: unknown): { address: string; params: Record<string, string> } {
  const { val = '', params = {} } = value as { val?: string; params?: Record<string, string> }
  return { address: val, params }
}
