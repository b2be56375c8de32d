import { codesOf } from './code-list.ts'

/** What another ticket is to one: each code has its counterpart, seen from the other side. */
export const relationKinds = [
  { code: 'same_matter', ja: '同じ件', en: 'Same matter' },
  { code: 'duplicate', ja: '重複の疑い', en: 'Duplicate suspected' },
  { code: 'preceding', ja: '前の案件', en: 'What it follows on' },
  { code: 'following', ja: '続きの案件', en: 'Follow-on' },
  { code: 'split_from', ja: '分割元', en: 'Split off from' },
  { code: 'split_into', ja: '分割先', en: 'Split off into' },
] as const

export type RelationKind = (typeof relationKinds)[number]['code']
export const relationKindCodes = codesOf(relationKinds)
