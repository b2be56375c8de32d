import { codesOf } from './code-list.ts'

/** How a case came to a municipality through its prefecture. */
export const passedCaseKinds = [
  { code: 'filed', ja: '都道府県が市区町村に代わって送ったもの', en: 'Filed by the prefecture for its municipality' },
  { code: 'forwarded', ja: '都道府県が自らのご相談を市区町村に転送したもの', en: 'Forwarded by the prefecture from a case of its own' },
] as const

/** Where it stands. Nothing goes on before the municipality has confirmed it. */
export const passedCaseStatuses = [
  { code: 'waiting', ja: '市区町村の確認待ち', en: 'Waiting for the municipality' },
  { code: 'confirmed', ja: '確認済み', en: 'Confirmed' },
  { code: 'corrected', ja: '修正のうえ確認済み', en: 'Confirmed with corrections' },
  { code: 'declined', ja: '進めない', en: 'Declined' },
  { code: 'withdrawn', ja: '取下げ', en: 'Withdrawn' },
] as const

export type PassedCaseKind = (typeof passedCaseKinds)[number]['code']
export type PassedCaseStatus = (typeof passedCaseStatuses)[number]['code']
/** What the municipality may say. */
export type PassedCaseAnswer = Exclude<PassedCaseStatus, 'waiting' | 'withdrawn'>

export const passedCaseKindCodes = codesOf(passedCaseKinds)
export const passedCaseStatusCodes = codesOf(passedCaseStatuses)
