import { labelOf } from './code-list.ts'
import { companyNeeds, type CompanyNeed } from './matching-codes.ts'

/** Label in Japanese of a company's need whose target is not told: 席数（以上） without its figure is no sentence. */
export function needNameOf(code: CompanyNeed): string {
  return labelOf(companyNeeds, code).replace(/(?: \S+)?（(?:以上|以下|まで|以内|いずれか)(?:・推定)?）$/u, '')
}
