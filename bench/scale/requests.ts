import { reportAxisCodes } from '../../src/catalog/report-codes.ts'
import { ticketViewCodes } from '../../src/catalog/ticket-views.ts'
import { ticketSorts } from '../../src/tickets/ticket-sorts.ts'
import { queryOfView } from '../../src/tickets/ticket-views.rules.ts'
import { hardlyEver, hardlyEverSaid, seldom } from './words.ts'

/** A request as the console sends it. */
export interface Asked {
  name: string
  by: 'consultant' | 'supervisor' | 'administrator' | 'auditor'
  path: string
  /** How many pages are walked before the one that counts. */
  pages?: number
  /** It counts a year, and so grows with the desk. */
  grows?: true
}

const unfinished = 'status=new&status=open&status=waiting_applicant&status=waiting_third_party'
const atOnce = 'limit=50'

function queryFor(query: Readonly<Record<string, unknown>>): string {
  return Object.entries(query)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `${name}=${String(one)}`))
    .join('&')
}

/** Every view in every order, from the top and far down. */
function lists(): Asked[] {
  return ticketViewCodes.flatMap((code) =>
    ticketSorts.map((sort): Asked => ({
      name: `list ${code} by ${sort}`,
      by: 'consultant',
      path: `/tickets?${queryFor({ ...queryOfView[code], sort })}&${atOnce}`,
    })),
  )
}

function deepPages(): Asked[] {
  return ticketSorts.map((sort) => ({
    name: `list all by ${sort}, page 200`,
    by: 'consultant',
    path: `/tickets?sort=${sort}&${atOnce}`,
    pages: 200,
  }))
}

const filters = {
  audience: 'audience=worker',
  'a topic of few': 'topic=corp.rules',
  'a topic of most': 'topic=corp.destination',
  'a topic, unfinished': `topic=corp.rules&${unfinished}`,
  nobody: 'assignee=none',
  closed: 'status=closed',
  'a common word': 'q=サテライトオフィス',
  'a rare word': `q=${hardlyEver}`,
  'a seldom word': `q=${seldom}`,
  kana: 'q=サトウ',
  'two characters': 'q=採用',
  'a common word, unfinished': `q=テレワーク&${unfinished}`,
  'two words': 'q=佐藤 健一',
  'a common word of what was said': 'q=拝見しました',
  'a rare word of what was said': `q=${hardlyEverSaid}`,
  'two words, of the form and of what was said': 'q=採用 社内で検討',
  'not fast pass': `fastPass=false&${unfinished}`,
  'overdue of an audience': 'due=overdue&audience=corporate',
  'a common word of an audience, overdue': 'due=overdue&audience=corporate&q=採用',
}

function filtered(): Asked[] {
  return Object.entries(filters).flatMap(([name, query]) =>
    ticketSorts.map((sort): Asked => ({
      name: `list of ${name} by ${sort}`,
      by: 'consultant',
      path: `/tickets?${encodeURI(query)}&sort=${sort}&${atOnce}`,
    })),
  )
}

const words = {
  'two characters': '採用',
  'a common word': 'サテライトオフィス',
  'a name': '佐藤',
  kana: 'さとう',
  'half-width kana': 'ｻﾄｳ',
  'a full name': '佐藤 健一',
  'a rare word': hardlyEver,
  'a seldom word': seldom,
  'a common word of what was said': '拝見しました',
  'a rare word of what was said': hardlyEverSaid,
  'two words, of the form and of what was said': '採用 社内で検討',
  'a company': '青葉システム',
  'one character': '海',
  'nothing there': '暗渠排水',
  'a number': 'C-2026-5000',
  'the number of an enquiry': 'E-5A7F2C',
  'an address': 'p77@company',
  letters: 'co',
  digits: '090',
}

function searches(): Asked[] {
  return Object.entries(words).map(([name, q]) => ({
    name: `search for ${name}`,
    by: 'consultant',
    path: `/search?q=${encodeURIComponent(q)}&limit=5`,
  }))
}

const columns = {
  waiting: 'status=sent&sort=deadline',
  asked: 'status=asked&sort=deadline',
  accepted: 'status=accepted&sort=deadline',
  introduced: 'status=introduced&sort=latest',
  ended: 'status=declined&status=withdrawn&status=expired&sort=latest',
}

function board(): Asked[] {
  return Object.entries(columns).flatMap(([name, query]): Asked[] => [
    { name: `board, ${name}`, by: 'consultant', path: `/enquiries?${query}&limit=30` },
    { name: `board of mine, ${name}`, by: 'consultant', path: `/enquiries?${query}&limit=30&assignee=me` },
  ])
}

function reports(fiscalYear: number): Asked[] {
  return reportAxisCodes.flatMap((by): Asked[] =>
    ['response-times', 'funnel'].map((report) => ({
      name: `report ${report} by ${by}`,
      by: 'supervisor',
      path: `/reports/${report}?fiscalYear=${fiscalYear}&by=${by}`,
      grows: true,
    })),
  )
}

export interface Known {
  /** A ticket with an organisation. */
  ticket: string
  organization: string
  /** The company that comes again and again, and a municipality. */
  largest: string
  consultant: string
  day: string
  monthAgo: string
  fiscalYear: number
}

/** All the requests, of this desk. */
export function requestsOf({ ticket, organization, largest, consultant, day, monthAgo, fiscalYear }: Known): Asked[] {
  const one = (by: Asked['by'], name: string, path: string, more: Partial<Asked> = {}): Asked => ({ by, name, path, ...more })
  return [
    one('consultant', 'counts at the left', '/ticket-views'),
    one('supervisor', 'counts at the left, of a supervisor', '/ticket-views'),
    one('consultant', 'saved views with counts', '/saved-views'),
    ...lists(),
    ...deepPages(),
    ...filtered(),
    one('consultant', 'list of an organisation', `/tickets?organization=${organization}&limit=20`),
    ...ticketSorts.map((sort) =>
      one('consultant', `list of the largest organisation by ${sort}`, `/tickets?organization=${largest}&sort=${sort}&limit=50`),
    ),
    one('supervisor', 'list of a consultant to hand over', `/tickets?assignee=${consultant}&sort=due&limit=200&${unfinished}`),
    ...searches(),
    one('consultant', 'opening a ticket', `/tickets/${ticket}/timeline?limit=50&drafts=true`),
    one('consultant', 'the ticket', `/tickets/${ticket}`),
    one('consultant', 'its organisation', `/tickets/${ticket}/organization`),
    one('consultant', 'its relations', `/tickets/${ticket}/relations`),
    one('consultant', 'its mails', `/tickets/${ticket}/follow-ups`),
    one('consultant', 'its meetings', `/tickets/${ticket}/meetings`),
    one('consultant', 'its shortlists', `/tickets/${ticket}/shortlists`),
    one('consultant', 'its free slots', `/tickets/${ticket}/meeting-slots`),
    one('consultant', 'its tasks', `/tickets/${ticket}/tasks`),
    one('consultant', 'its passed cases', `/tickets/${ticket}/passed-cases`),
    one('consultant', 'history of an organisation', `/organizations/${organization}/history?limit=10`),
    one('consultant', 'history of the largest organisation', `/organizations/${largest}/history?limit=10`),
    one('consultant', 'a company', `/companies/${organization}`),
    one('consultant', 'its profile', `/companies/${organization}/profile`),
    one('supervisor', 'companies', '/companies?limit=50'),
    one('supervisor', 'companies by a word', `/companies?limit=50&q=${encodeURIComponent('システム')}`),
    one('supervisor', 'companies by a rare word', `/companies?limit=50&q=${encodeURIComponent('青葉テクノ精機')}`),
    ...board(),
    one('consultant', 'tasks of mine', '/tasks?of=mine&limit=50'),
    one('consultant', 'tasks of everyone', '/tasks?of=everyone&limit=50'),
    one('supervisor', 'tasks of a supervisor', '/tasks?of=mine&limit=50'),
    one('consultant', 'tasks, counted', '/tasks/count'),
    one('supervisor', 'tasks of a supervisor, counted', '/tasks/count'),
    one('consultant', 'proposals that wait', '/proposals?status=pending&sort=oldest&limit=20'),
    one('consultant', 'proposals decided', '/proposals?status=decided&sort=latest&limit=20'),
    one('consultant', 'notifications', '/notifications?limit=30'),
    one('consultant', 'the bell', '/notifications?limit=1'),
    one('consultant', 'opened last', '/opened-items?limit=8'),
    one('supervisor', 'workload', '/workload'),
    one('supervisor', 'staff', '/staff'),
    ...reports(fiscalYear),
    one('administrator', 'mail ledger of a day', `/mail/ledger?from=${day}&to=${day}`, { grows: true }),
    one('administrator', 'mail ledger of a month', `/mail/ledger?from=${monthAgo}&to=${day}`, { grows: true }),
    one('administrator', 'mails of the ledger', `/mail/ledger/mails?from=${monthAgo}&to=${day}&limit=50`),
    one('administrator', 'mails of the ledger that failed', `/mail/ledger/mails?from=${monthAgo}&to=${day}&limit=50&state=failed`),
    one(
      'administrator',
      'mails of the ledger that are still due',
      `/mail/ledger/mails?from=${monthAgo}&to=${day}&limit=50&state=still_due`,
    ),
    one('administrator', 'mails of the ledger that are held', `/mail/ledger/mails?from=${monthAgo}&to=${day}&limit=50&state=held`),
    one('administrator', 'mails of the ledger that are paused', `/mail/ledger/mails?from=${monthAgo}&to=${day}&limit=50&state=paused`),
    one('administrator', 'mails of a series', `/mail/ledger/mails?from=${monthAgo}&to=${day}&limit=50&series=reminder`),
    one('administrator', 'queue', '/queue'),
    one('administrator', 'suppressions', '/suppressions?limit=50'),
    one('administrator', 'list all, of an administrator', `/tickets?sort=queue&${atOnce}`),
    one('auditor', 'list all, of an auditor', `/tickets?sort=queue&${atOnce}`),
    one('auditor', 'audit', '/audit?limit=50'),
    one('auditor', 'audit, page 200', '/audit?limit=50', { pages: 200 }),
    one('auditor', 'audit of a person', `/audit?limit=50&actorId=${consultant}`),
    one('auditor', 'audit about a person', `/audit?limit=50&aboutId=${consultant}`),
    one('auditor', 'audit of a ticket', `/audit?limit=50&ticket=${ticket}`),
    one('auditor', 'audit of a kind', '/audit?limit=50&type=ticket.resolved'),
    one('auditor', 'audit of a kind that never was', '/audit?limit=50&type=ticket.merged'),
    one('auditor', 'audit of a person and a kind', `/audit?limit=50&actorId=${consultant}&type=ticket.resolved`),
    one('auditor', 'audit of a person and a kind that never was', `/audit?limit=50&actorId=${consultant}&type=ticket.merged`),
    one('auditor', 'audit of a ticket and a kind that never was', `/audit?limit=50&ticket=${ticket}&type=ticket.merged`),
    one('auditor', 'audit of a person about another', `/audit?limit=50&actorId=${consultant}&aboutId=${largest}`),
    one('auditor', 'refused sign-ins', '/refused-sign-ins?days=30'),
  ]
}
