import { labelOf } from './code-list.ts'
import type { Language } from './desk-codes.ts'
import { companyNeeds, type CompanyNeed } from './matching-codes.ts'

const limit = {
  ja: /(?: \S+)?（(?:以上|以下|まで|以内|いずれか)(?:・推定)?）$/u,
  en: /(?: in (?:yen a month|Mbit\/s|months|km))? \((?:at least|at most|at the latest|one of)(?:, estimated)?\)$/u,
} as const

/** A label of a form without the unit and the limit its figure is under: 月額賃料 of 月額賃料 円（以下）. */
export function withoutLimit(label: string, language: keyof typeof limit): string {
  return label.replace(limit[language], '')
}

const unitBeforeLimit = { ja: / \S+(?=（)/u, en: / in (?:yen a month|Mbit\/s|months|km)(?= \()/u } as const

/** A label of a form without its unit, where the unit stands behind the figure: 本社からの距離（以内） of 本社からの距離 km（以内）. */
export function withoutUnit(label: string, language: keyof typeof limit): string {
  return label.replace(unitBeforeLimit[language], '')
}

/** Label of a company's need whose target is not told: 席数（以上） without its figure is no sentence. */
export function needNameOf(code: CompanyNeed, language: Language = 'ja'): string {
  return withoutLimit(labelOf(companyNeeds, code, language), language)
}
