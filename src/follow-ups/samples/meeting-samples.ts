import type { MessageKind, MessageProps } from '../../mail/compose.ts'
import { answerOfferBy } from '../../meetings/answer-offer-by.rules.ts'
import { company, consultantName, deskUrl, link, ticketNumber, town } from './sample-people.ts'

type MeetingKinds = Extract<MessageKind, `meeting-${string}`>

/** What offers these times, told on 24 November at ten; its end is worked out as the desk does. */
function offerOf(...times: readonly [string, ...string[]]) {
  const slots = times.map((time) => new Date(`${time}:00+09:00`))
  const [first = new Date(Number.NaN)] = slots
  return { slots, link: { ...link, validUntil: answerOfferBy(first, new Date('2026-11-24T10:00:00+09:00')) } }
}

/** Samples of every mail about a meeting. */
export const meetingSamples: { readonly [Kind in MeetingKinds]: readonly MessageProps[Kind][] } = {
  'meeting-offer': [
    {
      to: company,
      ticketNumber,
      meetingKind: 'online',
      minutes: 60,
      ...offerOf('2026-11-26T10:00', '2026-11-27T14:30', '2026-12-01T15:00'),
      consultantName,
      note: '拠点の条件と時期について、お話を伺えますと幸いです。',
    },
    {
      to: town,
      ticketNumber: 'M-2026-000002',
      meetingKind: 'in_person',
      minutes: 90,
      place: '会津若松市役所 2階 会議室',
      ...offerOf('2026-11-26T10:00'),
      consultantName,
    },
    { to: company, ticketNumber, meetingKind: 'online', minutes: 60, ...offerOf('2026-11-27T15:00'), consultantName, replaces: true },
  ],
  'meeting-offer-reminder': [
    {
      to: company,
      ticketNumber,
      meetingKind: 'online',
      minutes: 60,
      ...offerOf('2026-12-01T15:00'),
      consultantName,
    },
  ],
  'meeting-confirmation': [
    {
      side: 'applicant',
      to: company,
      ticketNumber,
      startsAt: new Date('2026-11-26T01:00:00Z'),
      minutes: 60,
      meetingKind: 'online',
      joinUrl: 'https://meet.example/abc-defg-hij',
      consultantName,
      note: '資料は当日、画面でお見せします。',
    },
    {
      side: 'applicant',
      to: town,
      ticketNumber,
      startsAt: new Date('2026-11-26T01:00:00Z'),
      minutes: 30,
      meetingKind: 'phone',
      consultantName,
    },
    {
      side: 'staff',
      ticketNumber,
      startsAt: new Date('2026-11-26T01:00:00Z'),
      minutes: 60,
      meetingKind: 'in_person',
      place: '会津若松市役所 2階 会議室',
      consultantName,
      deskUrl,
    },
  ],
  'meeting-moved': [
    {
      side: 'applicant',
      to: company,
      ticketNumber,
      startsAt: new Date('2026-11-26T01:00:00Z'),
      minutes: 60,
      meetingKind: 'phone',
      consultantName,
      formerConsultantName: '高橋 三郎',
    },
    {
      side: 'staff',
      ticketNumber,
      startsAt: new Date('2026-11-26T01:00:00Z'),
      minutes: 60,
      meetingKind: 'phone',
      consultantName,
      formerConsultantName: '高橋 三郎',
      deskUrl,
    },
    {
      side: 'applicant',
      to: company,
      ticketNumber,
      startsAt: new Date('2026-11-27T05:30:00Z'),
      movedFrom: new Date('2026-11-26T01:00:00Z'),
      minutes: 60,
      meetingKind: 'online',
      joinUrl: 'https://meet.example/abc-defg-hij',
      consultantName,
      note: '担当者の出張のため、日を改めさせていただきました。',
    },
    {
      side: 'applicant',
      to: company,
      ticketNumber,
      startsAt: new Date('2026-11-27T05:30:00Z'),
      movedFrom: new Date('2026-11-26T01:00:00Z'),
      minutes: 60,
      meetingKind: 'online',
      consultantName,
      byApplicant: true,
    },
    {
      side: 'staff',
      ticketNumber,
      startsAt: new Date('2026-11-26T01:00:00Z'),
      minutes: 60,
      meetingKind: 'in_person',
      place: '会津若松市役所 2階 会議室',
      consultantName,
      deskUrl,
    },
  ],
  'meeting-cancelled': [
    {
      side: 'former',
      ticketNumber,
      startsAt: new Date('2026-11-26T01:00:00Z'),
      consultantName,
      handedTo: '高橋 三郎',
      deskUrl,
    },
    {
      side: 'applicant',
      to: company,
      ticketNumber,
      startsAt: new Date('2026-11-26T01:00:00Z'),
      consultantName,
      note: '担当者の急な都合によるものです。改めてご連絡いたします。',
    },
    { side: 'applicant', to: town, ticketNumber: 'M-2026-000002', consultantName },
    {
      side: 'staff',
      ticketNumber,
      startsAt: new Date('2026-11-26T01:00:00Z'),
      consultantName,
      deskUrl,
    },
  ],
  'meeting-missed': [
    {
      to: company,
      ticketNumber,
      missedAt: new Date('2026-11-26T01:00:00Z'),
      meetingKind: 'online',
      minutes: 60,
      ...offerOf('2026-11-27T13:00', '2026-11-30T09:00', '2026-11-30T12:00'),
      consultantName,
    },
  ],
  'meeting-reminder': [
    {
      to: company,
      ticketNumber,
      startsAt: new Date('2026-11-26T01:00:00Z'),
      minutes: 60,
      meetingKind: 'online',
      joinUrl: 'https://meet.example/abc-defg-hij',
      consultantName,
    },
  ],
}
