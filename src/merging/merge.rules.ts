import type { Audience, TicketStatus } from '../catalog/desk-codes.ts'
import { isUnfinished, responseDueAt, statusAfterWordOfApplicant } from '../tickets/lifecycle.rules.ts'

/** What decides of a ticket whether it may be merged. */
export interface MergedTicket {
  readonly id: string
  readonly audience: Audience
  readonly status: TicketStatus
  readonly organizationId: string | null
  readonly applicantId: string
  readonly mergedIntoId: string | null
}

/** What stands on the ticket that is merged away, and would be lost or end with it. */
export interface Standing {
  /** Match runs or shortlists. */
  readonly matching: boolean
  readonly meetingAhead: boolean
  /** What a prefecture passed on and nobody has confirmed yet. */
  readonly passedCase: boolean
  /** A message that can still be taken back. */
  readonly unsent: boolean
}

/** Why two tickets must not become one, each with what to do instead. */
export const mergeRefusals = [
  { code: 'same_ticket', ja: '同じ案件です。別の案件の受付番号を指定してください。', en: 'This is the same ticket: name another one.' },
  {
    code: 'merged_already',
    ja: '既に別の案件に統合されています。統合先の案件を指定してください。',
    en: 'One of them is part of another ticket: name that one.',
  },
  {
    code: 'different_side',
    ja: '相談区分が異なる案件は統合できません。関連付けをご利用ください。',
    en: 'They are of different sides: relate them instead.',
  },
  {
    code: 'different_applicant',
    ja: '相談者も組織も異なる案件は統合できません。関連付けをご利用ください。',
    en: 'They are neither of one applicant nor of one organisation: relate them instead.',
  },
  {
    code: 'ticket_finished',
    ja: '解決・終了した案件があります。再開してから統合してください。',
    en: 'One of them is finished: reopen it first.',
  },
  {
    code: 'matching_stands',
    ja: '統合する側の案件にマッチングや候補自治体一覧があります。その案件を残すか、関連付けをご利用ください。',
    en: 'Runs or shortlists stand on the one that would go: let that one stay, or relate them instead.',
  },
  {
    code: 'blind_enquiry',
    ja: '匿名の打診が進行中です。打診が終わってから統合してください。',
    en: 'A blind enquiry is under way: merge them once it has ended.',
  },
  {
    code: 'meeting_ahead',
    ja: '統合する側の案件に、これからの面談または日程調整中の面談があります。実施・取消しの後に統合してください。',
    en: 'A meeting of the one that would go is ahead: hold or cancel it first.',
  },
  {
    code: 'passed_case',
    ja: '都道府県経由のご相談の確認待ちです。市区町村の確認後に統合してください。',
    en: 'What a prefecture passed on waits to be confirmed: merge them afterwards.',
  },
  {
    code: 'message_leaving',
    ja: '送信を取り消せる状態のメッセージがあります。1分ほど待ってから統合してください。',
    en: 'A message is about to leave: wait a minute.',
  },
  {
    code: 'other_unassigned',
    ja: '統合する相手の案件に担当者がいません。先にその案件を開いて「担当する」で担当してから統合してください。',
    en: 'Nobody has the other ticket: open it and “Take it” first, then merge.',
  },
  {
    code: 'other_held',
    ja: '統合する相手の案件は、ほかの職員が担当しています。両方の案件を担当する職員か、統括責任者が統合できます。',
    en: 'A colleague has the other ticket: whoever has both, or a supervisor, can merge them.',
  },
] as const

export type MergeRefusal = (typeof mergeRefusals)[number]['code']

/** Whether whoever merges gets as far as the ticket that stays; if not, whether anybody has it. */
export type OtherTicket = 'within_reach' | 'unassigned' | 'held'

/** Why `away` must not become part of `into`, last of all that it is not for this reader to do; nothing when it may. */
export function refusalsOf(
  away: MergedTicket,
  into: MergedTicket,
  standing: Standing,
  isBlindUnderWay: boolean,
  other: OtherTicket,
): MergeRefusal[] {
  if (away.id === into.id) return ['same_ticket']
  const sameSide = away.audience === into.audience
  const sameParty = away.applicantId === into.applicantId || (away.organizationId !== null && away.organizationId === into.organizationId)
  const against: readonly [MergeRefusal, boolean][] = [
    ['merged_already', away.mergedIntoId !== null || into.mergedIntoId !== null],
    ['different_side', !sameSide],
    ['different_applicant', sameSide && !sameParty],
    ['ticket_finished', !isUnfinished(away.status) || !isUnfinished(into.status)],
    ['matching_stands', standing.matching],
    ['blind_enquiry', isBlindUnderWay],
    ['meeting_ahead', standing.meetingAhead],
    ['passed_case', standing.passedCase],
    ['message_leaving', standing.unsent],
    ['other_unassigned', other === 'unassigned'],
    ['other_held', other === 'held'],
  ]
  return against.flatMap(([code, holds]) => (holds ? [code] : []))
}

type Answered = Parameters<typeof responseDueAt>[0]

/** How the ticket that stays goes on: what was owed to the applicant on the other one is owed here, by the earlier of both times. */
export function goesOn(
  into: Answered,
  away: Answered,
): { status: TicketStatus; owed: { nextResponseDueAt?: Date; responseOverdueAt?: null } } {
  const [due, own] = [responseDueAt(away), responseDueAt(into)]
  if (due === null) return { status: into.status, owed: {} }
  const status = isUnfinished(into.status) ? statusAfterWordOfApplicant(into.status) : into.status
  return { status, owed: own !== null && own <= due ? {} : { nextResponseDueAt: due, responseOverdueAt: null } }
}
