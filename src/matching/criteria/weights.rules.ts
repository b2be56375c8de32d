import { companyNeedCodes, municipalNeedCodes } from '../../catalog/matching-codes.ts'
import { type FieldFault, InvalidInput } from '../../errors.ts'
import type { CompanyProfile } from '../../organizations/profile.schemas.ts'
import { type CompanyWeights, isStrength } from './company-criteria.ts'
import type { MunicipalWeights } from '../score/company-fit.score.ts'
import { impliedNeedsOf } from './implied-needs.rules.ts'

/** Far above any importance (1–5), far below where sums of weights lose their digits. */
const heaviest = 1000

const ofCompany = new Set<string>(companyNeedCodes)
const ofMunicipality = new Set<string>(municipalNeedCodes)

const faulty = {
  weight: { ja: '重みは0以上1,000以下の数で指定してください。', en: 'A weight is a number from 0 to 1,000.' },
  unknown_code: { ja: '条件の一覧にないコードです。', en: 'There is no such criterion in the catalog.' },
  not_in_play: { ja: '企業が希望していない条件には重みを付けられません。', en: 'The company has not stated this wish.' },
  all_zero: {
    ja: '企業の条件の重みがすべて0のため、順位を付けられません。1つ以上を0より大きくしてください。',
    en: "All of the company's criteria weigh nothing, so nothing can be ranked. Give at least one a weight above 0.",
  },
} as const

type Fault = keyof typeof faulty

function fault(field: string, code: Fault): FieldFault {
  return { field, code, message: faulty[code] }
}

function isWeight(weight: unknown): boolean {
  return typeof weight === 'number' && weight >= 0 && weight <= heaviest
}

function faultsOf(weights: object, side: 'company' | 'municipality', inPlay: (code: string) => Fault | null): FieldFault[] {
  return Object.entries(weights).flatMap(([code, weight]): FieldFault[] => {
    const field = `weights.${side}.${code}`
    const wrong = inPlay(code) ?? (isWeight(weight) ? null : 'weight')
    return wrong === null ? [] : [fault(field, wrong)]
  })
}

/** Whether `weights` leave nothing of what the company states, implies or is asked about. */
export function weighsNothing(company: CompanyProfile, weights: CompanyWeights): boolean {
  const given = Object.values(weights)
  const codes = [...company.needs, ...impliedNeedsOf(company)].map((need) => need.code)
  return given.length > 0 && given.every((weight) => weight === 0) && codes.every((code) => weights[code] === 0)
}

/**
 * Refuses weights that would rank wrongly in silence: NaN, ∞, negative or beyond 1,000; a code the catalog does not know;
 * a wish other than a strength that the company never stated; and all of the company's criteria at 0. (A municipality's side
 * never weighs nothing: its general willingness remains.)
 * @throws InvalidInput naming every wrong field.
 */
export function refuseBadWeights(company: CompanyProfile, companyWeights: CompanyWeights, municipalWeights: MunicipalWeights): void {
  const stated = new Set<string>(company.needs.map((need) => need.code))
  const faults = [
    ...faultsOf(companyWeights, 'company', (code) => {
      if (!ofCompany.has(code)) return 'unknown_code'
      return stated.has(code) || isStrength(code as keyof CompanyWeights) ? null : 'not_in_play'
    }),
    ...faultsOf(municipalWeights, 'municipality', (code) => (ofMunicipality.has(code) ? null : 'unknown_code')),
  ]
  if (faults.length === 0 && weighsNothing(company, companyWeights)) faults.push(fault('weights.company', 'all_zero'))
  if (faults.length > 0) throw new InvalidInput(faults)
}
