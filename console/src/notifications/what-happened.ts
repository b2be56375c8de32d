import { grouped } from '../language/grouped.ts'

/** Events as whoever they concern is told of them; those that are not here are said as the history says them. */
export const whatHappened = {
  'ticket.assigned': { ja: '案件の担当になりました', en: 'A ticket was handed to you' },
  'message.received': { ja: '担当の案件に返信が届きました', en: 'An answer came on your ticket' },
  'message.held_up': { ja: 'お書きになった返信を送信できていません', en: 'A reply you wrote could not be sent yet' },
  'proposal.filed': { ja: '担当の案件で登録内容の変更案が届きました', en: 'A change of the profile was proposed on your ticket' },
  'note.added': { ja: '担当の案件にメモが書かれました', en: 'A note was left on your ticket' },
  'meeting.booked': { ja: '面談が予約されました', en: 'A meeting of yours was booked' },
  'meeting.moved': { ja: '面談の日時が変わりました', en: 'A meeting of yours was moved' },
  'meeting.cancelled': { ja: '面談が取り消されました', en: 'A meeting of yours was cancelled' },
  'meeting.missed': { ja: '面談が行われませんでした', en: 'A meeting of yours did not take place' },
  'meeting.handed_over': { ja: '面談を引き継ぎました', en: 'A meeting was handed over to you' },
  'shortlist.drafted': { ja: '候補自治体一覧の承認をお願いします', en: 'A shortlist wants approval' },
  'shortlist.approval_ended': { ja: '直された候補自治体一覧の承認をお願いします', en: 'A changed shortlist wants approval again' },
  'shortlist.approved': { ja: '候補自治体一覧が承認されました', en: 'Your shortlist was approved' },
  'ticket.response_overdue': { ja: '回答期限が過ぎました', en: 'An answer of yours is overdue' },
  'enquiry.reply_overdue': { ja: '自治体の質問への回答期限が過ぎました', en: 'A reply to a municipality is overdue' },
} as const

/** The same as whoever lost the ticket by it is told. */
export const whatWasLost = {
  'ticket.assigned': { ja: '案件の担当から外れました（担当者の変更）', en: 'A ticket of yours was given to somebody else' },
  'ticket.unassigned': { ja: '案件の担当から外れました（担当者なし）', en: 'A ticket of yours was put back into the queue' },
  'ticket.merged': { ja: '担当の案件が、ほかの担当の案件に統合されました', en: 'A ticket of yours became part of one that is not' },
} as const

/** Tickets that changed hands by one act, as one: for whom they went to, and whom they went from. */
export const severalChangedHands = {
  given: {
    ja: (count: number) => `${grouped(count)}件の案件の担当になりました`,
    en: (count: number) => `${grouped(count)} tickets were handed to you`,
  },
  lost: {
    ja: (count: number) => `${grouped(count)}件の案件の担当から外れました（担当者の変更）`,
    en: (count: number) => `${grouped(count)} tickets of yours were given to somebody else`,
  },
} as const
