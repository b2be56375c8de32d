import { codesOf } from './code-list.ts'

/** Why nothing, or nothing optional, is mailed to an address any more. */
export const suppressionReasons = [
  { code: 'hard_bounce', ja: '宛先のメールボックスが存在しない', en: 'There is no such mailbox' },
  { code: 'unsubscribed', ja: '任意のご案内の配信停止', en: 'Unsubscribed from optional mails' },
  { code: 'erased', ja: '個人情報の消去', en: 'The person’s data was erased' },
  { code: 'withdrawn', ja: '個人情報取扱いへの同意の撤回', en: 'The consent to handling personal data was withdrawn' },
] as const

export type SuppressionReason = (typeof suppressionReasons)[number]['code']
export const suppressionReasonCodes = codesOf(suppressionReasons)
