import { codesOf } from './code-list.ts'

/** What members of the desk are told of (お知らせ). */
export const notificationKinds = [
  { code: 'assigned', ja: '新しい担当', en: 'Handed to you' },
  { code: 'answer', ja: '返信・回答', en: 'Answers' },
  { code: 'note', ja: 'ほかの職員のメモ', en: 'Notes of colleagues' },
  { code: 'meeting', ja: '面談の予約・変更', en: 'Meetings booked or changed' },
  { code: 'approval', ja: '候補リストの承認', en: 'Approval of shortlists' },
  { code: 'deadline', ja: '回答期限の超過', en: 'Overdue' },
  { code: 'task', ja: '対応待ちのタスク', en: 'To be seen to' },
] as const

export type NotificationKind = (typeof notificationKinds)[number]['code']
export const notificationKindCodes = codesOf(notificationKinds)

/** Of these a mail of their own goes at once: they are in no digest. */
export const kindsMailedAtOnce = ['assigned', 'deadline'] as const satisfies readonly NotificationKind[]

/** Those that a daily digest may tell of. */
export const digestKinds = ['answer', 'note', 'meeting', 'approval', 'task'] as const satisfies readonly Exclude<
  NotificationKind,
  (typeof kindsMailedAtOnce)[number]
>[]
export type DigestKind = (typeof digestKinds)[number]
