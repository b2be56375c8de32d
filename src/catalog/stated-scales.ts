import { labelOf } from './code-list.ts'

/** How strong a municipality sees itself, in the words it chooses from. */
export const strengthLevels = [
  { code: '1', ja: 'これから取り組む', en: 'Just beginning' },
  { code: '2', ja: '少しある', en: 'There is some' },
  { code: '3', ja: '強みといえる', en: 'A strength' },
  { code: '4', ja: '大きな強み', en: 'A great strength' },
  { code: '5', ja: '全国に誇れる', en: 'Outstanding in the country' },
] as const

/** How much a need matters to whoever states it, in the words they choose from. */
export const importances = [
  { code: '1', ja: 'あればうれしい', en: 'Nice to have' },
  { code: '2', ja: '少し重視する', en: 'Matters a little' },
  { code: '3', ja: '重視する', en: 'Matters' },
  { code: '4', ja: 'とても重視する', en: 'Matters much' },
  { code: '5', ja: '最も重視する', en: 'Matters most' },
  { code: 'must', ja: '必須', en: 'Must-have' },
] as const

/** A level (1–5) in quotation marks. */
export function levelInWords(level: number, language: 'ja' | 'en'): string {
  const name = labelOf(strengthLevels, String(level), language)
  return language === 'ja' ? `「${name}」` : `“${name}”`
}

/** The level somebody asks for, or more. */
export function leastLevelInWords(level: number, language: 'ja' | 'en'): string {
  const said = levelInWords(level, language)
  return language === 'ja' ? `${said}以上` : `at least ${said}`
}
