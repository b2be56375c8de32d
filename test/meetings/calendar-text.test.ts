import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedText, invitationText, type CalendarEntry, type Invitation } from '../../src/meetings/calendar-text.ts'
import { personOf, readCalendar, textOf } from './read-calendar.ts'

const entry: CalendarEntry = {
  meetingId: '019a9f6e-7a00-7000-8000-000000000001',
  revision: 2,
  startsAt: new Date('2026-11-26T15:30:00Z'),
  minutes: 90,
  summary: '面談（対面）地方創生テレワーク相談窓口',
}
const invitation: Invitation = {
  method: 'REQUEST',
  entry,
  organizer: { name: '地方創生テレワーク相談窓口', address: 'desk@musubi.example' },
  attendee: { name: '山田 花子', address: 'hanako@company.example' },
  accepted: true,
  now: new Date('2026-11-24T01:00:00Z'),
}

/** Any text the forms let through: no control characters but line feeds. */
const words = fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '\n').trim())

describe('an invitation', () => {
  it('says when, in Asia/Tokyo, whose, for whom, and which change of it', () => {
    const text = invitationText(invitation)
    const { method, events, zones } = readCalendar(text)
    expect([method, zones, events.length]).toEqual(['REQUEST', ['Asia/Tokyo'], 1])
    const [event] = events
    expect(event?.uid).toBe(entry.meetingId)
    expect(Number(event?.sequence)).toBe(2)
    expect(event?.start.toISOString()).toBe('2026-11-26T15:30:00.000Z')
    expect(event?.end?.toISOString()).toBe('2026-11-26T17:00:00.000Z')
    expect(event?.status).toBe('CONFIRMED')
    expect(personOf(event?.organizer)).toMatchObject({
      address: 'mailto:desk@musubi.example',
      params: { CN: '地方創生テレワーク相談窓口' },
    })
    expect(personOf(event?.attendee)).toMatchObject({
      address: 'mailto:hanako@company.example',
      params: { CN: '山田 花子', PARTSTAT: 'ACCEPTED' },
    })
    // Half past midnight in Japan is another day there than in UTC.
    expect(text).toContain('DTSTART;TZID=Asia/Tokyo:20261127T003000\r\n')
    expect(text).toContain('TZOFFSETTO:+0900\r\n')
  })

  it('is taken back by a CANCEL of the same UID', () => {
    const { method, events } = readCalendar(invitationText({ ...invitation, method: 'CANCEL', entry: { ...entry, revision: 3 } }))
    expect([method, events[0]?.uid, Number(events[0]?.sequence), events[0]?.status]).toEqual(['CANCEL', entry.meetingId, 3, 'CANCELLED'])
  })

  it('carries any words unharmed, in lines of at most 75 octets that never cut a character', () => {
    fc.assert(
      fc.property(words, words, words, (summary, description, name) => {
        const text = invitationText({
          ...invitation,
          entry: { ...entry, summary, description, location: summary },
          attendee: { ...invitation.attendee, name: name.replaceAll('\n', ' ') },
        })
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/u)
          expect(line.isWellFormed()).toBe(true)
        }
        const { events } = readCalendar(text)
        expect(events).toHaveLength(1)
        expect(textOf(events[0]?.summary).trim()).toBe(summary)
        expect(textOf(events[0]?.description).trim()).toBe(description)
        expect(personOf(events[0]?.attendee).address).toBe('mailto:hanako@company.example')
      }),
      { numRuns: 300 },
    )
  })

  it('lets no words become lines of their own', () => {
    const evil = 'x\r\nATTENDEE:mailto:evil@evil.example\nEND:VEVENT\nBEGIN:VEVENT\n'
    const { events } = readCalendar(
      invitationText({ ...invitation, entry: { ...entry, summary: evil }, attendee: { name: `a";X=${evil}`, address: 'a@b.example' } }),
    )
    expect(events).toHaveLength(1)
    expect(personOf(events[0]?.attendee).address).toBe('mailto:a@b.example')
  })
})

it('a feed holds all meetings and nobody', () => {
  const text = feedText('相談窓口の面談', [entry, { ...entry, meetingId: '019a9f6e-7a00-7000-8000-000000000002' }], invitation.now)
  const { method, events } = readCalendar(text)
  expect([method, events.length]).toEqual(['PUBLISH', 2])
  expect(text).not.toMatch(/ATTENDEE|ORGANIZER|mailto/u)
  expect(text).toMatch(/^REFRESH-INTERVAL;VALUE=DURATION:PT15M\r?$/mu)
})
