import type { Message } from '../blocks.ts'
import { heading, opening } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'
import { toldBlocks, type ToldTickets } from './told-tickets.ts'

/** To a member of the desk: what they have not read, each ticket once. */
export interface DailyDigestProps extends ToldTickets {
  readonly readerName: string
  /** `YYYY-MM-DD`: the day it goes. */
  readonly digestOf: string
}

export function dailyDigest({ readerName, digestOf, ...told }: DailyDigestProps, wording: Wording): Message {
  const { say, day } = wording
  const count = told.tickets.length + told.others
  return {
    subject: say(`未読のお知らせ：案件${count}件（${day(digestOf)}）`, `Not read yet: ${count} of your tickets (${day(digestOf)})`),
    isForStaff: true,
    blocks: [
      ...opening({ name: readerName }, wording.text('daily-digest.opening', {}), wording, 'staff'),
      heading(say(`未読のお知らせがある案件：${count}件`, `Tickets with something new: ${count}`)),
      ...toldBlocks(told, wording),
    ],
  }
}
