import { notificationKinds } from '../../catalog/notification-codes.ts'
import type { Message } from '../blocks.ts'
import { opening } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'
import { toldBlocks, whoseTicket, type ToldTickets } from './told-tickets.ts'

/** To a member of the desk: what happened within the last minutes and they have not read, each ticket once. */
export interface NoticesProps extends ToldTickets {
  readonly readerName: string
}

export function notices({ readerName, ...told }: NoticesProps, wording: Wording): Message {
  return {
    subject: subjectOf(told, wording),
    isForStaff: true,
    blocks: [...opening({ name: readerName }, wording.text('notices.opening', {}), wording, 'staff'), ...toldBlocks(told, wording)],
  }
}

/** What and on whose ticket when it is one; how many tickets when there are more. */
function subjectOf({ tickets, others }: ToldTickets, wording: Wording): string {
  const { say, label, row } = wording
  const [first] = tickets
  const count = tickets.length + others
  if (first === undefined || count > 1) return say(`お知らせ：案件${count}件`, `News of ${count} of your tickets`)
  const what = row(first.told.map(({ kind }) => label(notificationKinds, kind)))
  return `${what}${say('：', ': ')}${whoseTicket(first, wording)}`
}
