import { audiences, type Audience } from '../../catalog/desk-codes.ts'
import { notificationKinds, type NotificationKind } from '../../catalog/notification-codes.ts'
import type { Block } from '../blocks.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** A ticket the reader has not read of, or what belongs to none, and how often which kind of thing happened to it. */
export interface ToldTicket {
  /** Null: it belongs to no ticket. */
  readonly ticketNumber: string | null
  /** Whose it is; absent for a person who wrote for themselves. */
  readonly organization?: string
  /** Null of no ticket. */
  readonly audience: Audience | null
  /** Where it is at the desk; http(s). */
  readonly url: string
  readonly told: readonly { readonly kind: NotificationKind; readonly count: number }[]
}

/** What is new to somebody, by ticket. No person is named: those are read at the desk. */
export interface ToldTickets {
  readonly tickets: readonly ToldTicket[]
  /** How many tickets more there are. */
  readonly others: number
  /** Where the tickets are; http(s). */
  readonly deskUrl: string
}

/** The tickets with what happened to each, how many more there are, and the way to them all. Pure. */
export function toldBlocks({ tickets, others, deskUrl }: ToldTickets, wording: Wording): Block[] {
  const { say } = wording
  const lines = tickets.map((ticket) => ({ text: lineOf(ticket, wording), url: ticket.url }))
  const rest = others > 0 ? [say(`ほか${others}件`, `and ${others} more`)] : []
  return [
    { kind: 'list', items: [...lines, ...rest] },
    { kind: 'link', label: say('相談案件の一覧を開く', 'Open the list of tickets'), url: deskUrl },
  ]
}

/** C-2026-000001 株式会社むすび. Pure. */
export function whoseTicket({ ticketNumber, organization, audience }: ToldTicket, { say, label, place }: Wording): string {
  if (ticketNumber === null || audience === null) return say('案件に属さないもの', 'Of no ticket')
  const whose = organization === undefined ? label(audiences, audience) : place(organization)
  return say(`${ticketNumber}　${whose}`, `${ticketNumber} ${whose}`)
}

/** The same, and below 返信・回答 2件、ほかの職員のメモ 1件. */
function lineOf(ticket: ToldTicket, wording: Wording): string {
  const { say, label, row } = wording
  const happened = ticket.told.map(({ kind, count }) => {
    const what = label(notificationKinds, kind)
    return say(`${what} ${count}件`, `${what}: ${count}`)
  })
  return `${whoseTicket(ticket, wording)}\n${row(happened)}`
}
