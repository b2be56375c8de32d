import { codesOf } from './code-list.ts'

/** Where a queued e-mail stands. */
export const followUpStates = [
  { code: 'pending', ja: '送信待ち', en: 'Waiting' },
  { code: 'sending', ja: '送信中', en: 'Being sent' },
  { code: 'sent', ja: '送信済み', en: 'Sent' },
  { code: 'unknown', ja: '到達不明', en: 'Not known whether it arrived' },
  { code: 'failed', ja: '送信不可', en: 'Failed' },
  { code: 'cancelled', ja: '取りやめ', en: 'Cancelled' },
] as const

/** Why a queued e-mail will not go out. */
export const cancelReasons = [
  { code: 'answered', ja: '回答があったため', en: 'The other side has answered' },
  { code: 'withdrawn', ja: '取り下げられたため', en: 'What it is about was withdrawn' },
  {
    code: 'consent_withdrawn',
    ja: '開示に同意しないとの回答、または同意の撤回があったため',
    en: 'Disclosure was refused, or the consent to it withdrawn',
  },
  { code: 'expired', ja: '期限が過ぎたため', en: 'What it is about has expired' },
  { code: 'ticket_closed', ja: '相談案件が終了したため', en: 'The ticket is closed' },
  { code: 'first_mail_not_sent', ja: '最初のメールを送信できなかったため', en: 'The mail it reminds of could not be sent' },
  { code: 'reassigned', ja: '担当が変わったため', en: 'Somebody else takes care of the ticket' },
  { code: 'meeting_moved', ja: '面談の日程が変わったため', en: 'The meeting is at another time' },
  { code: 'meeting_cancelled', ja: '面談が行われないため', en: 'The meeting does not take place' },
  { code: 'meeting_held', ja: '実施に至らずとした面談が、実施済みと改められたため', en: 'The meeting noted as missed was held after all' },
  {
    code: 'not_told',
    ja: 'この面談について、宛先にまだ何もお知らせしていなかったため',
    en: 'Its reader had been told nothing of the meeting',
  },
  { code: 'offered_anew', ja: '新しい候補日時をご案内したため', en: 'Newer times were offered instead' },
  { code: 'not_needed', ja: '必要がなくなったため', en: 'No longer needed' },
  { code: 'hard_bounce', ja: '宛先のメールボックスが存在しないため', en: 'There is no such mailbox' },
  { code: 'unsubscribed', ja: '任意のご案内の配信停止のため', en: 'Its reader unsubscribed from optional mails' },
  { code: 'erased', ja: '宛先の方の個人情報を消去したため', en: 'The reader’s data was erased' },
  {
    code: 'handling_refused',
    ja: '個人情報取扱いへの同意が撤回されたため',
    en: 'The reader withdrew the consent to handling personal data',
  },
  { code: 'moved_on', ja: '相談案件の状態が変わったため', en: 'The ticket is in another status' },
  { code: 'replied', ja: '相談者から連絡があったため', en: 'The applicant has written' },
  { code: 'skipped', ja: '担当者が一回見送ったため', en: 'Skipped by the desk' },
  {
    code: 'question_asked',
    ja: '自治体から質問があったため（回答の後に改めて予定）',
    en: 'The municipality has asked a question: planned anew after the reply',
  },
  { code: 'overtaken', ja: '後続のメールの時期が来たため', en: 'Overtaken by a later mail of its series' },
  { code: 'told_already', ja: '別のメールにまとめてお知らせしたため', en: 'Its reader was told in another mail' },
  { code: 'asked_already', ja: '同じ日に別の面談についてお尋ねしたため', en: 'Its reader was asked about another meeting on that day' },
  { code: 'not_wanted', ja: '宛先の職員がメールで受け取らない設定のため', en: 'Its reader chose not to be told by mail at once' },
  { code: 'no_mailbox', ja: '宛先となる窓口のメールアドレスが登録されていないため', en: 'No mailbox of the office is known' },
  { code: 'attachment_refused', ja: '添付ファイルに問題が見つかったため', en: 'Something harmful was found in one of its files' },
  { code: 'participant_removed', ja: '宛先の方が参加者から外れたため', en: 'Its reader takes part no more' },
  { code: 'merged', ja: '別の相談案件に統合されたため', en: 'The ticket became part of another one' },
  { code: 'words_erased', ja: '文面を消去したため', en: 'Its words were erased' },
  { code: 'by_hand', ja: '担当者が取り消したため', en: 'Cancelled by the desk' },
] as const

/** Why a queued e-mail waits although it is due. */
export const holdReasons = [
  { code: 'verified_contact', ja: 'メールアドレスが確認されるまで保留', en: 'Until the address is verified' },
  {
    code: 'representative',
    ja: '自治体の代表窓口が確認されるまで保留',
    en: 'Until somebody with a confirmed address represents the municipality',
  },
  { code: 'question_open', ja: '自治体からの質問に回答するまで保留', en: 'Until the municipality’s question is replied to' },
  { code: 'scan', ja: '添付ファイルのウイルス検査が済むまで保留', en: 'Until its files have been scanned' },
  { code: 'resolution', ja: '相談案件が「返答なし」で解決となるまで保留', en: 'Until the ticket is resolved because no answer came' },
] as const

/** Why a queued e-mail that was due goes later. */
export const putOffReasons = [
  { code: 'business_hours', ja: '次の受付時間まで', en: 'Until the desk opens' },
  { code: 'daily_cap', ja: '同じ宛先へのその日の通数の上限に達したため', en: 'Its reader has had the mails of a day' },
  { code: 'too_early', ja: '前のメールや面談の後、間を置くため', en: 'Too early after what it follows' },
] as const

/** Why a queued e-mail whose time has come does not go, though nothing speaks against it. */
export const delayReasons = [
  {
    code: 'mail_server_away',
    ja: 'メールサーバーに接続できないため（復旧しだい送信されます）',
    en: 'The mail server cannot be reached; it goes as soon as it can',
  },
] as const

export type FollowUpState = (typeof followUpStates)[number]['code']
export type CancelReason = (typeof cancelReasons)[number]['code']
export type HoldReason = (typeof holdReasons)[number]['code']
export type PutOffReason = (typeof putOffReasons)[number]['code']
export type DelayReason = (typeof delayReasons)[number]['code']

export const followUpStateCodes = codesOf(followUpStates)
export const cancelReasonCodes = codesOf(cancelReasons)
export const holdReasonCodes = codesOf(holdReasons)
export const putOffReasonCodes = codesOf(putOffReasons)
export const delayReasonCodes = codesOf(delayReasons)
