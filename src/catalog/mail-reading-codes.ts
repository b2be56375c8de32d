import { codesOf } from './code-list.ts'

/** Why an administrator reads a caught mail that belongs to no ticket. */
export const mailReadingReasons = [
  { code: 'asked', ja: 'お問い合わせの調査', en: 'Somebody asked about it' },
  { code: 'access', ja: '招待・パスワード設定の手伝い', en: 'To help with an invitation or a password' },
  { code: 'wording', ja: '文面・設定の確認', en: 'To check its words or the settings' },
  { code: 'arrival', ja: '送信されたかどうかの確認', en: 'To see whether it was sent' },
] as const

export type MailReadingReason = (typeof mailReadingReasons)[number]['code']

export const mailReadingReasonCodes = codesOf(mailReadingReasons)
