import { officeNeeds } from '../catalog/matching-codes.ts'
import { type FieldFault, InvalidInput } from '../errors.ts'
import type { CompanyProfile } from '../organizations/profile.schemas.ts'
import type { CompanyWeights } from './company-criteria.ts'
import type { MunicipalWeights } from './company-fit.score.ts'

/** Far above any importance (1–5), far below where sums of weights lose their digits. */
const heaviest = 1000

const needingATarget = new Set<string>(officeNeeds.map((need) => need.code))

/** Refuses weights that would rank wrongly in silence: NaN, ∞, negative or beyond 1,000, or for an office wish the company never stated. */
export function refuseBadWeights(company: CompanyProfile, companyWeights: CompanyWeights, municipalWeights: MunicipalWeights): void {
  const stated = new Set<string>(company.needs.map((need) => need.code))
  const given = [
    ...Object.entries(companyWeights).map(([code, weight]) => ({ code, weight, field: `weights.company.${code}` })),
    ...Object.entries(municipalWeights).map(([code, weight]) => ({ code, weight, field: `weights.municipality.${code}` })),
  ]
  const faults = given.flatMap(({ code, weight, field }): FieldFault[] => {
    if (!(weight >= 0 && weight <= heaviest)) {
      const message = { ja: '重みは0以上1,000以下の数で指定してください。', en: 'A weight is a number from 0 to 1,000.' }
      return [{ field, code: 'weight', message }]
    }
    if (needingATarget.has(code) && !stated.has(code)) {
      const message = { ja: '企業が希望していない条件には重みを付けられません。', en: 'The company has not stated this wish.' }
      return [{ field, code: 'not_in_play', message }]
    }
    return []
  })
  if (faults.length > 0) throw new InvalidInput(faults)
}
