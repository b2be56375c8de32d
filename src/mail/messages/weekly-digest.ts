import {
  audiences,
  meetingKinds,
  ticketStatuses,
  type Audience,
  type MeetingKind,
  type TicketStatus,
  type Topic,
} from '../../catalog/desk-codes.ts'
import { taskKinds, type TaskKind } from '../../catalog/task-codes.ts'
import { topicWords } from '../../catalog/topic-words.ts'
import type { Block, Message } from '../blocks.ts'
import { meetingTime } from '../meeting-details.ts'
import { heading, opening } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** A ticket as the digest lists it. */
export interface DigestTicket {
  readonly ticketNumber: string
  /** Whose it is; absent for a person who wrote for themselves. */
  readonly organization?: string
  readonly audience?: Audience
  readonly topics?: readonly Topic[]
  readonly status?: TicketStatus
  /** Where it is at the desk; http(s). */
  readonly url?: string
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

/** A meeting the reader holds; `minutes` long. */
export interface DigestMeeting {
  readonly ticketNumber: string
  readonly kind: MeetingKind
  readonly startsAt: Date
  readonly minutes: number
  readonly url: string
}

/** Something of the reader's tickets the clockwork cannot do, a reply owed to a municipality too. */
export interface DigestTask {
  readonly ticketNumber: string
  readonly kind: TaskKind
  readonly url: string
}

/** The first of some, and how many there are in all. */
interface First<Item> {
  readonly count: number
  readonly first: readonly Item[]
}

/** To a consultant on Monday morning: what the week brings, each ticket once. No person is named: those are read at the desk. */
export interface WeeklyDigestProps {
  readonly readerName: string
  /** `YYYY-MM-DD`: the Monday. */
  readonly weekOf: string
  readonly overdue: DigestGroup
  readonly dueThisWeek: DigestGroup
  /** The reader's others. */
  readonly open: DigestGroup
  readonly unassigned: DigestGroup
  /** Those of this week. */
  readonly meetings: First<DigestMeeting>
  readonly tasks: First<DigestTask>
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
      ...tasksOf(props.tasks, wording),
      ...meetingsOf(props.meetings, wording),
      ...groupOf(
        say(
          overdue.count + dueThisWeek.count > 0 ? 'ほかに担当している案件' : '担当している案件',
          overdue.count + dueThisWeek.count > 0 ? 'Your others' : 'Yours',
        ),
        open,
        wording,
      ),
      ...groupOf(say('担当者が決まっていない案件', 'Assigned to nobody'), unassigned, wording),
      { kind: 'link', label: say('相談案件の一覧を開く', 'Open the list of tickets'), url: props.deskUrl },
    ],
  }
}

/** C-2026-000001 株式会社むすび（具体の行動）, and below 対応中、期限 2026年11月27日(金) 17:00; behind the number where nobody is named. */
function lineOf(ticket: DigestTicket, { say, instant, label, row, place }: Wording): string {
  const { ticketNumber, organization, audience, topics: wanted = [], status, dueAt, isQuestion } = ticket
  const whose = organization === undefined ? audience && label(audiences, audience) : place(organization)
  const facts = [
    status && label(ticketStatuses, status),
    isQuestion && say('自治体の質問への回答', 'reply to a municipality'),
    dueAt && say(`期限 ${instant(dueAt)}`, `due ${instant(dueAt)}`),
  ].filter((fact) => typeof fact === 'string')
  const joined = facts.join(say('、', ', '))
  if (whose === undefined) return joined === '' ? ticketNumber : say(`${ticketNumber}（${joined}）`, `${ticketNumber} (${joined})`)
  const named = say(`${ticketNumber}　${whose}`, `${ticketNumber} ${whose}`)
  const subject = row(wanted.map((topic) => say(topicWords[topic].ja, topicWords[topic].en)))
  const about = subject === '' ? named : say(`${named}（${subject}）`, `${named} (${subject})`)
  return joined === '' ? about : `${about}\n${joined}`
}

/** A heading with the number, and the first of them; what there is none of is not spoken of. */
export function groupOf(title: string, { count, overdue = 0, tickets }: DigestGroup, wording: Wording): Block[] {
  if (count === 0) return []
  const { say } = wording
  const lines = tickets.map((ticket) => {
    const text = lineOf(ticket, wording)
    return ticket.url === undefined ? text : { text, url: ticket.url }
  })
  const headed =
    overdue > 0
      ? say(`${title}：${count}件（うち期限超過 ${overdue}件）`, `${title}: ${count} (${overdue} overdue)`)
      : say(`${title}：${count}件`, `${title}: ${count}`)
  return [heading(headed), ...listOf(lines, count, wording)]
}

function meetingsOf({ count, first }: WeeklyDigestProps['meetings'], wording: Wording): Block[] {
  const { say, label } = wording
  const lines = first.map(({ ticketNumber, kind, startsAt, minutes, url }) => {
    const how = label(meetingKinds, kind)
    const text = `${say(`${ticketNumber}　面談（${how}）`, `${ticketNumber} (${how})`)}\n${meetingTime(startsAt, minutes, wording)}`
    return { text, url }
  })
  return count === 0 ? [] : [heading(say(`今週の面談：${count}件`, `Meetings this week: ${count}`)), ...listOf(lines, count, wording)]
}

function tasksOf({ count, first }: WeeklyDigestProps['tasks'], wording: Wording): Block[] {
  const { say, label } = wording
  const lines = first.map(({ ticketNumber, kind, url }) => ({
    text: say(`${ticketNumber}　${label(taskKinds, kind)}`, `${ticketNumber} ${label(taskKinds, kind)}`),
    url,
  }))
  return count === 0 ? [] : [heading(say(`対応事項：${count}件`, `Tasks: ${count}`)), ...listOf(lines, count, wording)]
}

/** The lines, and how many more there are. */
function listOf(lines: readonly (string | { text: string; url: string })[], count: number, { say }: Wording): Block[] {
  const more = count - lines.length
  const rest = more > 0 ? [say(`ほか${more}件`, `and ${more} more`)] : []
  return lines.length > 0 ? [{ kind: 'list', items: [...lines, ...rest] }] : []
}
