import { codesOf } from './code-list.ts'

/** The sequences of mails the desk knows. */
export const sequences = [
  { code: 'acknowledgement', ja: '受付のお知らせ', en: 'Acknowledgement of a form' },
  { code: 'assignment', ja: '担当者のお知らせ', en: 'Notice of the consultant' },
  { code: 'correspondence', ja: 'メッセージの送付', en: 'Messages of the desk' },
  { code: 'participant', ja: '参加のご案内', en: 'Notice of taking part' },
  { code: 'waiting-applicant', ja: '相談者の返答待ち', en: 'Waiting for the applicant' },
  { code: 'overdue-response', ja: '回答期限の超過', en: 'Overdue response of the desk' },
  { code: 'profile-check', ja: '登録内容の確認', en: 'Is a profile still right' },
  { code: 'april-handover', ja: '新年度の担当者の確認', en: 'New contact in April' },
  { code: 'passed-case', ja: '都道府県経由のご相談の確認', en: 'A case passed on by a prefecture' },
  { code: 'passed-case-outcome', ja: '都道府県経由のご相談の結果', en: 'What became of a passed case' },
  { code: 'weekly-digest', ja: '今週の相談案件', en: 'Weekly digest' },
  { code: 'daily-digest', ja: '未読のお知らせのまとめ', en: 'Daily digest of notifications' },
  { code: 'notices', ja: 'お知らせのメール', en: 'Notifications by mail at once' },
  { code: 'meeting-offer', ja: '面談の候補日時', en: 'Times for a meeting' },
  { code: 'meeting', ja: '面談の確定と前のご案内', en: 'Booked meeting and its reminder' },
  { code: 'meeting-move', ja: '面談の変更', en: 'Moved meeting' },
  { code: 'meeting-cancellation', ja: '面談の取りやめ', en: 'Cancelled meeting' },
  { code: 'meeting-missed', ja: '行われなかった面談の新しい候補日時', en: 'New times after a meeting that did not come about' },
  { code: 'survey', ja: '面談後のアンケート', en: 'Survey after a meeting' },
  { code: 'shortlist', ja: '候補自治体の紹介', en: 'Shortlist to the company' },
  { code: 'shortlist-expiry', ja: '候補自治体の紹介の期限切れ', en: 'Expiry of a shortlist' },
  { code: 'enquiry', ja: '打診', en: 'Enquiry to a municipality' },
  { code: 'enquiry-question', ja: '打診への質問', en: 'Question of a municipality' },
  { code: 'enquiry-reply', ja: '質問への回答', en: 'Reply to a question' },
  { code: 'enquiry-declined', ja: '辞退のお知らせ', en: 'Notice of a declined enquiry' },
  { code: 'enquiry-expiry', ja: '打診の期限切れ', en: 'Expiry of an enquiry' },
  { code: 'consent', ja: '開示の同意のお願い', en: 'Request of the disclosure consent' },
  { code: 'introduction', ja: '引き合わせ', en: 'Introduction' },
  { code: 'aftercare', ja: '定着支援', en: 'After-care' },
  { code: 'new-link', ja: '専用リンクの再発行', en: 'A new case link' },
  { code: 'one-time-code', ja: '確認コードの送付', en: 'A one-time code' },
] as const

/** What starts a sequence: an event, or the calendar. */
export const sequenceStarts = [
  { code: 'ticket.received', ja: '相談を受け付けたとき', en: 'A form is received' },
  { code: 'ticket.assigned', ja: '担当者が決まったとき', en: 'A ticket is assigned' },
  { code: 'ticket.wait_started', ja: '相談者の返答待ちにしたとき', en: 'The wait for the applicant begins' },
  { code: 'ticket.response_overdue', ja: '回答の期限を過ぎたとき', en: 'A response is overdue' },
  { code: 'message.sent', ja: '相談者に返信したとき', en: 'The desk writes to the applicant' },
  { code: 'participant.added', ja: '参加者を加えたとき', en: 'A participant is added' },
  { code: 'link.renewed', ja: '専用リンクを送り直したとき', en: 'A case link is renewed' },
  { code: 'code.requested', ja: '確認コードを求められたとき', en: 'A one-time code is asked for' },
  { code: 'meeting.proposed', ja: '面談の候補日時を提案したとき', en: 'Times for a meeting are offered' },
  { code: 'meeting.booked', ja: '面談が決まったとき', en: 'A meeting is booked' },
  { code: 'meeting.moved', ja: '面談の日時などを変更したとき', en: 'A meeting is moved' },
  { code: 'meeting.cancelled', ja: '面談を取りやめたとき', en: 'A meeting is cancelled' },
  { code: 'meeting.missed', ja: '面談が行われなかったとき', en: 'A meeting did not come about' },
  { code: 'meeting.recorded', ja: '面談を記録したとき', en: 'A meeting is recorded' },
  { code: 'shortlist.dispatched', ja: '候補自治体一覧を企業へ送ったとき', en: 'A shortlist is sent to the company' },
  { code: 'shortlist.expired', ja: '候補自治体一覧の回答期限が過ぎたとき', en: 'A shortlist expires' },
  { code: 'enquiry.sent', ja: '自治体に打診したとき', en: 'An enquiry is sent' },
  { code: 'enquiry.asked', ja: '自治体から質問があったとき', en: 'The municipality asks a question' },
  { code: 'enquiry.replied', ja: '自治体の質問に回答したとき', en: 'The question is answered' },
  { code: 'enquiry.accepted', ja: '自治体が打診を受諾したとき', en: 'The municipality accepts' },
  { code: 'enquiry.declined', ja: '自治体が打診を辞退したとき', en: 'The municipality declines' },
  { code: 'enquiry.expired', ja: '打診の回答期限が過ぎたとき', en: 'An enquiry expires' },
  { code: 'passed_case.sent', ja: '都道府県経由のご相談を市区町村に取り次いだとき', en: 'A case is passed on to the municipality' },
  { code: 'passed_case.answered', ja: '取り次いだ件に市区町村が回答したとき', en: 'The municipality answers what was passed on' },
  { code: 'introduction.made', ja: '双方をお引き合わせしたとき', en: 'Both sides are introduced' },
  { code: 'outcome.recorded', ja: '引き合わせの成果としてオフィスの開設を記録したとき', en: 'An opened office is recorded as an outcome' },
  { code: 'calendar.monday', ja: '毎週はじめの営業日になったとき', en: 'The first business day of a week' },
  { code: 'calendar.business_day', ja: '営業日になり、未読のお知らせがあるとき', en: 'A business day, and notifications nobody read' },
  { code: 'calendar.unread', ja: 'お知らせが5分間未読のとき', en: 'A notification has not been read for five minutes' },
  { code: 'calendar.april', ja: '新年度（4月）になったとき', en: 'A new fiscal year in April' },
  { code: 'calendar.profile_unchanged', ja: '登録内容が長く変わっていないとき', en: 'A profile has not changed for long' },
] as const

/** What ends the steps of a sequence that are still to come. */
export const stopConditions = [
  { code: 'reply', ja: '相談者から連絡があったとき', en: 'The applicant writes' },
  { code: 'answer', ja: '求めた回答があったとき', en: 'What was asked for is answered' },
  { code: 'state', ja: '対象が取下げ・終了・期限切れ・変更となったとき', en: 'What it is about is withdrawn, ends, expires or moves on' },
  {
    code: 'consent_withdrawn',
    ja: '開示に同意しないとの回答、または同意の撤回があったとき',
    en: 'Disclosure is refused, or the consent to it withdrawn',
  },
] as const

/** When a step is planned at all. */
export const stepConditions = [
  { code: 'from_worker', ja: '働き手からの相談のとき', en: 'The form is a worker’s' },
  { code: 'from_organization', ja: '自治体・企業からの相談のとき', en: 'The form is a municipality’s or a company’s' },
  { code: 'blind', ja: '匿名で打診したとき', en: 'The enquiry is blind' },
] as const

/** How the time between the start of a sequence and a step is counted. */
export const offsetUnits = [
  { code: 'at_once', ja: '直ちに', en: 'At once' },
  { code: 'business_days', ja: '営業日後', en: 'Business days later' },
  { code: 'business_days_before', ja: '営業日前（10時に送信）', en: 'Business days before what it is about, at ten o’clock' },
  { code: 'days', ja: '日後（翌営業開始時刻に送信）', en: 'Calendar days later, at the opening of the desk' },
  { code: 'months', ja: 'か月後（翌営業開始時刻に送信）', en: 'Months later, at the opening of the desk' },
] as const

/** Days after the opening of an office for which after-care (定着支援) has words. */
export const aftercareDays = [30, 90, 180] as const

export type SequenceCode = (typeof sequences)[number]['code']
export type StopCondition = (typeof stopConditions)[number]['code']
export type StepCondition = (typeof stepConditions)[number]['code']
export type OffsetUnit = (typeof offsetUnits)[number]['code']

export const sequenceCodes = codesOf(sequences)
export const stopConditionCodes = codesOf(stopConditions)
export const stepConditionCodes = codesOf(stepConditions)
export const offsetUnitCodes = codesOf(offsetUnits)
