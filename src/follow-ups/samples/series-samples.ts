import type { MessageKind, MessageProps } from '../../mail/compose.ts'
import type { DigestTicket } from '../../mail/messages/weekly-digest.ts'
import { company, consultantName, deskListUrl, deskUrl, deskUrlOfTicket, link, ticketNumber, town } from './sample-people.ts'

/** A ticket as the digest lists it: the company's, unless `changes` say otherwise. */
function digested(changes: Partial<DigestTicket> = {}): DigestTicket {
  const told = {
    ticketNumber,
    organization: '株式会社むすび',
    audience: 'corporate',
    topics: ['corp.destination'],
    status: 'open',
  } as const
  return { ...told, url: deskUrlOfTicket(changes.ticketNumber ?? ticketNumber), ...changes }
}

/** Samples of what time brings: waits, overdue responses, profiles, April, Mondays. */
export const seriesSamples = {
  'waiting-reminder': [
    { turn: 'first', to: company, ticketNumber, asked: 'ご要望の確認', consultantName, casePage: link },
    { turn: 'second', to: company, ticketNumber, asked: 'ご要望の確認', resolvedOn: '2026-12-11', consultantName, casePage: link },
    { turn: 'second', to: town, ticketNumber: 'M-2026-000002', casePage: link },
    { turn: 'first', to: town, ticketNumber: 'M-2026-000002', casePage: link },
    // The first one was skipped.
    { turn: 'first', to: company, ticketNumber, asked: 'ご要望の確認', resolvedOn: '2026-12-11', consultantName, casePage: link },
    { turn: 'second', to: town, ticketNumber: 'M-2026-000002', resolvedOn: '2026-12-11', consultantName, casePage: link },
    { turn: 'first', to: town, ticketNumber: 'M-2026-000002', resolvedOn: '2026-12-11', consultantName, casePage: link },
  ],
  'waiting-resolved': [{ to: company, ticketNumber, consultantName, casePage: link }],
  'overdue-notice': [
    {
      readerName: consultantName,
      ticketNumber,
      first: true,
      dueAt: new Date('2026-11-24T08:00:00Z'),
      consultantName,
      deskUrl,
    },
    {
      readerName: '高橋 三郎',
      ticketNumber,
      first: false,
      dueAt: new Date('2026-11-24T08:00:00Z'),
      deskUrl,
    },
    {
      readerName: '高橋 花',
      ticketNumber,
      first: true,
      dueAt: new Date('2026-11-24T08:30:00Z'),
      others: {
        count: 2,
        tickets: [
          { ticketNumber: 'C-2026-000002', dueAt: new Date('2026-11-24T08:30:00Z') },
          { ticketNumber: 'M-2026-000001', dueAt: new Date('2026-11-25T03:00:00Z') },
        ],
      },
      deskUrl,
    },
    {
      readerName: consultantName,
      ticketNumber,
      first: true,
      question: { municipality: '会津若松市' },
      dueAt: new Date('2026-11-27T09:00:00Z'),
      consultantName,
      others: { count: 1, tickets: [{ ticketNumber: 'C-2026-000002', dueAt: new Date('2026-11-27T09:00:00Z'), isQuestion: true }] },
      deskUrl,
    },
  ],
  'overdue-escalation': [
    {
      readerName: '高橋 三郎',
      ticketNumber,
      first: true,
      dueAt: new Date('2026-11-24T08:00:00Z'),
      consultantName,
      deskUrl,
    },
    {
      readerName: '高橋 三郎',
      ticketNumber,
      first: true,
      question: { municipality: '会津若松市' },
      dueAt: new Date('2026-11-27T09:00:00Z'),
      consultantName,
      deskUrl,
    },
  ],
  'profile-check': [
    {
      to: town,
      organization: '会津若松市',
      statedOn: '2026-05-20',
      profile: { kind: 'municipality', strengths: ['ict_cluster', 'university'], needs: ['industry', 'presence'], offices: ['AiCT'] },
      profilePage: link,
    },
    {
      to: company,
      organization: '株式会社むすび',
      statedOn: '2026-05-20',
      profile: { kind: 'company', purposes: ['talent', 'bcp'], needs: ['smart_city', 'office_seats'], employees: 45 },
      profilePage: link,
    },
    {
      to: town,
      organization: '会津若松市',
      statedOn: '2026-05-20',
      profile: { kind: 'municipality', strengths: [], needs: [], offices: [] },
      profilePage: link,
    },
  ],
  'handover-request': [
    {
      to: { organization: '会津若松市', department: '企画政策課' },
      municipality: '会津若松市',
      known: { name: '鈴木 一郎', department: '企業立地課' },
    },
    { to: { organization: '会津若松市' }, municipality: '会津若松市' },
  ],
  'weekly-digest': [
    {
      readerName: consultantName,
      weekOf: '2026-11-30',
      overdue: { count: 1, tickets: [digested({ dueAt: new Date('2026-11-27T08:00:00Z') })] },
      dueThisWeek: {
        count: 1,
        tickets: [
          digested({
            ticketNumber: 'M-2026-000002',
            organization: '会津若松市',
            audience: 'municipal',
            topics: ['muni.outreach'],
            dueAt: new Date('2026-12-01T06:00:00Z'),
          }),
        ],
      },
      open: {
        count: 17,
        tickets: [digested({ ticketNumber: 'C-2026-000003', organization: '見本システム株式会社', status: 'waiting_applicant' })],
      },
      meetings: {
        count: 1,
        first: [
          {
            ticketNumber,
            kind: 'phone',
            startsAt: new Date('2026-12-03T01:00:00Z'),
            minutes: 60,
            url: deskUrlOfTicket(ticketNumber),
          },
        ],
      },
      tasks: { count: 1, first: [{ ticketNumber, kind: 'question_open', url: deskUrlOfTicket(ticketNumber) }] },
      unassigned: { count: 0, tickets: [] },
      deskUrl: deskListUrl,
    },
    {
      readerName: '高橋 三郎',
      weekOf: '2026-11-30',
      overdue: { count: 0, tickets: [] },
      dueThisWeek: { count: 0, tickets: [] },
      open: { count: 0, tickets: [] },
      meetings: { count: 0, first: [] },
      tasks: { count: 0, first: [] },
      unassigned: {
        count: 2,
        overdue: 1,
        tickets: [
          digested({ status: 'new', dueAt: new Date('2026-11-27T08:00:00Z') }),
          {
            ticketNumber: 'W-2026-000003',
            audience: 'worker',
            topics: ['work.action'],
            status: 'new',
            dueAt: new Date('2026-12-01T06:00:00Z'),
            url: deskUrlOfTicket('W-2026-000003'),
          },
        ],
      },
      deskUrl: deskListUrl,
    },
  ],
  notices: [
    {
      readerName: consultantName,
      tickets: [
        {
          ticketNumber,
          organization: '株式会社むすび',
          audience: 'corporate',
          url: deskUrlOfTicket(ticketNumber),
          told: [
            { kind: 'answer', count: 2 },
            { kind: 'note', count: 1 },
          ],
        },
      ],
      others: 0,
      deskUrl: deskListUrl,
    },
    {
      readerName: consultantName,
      tickets: [
        {
          ticketNumber,
          organization: '株式会社むすび',
          audience: 'corporate',
          url: deskUrlOfTicket(ticketNumber),
          told: [{ kind: 'answer', count: 1 }],
        },
        { ticketNumber: 'W-2026-000003', audience: 'worker', url: deskUrlOfTicket('W-2026-000003'), told: [{ kind: 'task', count: 1 }] },
      ],
      others: 0,
      deskUrl: deskListUrl,
    },
  ],
  'daily-digest': [
    {
      readerName: consultantName,
      digestOf: '2026-12-01',
      tickets: [
        {
          ticketNumber,
          organization: '株式会社むすび',
          audience: 'corporate',
          url: deskUrlOfTicket(ticketNumber),
          told: [
            { kind: 'answer', count: 2 },
            { kind: 'note', count: 1 },
          ],
        },
        {
          ticketNumber: 'W-2026-000003',
          audience: 'worker',
          url: deskUrlOfTicket('W-2026-000003'),
          told: [{ kind: 'meeting', count: 1 }],
        },
      ],
      others: 2,
      deskUrl: deskListUrl,
    },
  ],
} as const satisfies { readonly [Kind in MessageKind]?: readonly MessageProps[Kind][] }
