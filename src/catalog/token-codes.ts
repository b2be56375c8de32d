import { codesOf } from './code-list.ts'

/** Why an API token acts with the role of somebody else than who makes it. */
export const tokenReasons = [
  { code: 'reporting', ja: '集計・報告', en: 'Figures and reports' },
  { code: 'integration', ja: 'ほかのシステムとの連携', en: 'To work with another system' },
  { code: 'transfer', ja: 'データの移行・取り込み', en: 'To move data' },
  { code: 'trial', ja: '動作の確認', en: 'To try something out' },
] as const

export type TokenReason = (typeof tokenReasons)[number]['code']

export const tokenReasonCodes = codesOf(tokenReasons)
