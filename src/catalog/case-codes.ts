import { codesOf } from './code-list.ts'

/** Where a list of municipalities for a company stands. */
export const shortlistStatuses = [
  { code: 'draft', ja: '下書き', en: 'Draft' },
  { code: 'approved', ja: '承認済み', en: 'Approved' },
  { code: 'dispatched', ja: '企業の回答待ち', en: 'Waiting for the company' },
  { code: 'answered', ja: '回答済み', en: 'Answered' },
  { code: 'withdrawn', ja: '取下げ', en: 'Withdrawn' },
  { code: 'expired', ja: '期限切れ', en: 'Expired' },
] as const

/** What may be done with it; refusals name what is legal. */
export const shortlistActs = [
  { code: 'change', ja: '内容の変更', en: 'Change' },
  { code: 'approve', ja: '承認', en: 'Approve' },
  { code: 'dispatch', ja: '企業への送付', en: 'Dispatch to the company' },
  { code: 'state_interest', ja: '関心の回答', en: 'State interest' },
  { code: 'state_last_interest', ja: '最後の候補への関心の回答', en: 'State interest in the last candidate' },
  { code: 'withdraw', ja: '取下げ', en: 'Withdraw' },
  { code: 'expire', ja: '期限切れの処理', en: 'Expire' },
] as const

/** Where a company's wish carried to a municipality stands. */
export const enquiryStatuses = [
  { code: 'sent', ja: '自治体の回答待ち', en: 'Waiting for the municipality' },
  { code: 'asked', ja: '自治体の質問への回答待ち', en: 'The municipality has asked' },
  { code: 'accepted', ja: '受諾', en: 'Accepted' },
  { code: 'declined', ja: '辞退', en: 'Declined' },
  { code: 'withdrawn', ja: '取下げ', en: 'Withdrawn' },
  { code: 'expired', ja: '期限切れ', en: 'Expired' },
  { code: 'introduced', ja: '引き合わせ済み', en: 'Introduced' },
] as const

/** What may be done with it; refusals name what is legal. */
export const enquiryActs = [
  { code: 'ask', ja: '質問', en: 'Ask' },
  { code: 'reply', ja: '質問への回答', en: 'Reply to the question' },
  { code: 'accept', ja: '受諾', en: 'Accept' },
  { code: 'decline', ja: '辞退', en: 'Decline' },
  { code: 'introduce', ja: '引き合わせ', en: 'Introduce' },
  { code: 'withdraw', ja: '取下げ', en: 'Withdraw' },
  { code: 'withdraw_consent', ja: '開示の同意の撤回', en: 'Withdraw the disclosure consent' },
  { code: 'expire', ja: '期限切れの処理', en: 'Expire' },
] as const

/** Where what a form proposes to change in a profile stands. */
export const proposalStatuses = [
  { code: 'pending', ja: '採否未定', en: 'To be decided' },
  { code: 'decided', ja: '採否決定済み', en: 'Decided' },
] as const

export type ShortlistStatus = (typeof shortlistStatuses)[number]['code']
export type ShortlistAct = (typeof shortlistActs)[number]['code']
export type EnquiryStatus = (typeof enquiryStatuses)[number]['code']
export type EnquiryAct = (typeof enquiryActs)[number]['code']
export type ProposalStatus = (typeof proposalStatuses)[number]['code']

export const shortlistStatusCodes = codesOf(shortlistStatuses)
export const enquiryStatusCodes = codesOf(enquiryStatuses)
export const proposalStatusCodes = codesOf(proposalStatuses)
