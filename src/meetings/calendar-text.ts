import ICAL from 'ical.js'
import { labelOf } from '../catalog/code-list.ts'
import { meetingKinds, type Language, type MeetingKind } from '../catalog/desk-codes.ts'

/** A meeting as a calendar shows it. */
export interface CalendarEntry {
  /** Its UID for ever: a random uuid needs no domain (RFC 7986). */
  readonly meetingId: string
  /** SEQUENCE: a calendar takes the highest. */
  readonly revision: number
  readonly startsAt: Date
  readonly minutes: number
  readonly summary: string
  readonly description?: string
  readonly location?: string
  /** http(s). */
  readonly url?: string
}

export interface Mailbox {
  readonly name: string
  readonly address: string
}

export interface Invitation {
  /** REQUEST for a new meeting and for every change of it. */
  readonly method: 'REQUEST' | 'CANCEL'
  readonly entry: CalendarEntry
  readonly organizer: Mailbox
  /** The one reader of this file; nobody else stands in it. */
  readonly attendee: Mailbox
  /** Whether the reader has agreed to this time already. */
  readonly accepted: boolean
  readonly now: Date
}

// The library does not count the blank a continued line begins with; lines may have 75 octets with it (RFC 5545, 3.1).
ICAL.foldLength = 74

const zone = 'Asia/Tokyo'
const hoursOfJapan = 9

/** 面談（オンライン）, the beginning of every summary. */
export function meetingTitle(kind: MeetingKind, language: Language = 'ja'): string {
  return language === 'ja' ? `面談（${labelOf(meetingKinds, kind)}）` : `Meeting (${labelOf(meetingKinds, kind, 'en')}): `
}

/** Where a calendar shows that a meeting is: the place or, online, the address to join at. */
export function locationOf({ place, joinUrl }: { place: string | null; joinUrl: string | null }): { location?: string } {
  const location = place || joinUrl
  return location ? { location } : {}
}

/** The address to join at, below an entry whose place is another. */
export function joinLine(joinUrl: string, language: Language): string {
  return language === 'ja' ? `参加用URL：${joinUrl}` : `Join at: ${joinUrl}`
}

/** An iTIP message (RFC 5546) for one reader: CRLF lines of at most 75 octets, times in Asia/Tokyo. */
export function invitationText({ method, entry, organizer, attendee, accepted, now }: Invitation): string {
  const calendar = emptyCalendar()
  calendar.addPropertyWithValue('method', method)
  const event = eventOf(entry, now)
  event.addPropertyWithValue('status', method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED')
  event.addProperty(person('organizer', organizer))
  // No answer is asked for by machine: who cannot come replies to the mail.
  const partstat = accepted ? 'ACCEPTED' : 'NEEDS-ACTION'
  event.addProperty(person('attendee', attendee, { cutype: 'INDIVIDUAL', role: 'REQ-PARTICIPANT', partstat, rsvp: 'FALSE' }))
  calendar.addSubcomponent(event)
  return written(calendar)
}

/** A calendar to subscribe to, without organiser and attendees. */
export function feedText(name: string, entries: readonly CalendarEntry[], now: Date): string {
  const calendar = emptyCalendar()
  calendar.addPropertyWithValue('method', 'PUBLISH')
  calendar.addPropertyWithValue('x-wr-calname', name)
  calendar.addPropertyWithValue('x-wr-timezone', zone)
  const every = ICAL.Duration.fromSeconds(15 * 60)
  const refresh = new ICAL.Property('refresh-interval')
  refresh.resetType('duration')
  refresh.setValue(every)
  calendar.addProperty(refresh)
  // What Outlook and readers older than RFC 7986 look for, written as they write it.
  calendar.addPropertyWithValue('x-published-ttl', every.toString())
  for (const entry of entries) {
    const event = eventOf(entry, now)
    event.addPropertyWithValue('status', 'CONFIRMED')
    calendar.addSubcomponent(event)
  }
  return written(calendar)
}

function emptyCalendar(): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', '-//Musubi//Consultation desk//JA')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addSubcomponent(timezone())
  return calendar
}

/** Japan has kept UTC+9 since the last summer time ended in 1951. */
function timezone(): ICAL.Component {
  const component = new ICAL.Component('vtimezone')
  component.addPropertyWithValue('tzid', zone)
  const standard = new ICAL.Component('standard')
  standard.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString('1951-09-09T00:00:00'))
  standard.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(hoursOfJapan * 3600))
  standard.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(hoursOfJapan * 3600))
  standard.addPropertyWithValue('tzname', 'JST')
  component.addSubcomponent(standard)
  return component
}

function eventOf(entry: CalendarEntry, now: Date): ICAL.Component {
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', entry.meetingId)
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true))
  event.addProperty(timeInJapan('dtstart', entry.startsAt))
  event.addProperty(timeInJapan('dtend', new Date(entry.startsAt.getTime() + entry.minutes * 60_000)))
  event.addPropertyWithValue('sequence', entry.revision)
  event.addPropertyWithValue('summary', entry.summary)
  if (entry.description) event.addPropertyWithValue('description', entry.description)
  if (entry.location) event.addPropertyWithValue('location', entry.location)
  if (entry.url) event.addPropertyWithValue('url', entry.url)
  return event
}

function timeInJapan(name: string, at: Date): ICAL.Property {
  const property = new ICAL.Property(name)
  property.setParameter('tzid', zone)
  const clock = new Date(at.getTime() + hoursOfJapan * 3_600_000).toISOString().slice(0, 19)
  property.setValue(ICAL.Time.fromDateTimeString(clock))
  return property
}

function person(name: string, { name: commonName, address }: Mailbox, parameters: Readonly<Record<string, string>> = {}): ICAL.Property {
  const property = new ICAL.Property(name)
  // Many readers mistake what a quoted parameter may hold by the standard.
  const shown = commonName.replaceAll(/["^;:,\p{Cc}]+/gu, ' ').trim()
  if (shown !== '') property.setParameter('cn', shown)
  for (const [key, value] of Object.entries(parameters)) property.setParameter(key, value)
  property.setValue(`mailto:${address}`)
  return property
}

function written(calendar: ICAL.Component): string {
  return `${calendar.toString()}\r\n`
}
