import { codesOf } from './code-list.ts'

/** The queues of the desk, in the order a consultant goes through them. */
export const ticketViews = [
  { code: 'mine', ja: '自分の担当', en: 'Mine' },
  { code: 'standing_in', ja: '代理の担当', en: 'Standing in' },
  { code: 'unassigned', ja: '担当者なし', en: 'Unassigned' },
  { code: 'due_today', ja: '本日期限', en: 'Due today' },
  { code: 'overdue', ja: '期限超過', en: 'Overdue' },
  { code: 'waiting', ja: '返答待ち', en: 'Waiting' },
  { code: 'fast_pass', ja: 'ファストパス', en: 'Fast pass' },
  { code: 'all', ja: 'すべて', en: 'All' },
] as const

export type TicketViewCode = (typeof ticketViews)[number]['code']
export const ticketViewCodes = codesOf(ticketViews)
