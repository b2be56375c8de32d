import type { Block, Message } from '../blocks.ts'
import { heading, opening } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** A ticket as the digest lists it. */
export interface DigestTicket {
  readonly ticketNumber: string
  /** When the desk's next word is due; absent when none is. */
  readonly dueAt?: Date
  /** It is the reply to a municipality's question that is due. */
  readonly isQuestion?: true
}

/** Some tickets, and how many there are in all. */
export interface DigestGroup {
  readonly count: number
  /** How many of them are overdue, where that is said of a group. */
  readonly overdue?: number
  readonly tickets: readonly DigestTicket[]
}

/** To a consultant on Monday morning: what the week brings. No personal data: those are read at the desk. */
export interface WeeklyDigestProps {
  readonly readerName: string
  /** `YYYY-MM-DD`: the Monday. */
  readonly weekOf: string
  readonly overdue: DigestGroup
  readonly dueThisWeek: DigestGroup
  readonly open: DigestGroup
  readonly unassigned: DigestGroup
  /** Where the tickets are; http(s). */
  readonly deskUrl: string
}

export function weeklyDigest(props: WeeklyDigestProps, wording: Wording): Message {
  const { say, day } = wording
  const { overdue, dueThisWeek, open, unassigned } = props
  return {
    subject: say(`今週の相談案件（${day(props.weekOf)}の週）`, `Your tickets in the week of ${day(props.weekOf)}`),
    isForStaff: true,
    blocks: [
      ...opening({ name: props.readerName }, wording.text('weekly-digest.opening', {}), wording, 'staff'),
      ...groupOf(say('回答期限を過ぎている案件', 'Overdue'), overdue, wording),
      ...groupOf(say('今週が回答期限の案件', 'Due this week'), dueThisWeek, wording),
      ...groupOf(say('担当している案件', 'Yours'), open, wording),
      ...groupOf(say('担当者が決まっていない案件', 'Assigned to nobody'), unassigned, wording),
      { kind: 'link', label: say('相談案件の一覧を開く', 'Open the list of tickets'), url: props.deskUrl },
    ],
  }
}

/** A heading with the number, and the first of them; what there is none of is not spoken of. */
export function groupOf(title: string, { count, overdue = 0, tickets }: DigestGroup, { say, instant }: Wording): Block[] {
  if (count === 0) return []
  const lines = tickets.map(({ ticketNumber, dueAt, isQuestion }) => {
    const what = isQuestion ? say('自治体の質問への回答', 'reply to a municipality') : undefined
    const until = dueAt ? say(`期限 ${instant(dueAt)}`, `due ${instant(dueAt)}`) : undefined
    const facts = [what, until].filter((fact) => fact !== undefined)
    return facts.length > 0 ? say(`${ticketNumber}（${facts.join('、')}）`, `${ticketNumber} (${facts.join(', ')})`) : ticketNumber
  })
  const more = count - tickets.length
  return [
    heading(
      overdue > 0
        ? say(`${title}：${count}件（うち期限超過 ${overdue}件）`, `${title}: ${count} (${overdue} overdue)`)
        : say(`${title}：${count}件`, `${title}: ${count}`),
    ),
    ...(lines.length > 0
      ? [{ kind: 'list' as const, items: [...lines, ...(more > 0 ? [say(`ほか${more}件`, `and ${more} more`)] : [])] }]
      : []),
  ]
}
