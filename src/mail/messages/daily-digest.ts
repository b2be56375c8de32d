import { audiences, type Audience } from '../../catalog/desk-codes.ts'
import { notificationKinds, type DigestKind } from '../../catalog/notification-codes.ts'
import type { Message } from '../blocks.ts'
import { heading, opening } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** A ticket the reader has not read of, and how often which kind of thing happened to it. */
export interface ToldTicket {
  readonly ticketNumber: string
  /** Whose it is; absent for a person who wrote for themselves. */
  readonly organization?: string
  readonly audience: Audience
  /** Where it is at the desk; http(s). */
  readonly url: string
  readonly told: readonly { readonly kind: DigestKind; readonly count: number }[]
}

/** To a member of the desk: what they have not read, each ticket once. No person is named: those are read at the desk. */
export interface DailyDigestProps {
  readonly readerName: string
  /** `YYYY-MM-DD`: the day it goes. */
  readonly digestOf: string
  readonly tickets: readonly ToldTicket[]
  /** How many tickets more there are. */
  readonly others: number
  /** Where the tickets are; http(s). */
  readonly deskUrl: string
}

export function dailyDigest({ readerName, digestOf, tickets, others, deskUrl }: DailyDigestProps, wording: Wording): Message {
  const { say, day } = wording
  const count = tickets.length + others
  const lines = tickets.map((ticket) => ({ text: lineOf(ticket, wording), url: ticket.url }))
  const rest = others > 0 ? [say(`ほか${others}件`, `and ${others} more`)] : []
  return {
    subject: say(`未読のお知らせ：案件${count}件（${day(digestOf)}）`, `Not read yet: ${count} of your tickets (${day(digestOf)})`),
    isForStaff: true,
    blocks: [
      ...opening({ name: readerName }, wording.text('daily-digest.opening', {}), wording, 'staff'),
      heading(say(`未読のお知らせがある案件：${count}件`, `Tickets with something new: ${count}`)),
      { kind: 'list', items: [...lines, ...rest] },
      { kind: 'link', label: say('相談案件の一覧を開く', 'Open the list of tickets'), url: deskUrl },
    ],
  }
}

/** C-2026-000001 株式会社むすび, and below 返信・回答：2件、ほかの職員のメモ：1件. */
function lineOf({ ticketNumber, organization, audience, told }: ToldTicket, { say, label, row }: Wording): string {
  const whose = organization ?? label(audiences, audience)
  const happened = told.map(({ kind, count }) => {
    const what = label(notificationKinds, kind)
    return say(`${what} ${count}件`, `${what}: ${count}`)
  })
  return `${say(`${ticketNumber}　${whose}`, `${ticketNumber} ${whose}`)}\n${row(happened)}`
}
