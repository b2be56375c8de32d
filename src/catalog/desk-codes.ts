import { codesOf } from './code-list.ts'

/** Who writes to the desk. */
export const audiences = [
  { code: 'municipal', ja: '自治体', en: 'Local government' },
  { code: 'corporate', ja: '企業', en: 'Company' },
  { code: 'worker', ja: '働き手', en: 'Worker' },
] as const

/** What the desk writes to a person in. */
export const languages = [
  { code: 'ja', ja: '日本語', en: 'Japanese' },
  { code: 'en', ja: '英語', en: 'English' },
] as const

/** What the desk is asked to do. */
export const supports = [
  { code: 'individual', ja: '個別相談', en: 'Individual consultation', audiences: ['municipal', 'corporate', 'worker'] },
  { code: 'support', ja: '各種支援', en: 'Support of companies', audiences: ['corporate'] },
  { code: 'matching', ja: 'マッチング', en: 'Matching', audiences: ['municipal', 'corporate'] },
  { code: 'strategy', ja: '強みの確認・戦略策定', en: 'Strengths and strategy', audiences: ['municipal'] },
  { code: 'publicity', ja: '情報発信', en: 'Publicity', audiences: ['municipal'] },
] as const

/** What each audience struggles with (課題). Source: 論点 of the desk's founding paper, 29 March 2021. */
export const topics = [
  { code: 'muni.entry', ja: '入口', en: 'Entry', audience: 'municipal' },
  { code: 'muni.offering', ja: '商品開発', en: 'Offering', audience: 'municipal' },
  { code: 'muni.outreach', ja: '販路開拓', en: 'Outreach', audience: 'municipal' },
  { code: 'muni.aftercare', ja: 'アフターケア', en: 'After-care', audience: 'municipal' },
  { code: 'corp.entry', ja: '入口', en: 'Entry', audience: 'corporate' },
  { code: 'corp.destination', ja: '具体の行動', en: 'Taking action', audience: 'corporate' },
  { code: 'corp.management', ja: 'マネジメント手法', en: 'Management', audience: 'corporate' },
  { code: 'corp.rules', ja: '制度整備', en: 'Rules', audience: 'corporate' },
  { code: 'work.entry', ja: '入口', en: 'Entry', audience: 'worker' },
  { code: 'work.action', ja: '具体の行動', en: 'Taking action', audience: 'worker' },
  { code: 'work.culture', ja: '企業文化', en: 'Company culture', audience: 'worker' },
  { code: 'work.rules', ja: '制度整備', en: 'Rules', audience: 'worker' },
] as const

/** Where on the journey the applicant stands. */
export const stages = [
  { code: 'awareness', ja: '入口', en: 'Awareness' },
  { code: 'planning', ja: '計画', en: 'Planning' },
  { code: 'action', ja: '実行', en: 'Action' },
  { code: 'aftercare', ja: 'アフターケア', en: 'After-care' },
] as const

export const preferredContacts = [
  { code: 'email', ja: 'メール', en: 'E-mail' },
  { code: 'phone', ja: '電話', en: 'Telephone' },
  { code: 'online', ja: 'オンライン', en: 'Online meeting' },
] as const

export const meetingKinds = [
  { code: 'phone', ja: '電話', en: 'Telephone' },
  { code: 'online', ja: 'オンライン', en: 'Online' },
  { code: 'in_person', ja: '対面', en: 'In person' },
] as const

/** Where a meeting (面談) stands. */
export const meetingStatuses = [
  { code: 'proposed', ja: '日程調整中', en: 'Times offered' },
  { code: 'booked', ja: '予約済み', en: 'Booked' },
  { code: 'held', ja: '実施済み', en: 'Held' },
  { code: 'missed', ja: '実施に至らず', en: 'Did not take place' },
  { code: 'expired', ja: '候補日時の受付終了', en: 'No time picked in time' },
  { code: 'cancelled', ja: '取消し', en: 'Cancelled' },
] as const

export const ticketStatuses = [
  { code: 'new', ja: '新規', en: 'New' },
  { code: 'open', ja: '対応中', en: 'Open' },
  { code: 'waiting_applicant', ja: '相談者の返答待ち', en: 'Waiting for the applicant' },
  { code: 'waiting_third_party', ja: '第三者の返答待ち', en: 'Waiting for a third party' },
  { code: 'resolved', ja: '解決', en: 'Resolved' },
  { code: 'closed', ja: '終了', en: 'Closed' },
] as const

export const resolutionKinds = [
  { code: 'answered', ja: '回答済み', en: 'Answered' },
  { code: 'introduced', ja: '引き合わせ済み', en: 'Introduced' },
  { code: 'referred', ja: '他窓口を案内', en: 'Referred' },
  { code: 'withdrawn', ja: '取下げ', en: 'Withdrawn' },
  { code: 'no_answer', ja: '返答なし', en: 'No answer' },
  { code: 'merged', ja: '統合', en: 'Merged' },
] as const

export const roles = [
  { code: 'administrator', ja: '管理者', en: 'Administrator' },
  { code: 'supervisor', ja: '統括責任者', en: 'Supervisor' },
  { code: 'consultant', ja: '専任コンサルタント', en: 'Consultant' },
  { code: 'auditor', ja: '監査担当', en: 'Auditor' },
  { code: 'contact', ja: '組織の担当者', en: 'Contact of an organisation' },
] as const

export const outcomeKinds = [
  { code: 'site_visit', ja: '視察', en: 'Site visit' },
  { code: 'office_opened', ja: 'オフィス開設', en: 'Office opened' },
  { code: 'staff_relocated', ja: '社員の移住', en: 'Staff relocated' },
  { code: 'related_population', ja: '関係人口', en: 'Related population' },
  { code: 'withdrawn', ja: '取りやめ・撤退', en: 'Withdrawn' },
  { code: 'stayed', ja: '定着', en: 'Stayed' },
] as const

/** Why the desk corrects what a company is called or its number. */
export const correctionReasons = [
  { code: 'miswritten', ja: '誤記の訂正', en: 'It was written wrongly' },
  { code: 'renamed', ja: '商号・名称の変更', en: 'It changed its name' },
  { code: 'number_learned', ja: '法人番号の判明', en: 'Its number became known' },
  { code: 'mistaken', ja: '別の法人との取り違え', en: 'It was taken for another' },
] as const

export type Language = (typeof languages)[number]['code']
export type Audience = (typeof audiences)[number]['code']
export type Support = (typeof supports)[number]['code']
export type Topic = (typeof topics)[number]['code']
export type Stage = (typeof stages)[number]['code']
export type PreferredContact = (typeof preferredContacts)[number]['code']
export type MeetingKind = (typeof meetingKinds)[number]['code']
export type MeetingStatus = (typeof meetingStatuses)[number]['code']
export type TicketStatus = (typeof ticketStatuses)[number]['code']
export type CorrectionReason = (typeof correctionReasons)[number]['code']
export type ResolutionKind = (typeof resolutionKinds)[number]['code']
export type Role = (typeof roles)[number]['code']
export type StaffRole = Exclude<Role, 'contact'>
export type OutcomeKind = (typeof outcomeKinds)[number]['code']

export const languageCodes = codesOf(languages)
export const audienceCodes = codesOf(audiences)
export const supportCodes = codesOf(supports)
export const topicCodes = codesOf(topics)
export const stageCodes = codesOf(stages)
export const preferredContactCodes = codesOf(preferredContacts)
export const meetingKindCodes = codesOf(meetingKinds)
export const meetingStatusCodes = codesOf(meetingStatuses)
export const ticketStatusCodes = codesOf(ticketStatuses)
export const correctionReasonCodes = codesOf(correctionReasons)
export const resolutionKindCodes = codesOf(resolutionKinds)
export const roleCodes = codesOf(roles)
export const staffRoleCodes = roleCodes.filter((code) => code !== 'contact') as [StaffRole, ...StaffRole[]]
export const outcomeKindCodes = codesOf(outcomeKinds)
