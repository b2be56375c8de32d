import { codesOf } from './code-list.ts'

/** What members of the desk are told of (お知らせ). */
export const notificationKinds = [
  { code: 'assigned', ja: '新しい担当', en: 'Handed to you' },
  { code: 'unassigned', ja: '担当から外れた案件', en: 'Taken from you' },
  { code: 'answer', ja: '返信・回答', en: 'Answers' },
  { code: 'note', ja: 'ほかの職員のメモ', en: 'Notes of colleagues' },
  { code: 'meeting', ja: '面談の予約・変更', en: 'Meetings booked or changed' },
  { code: 'approval', ja: '候補自治体一覧の承認', en: 'Approval of shortlists' },
  { code: 'deadline', ja: '回答期限の超過', en: 'Overdue' },
  { code: 'task', ja: '対応事項', en: 'Tasks' },
] as const

/** How somebody is told of a kind: always in the bell, and by which mail besides. */
export const notificationWays = [
  { code: 'bell', ja: '画面のみ', en: 'Here only' },
  { code: 'daily', ja: '毎朝まとめてメール', en: 'Daily mail' },
  { code: 'at_once', ja: 'すぐにメール', en: 'Mail at once' },
] as const

export type NotificationKind = (typeof notificationKinds)[number]['code']
export const notificationKindCodes = codesOf(notificationKinds)
export type NotificationWay = (typeof notificationWays)[number]['code']
export const notificationWayCodes = codesOf(notificationWays)
