import { describe, expect, it } from 'vitest'
import { compose } from '../../src/mail/compose.ts'
import type { MeetingDetails } from '../../src/mail/meeting-details.ts'
import { deliveredWording } from '../../src/mail/text-blocks/wording.ts'
import { company, consultantName, ticketNumber } from '../../src/follow-ups/samples/sample-people.ts'

const startsAt = new Date('2026-11-26T01:00:00Z')
const joinUrl = 'https://meet.example/abc'
const ways: readonly [string, Omit<MeetingDetails, 'minutes'>, string][] = [
  ['online', { meetingKind: 'online', joinUrl }, '「オンライン面談に参加する」からご参加ください'],
  ['online, its address not known yet', { meetingKind: 'online' }, '参加用のURLは、担当者から改めてお知らせいたします'],
  ['by telephone', { meetingKind: 'phone', phone: '03-5550-0001' }, '上記の番号へお電話を差し上げます'],
  ['in person', { meetingKind: 'in_person', place: '会津若松市役所 2階 会議室' }, '上記の場所へお越しください'],
]

describe('the confirmation and the reminder of a meeting', () => {
  it.each(ways)('%s: say how to take part, then how to move or cancel it, each once', (_way, details, words) => {
    const props = { ...details, minutes: 60, to: company, ticketNumber, startsAt, consultantName }
    const mails = [
      compose('meeting-confirmation', { ...props, side: 'applicant' }, deliveredWording),
      compose('meeting-reminder', props, deliveredWording),
    ]
    for (const { text } of mails) {
      const said = text.replaceAll(/\n　?/gu, '')
      expect(said.split(words)).toHaveLength(2)
      expect(said.split('変更・取りやめをご希望の場合')).toHaveLength(2)
      expect(said.indexOf(words)).toBeLessThan(said.indexOf('変更・取りやめをご希望の場合'))
    }
  })
})
