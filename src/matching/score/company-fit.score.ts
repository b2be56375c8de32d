import type { MunicipalNeed } from '../../catalog/matching-codes.ts'
import type { CompanyProfile, MunicipalNeedStated } from '../../organizations/profile.schemas.ts'
import { CERTAINTY, MUST_WEIGHT, OPENNESS } from './constants.ts'
import type { Judged } from './judged.ts'
import { atLeast, atMost } from './quantity.rules.ts'
import type { Fact, Reason, Violation } from '../result.schemas.ts'

type CompanyReason = Extract<Reason, { kind: 'company' }>

interface CompanyFit extends Judged<CompanyReason> {
  /** Known and not as asked. */
  readonly contrary: boolean
  readonly shortBy: number | null
}

export type MunicipalWeights = Readonly<Partial<Record<MunicipalNeed, number>>>

/** Raw weight of a municipality's need. */
export function municipalWeight(need: MunicipalNeedStated, weights: MunicipalWeights): number {
  return weights[need.code] ?? (need.importance === 'must' ? MUST_WEIGHT : need.importance)
}

/** Whether a company hires where it goes, as far as it says so: of its plans, or of its presence. */
export function hiresLocally({ plans, presence }: CompanyProfile): boolean | undefined {
  return plans.localHiring ?? (presence.includes('local_hiring') ? true : undefined)
}

function answered(utility: number, stated: Fact, target: Fact, shortBy: number | null): CompanyFit {
  const contrary = utility < 1
  return {
    utility,
    known: true,
    certainty: CERTAINTY.stated,
    contrary,
    shortBy: contrary ? shortBy : null,
    reason: { kind: 'company', basis: 'stated', stated, target },
  }
}

function unanswered(target: Fact): CompanyFit {
  return {
    utility: OPENNESS,
    known: false,
    certainty: CERTAINTY.unknown,
    contrary: false,
    shortBy: null,
    reason: { kind: 'company', basis: 'unknown', stated: null, target },
  }
}

function quantity(value: number | undefined, target: number): CompanyFit {
  return value === undefined ? unanswered(target) : answered(atLeast(value, target), value, target, target - value)
}

function willingness(value: boolean | undefined): CompanyFit {
  return value === undefined ? unanswered(true) : answered(value ? 1 : 0, value, true, null)
}

/** One of the ways asked for will do; a company that has named none has not answered. */
function oneOf(named: readonly string[], target: MunicipalNeedStated['target']): CompanyFit {
  const wanted: readonly string[] = Array.isArray(target) ? target.toSorted() : []
  if (named.length === 0) return unanswered([...wanted])
  return answered(named.some((way) => wanted.includes(way)) ? 1 : 0, named.toSorted(), [...wanted], null)
}

function size(employees: number, range: { min?: number | undefined; max?: number | undefined }): CompanyFit {
  const { min = 1, max = Number.POSITIVE_INFINITY } = range
  const utility = employees < min ? atLeast(employees, min) : atMost(employees, max)
  const shortBy = employees < min ? min - employees : employees - max
  return answered(utility, employees, { min: range.min ?? null, max: range.max ?? null }, shortBy)
}

/**
 * How well a company meets one need of a municipality. What the company has not answered keeps the general willingness,
 * so that a municipality loses nothing by stating its wishes.
 */
export function judgeCompany(need: MunicipalNeedStated, company: CompanyProfile): CompanyFit {
  const { plans } = company
  const { target } = need
  switch (need.code) {
    case 'industry': {
      const wanted = Array.isArray(target) ? target : []
      return answered(wanted.includes(company.industry) ? 1 : 0, company.industry, wanted, null)
    }
    case 'presence':
      return oneOf(company.presence, target)
    case 'occupancy':
      return oneOf(plans.occupancies ?? [], target)
    case 'company_size':
      return size(company.employees, typeof target === 'object' && !Array.isArray(target) ? target : {})
    case 'head_count':
      return quantity(plans.headCount, typeof target === 'number' ? target : 0)
    case 'length_of_stay':
      return quantity(plans.months, typeof target === 'number' ? target : 0)
    case 'local_hiring':
      return willingness(hiresLocally(company))
    case 'side_jobs':
      return willingness(plans.sideJobs)
    case 'community':
      return willingness(plans.community)
  }
}

/** Must-haves of the municipality that the company is known to miss. */
export function companyViolations(needs: readonly MunicipalNeedStated[], company: CompanyProfile): Violation[] {
  return needs.flatMap((need): Violation[] => {
    if (need.importance !== 'must') return []
    const { contrary, shortBy, reason } = judgeCompany(need, company)
    if (!contrary || reason.stated === null) return []
    return [{ side: 'municipality', criterion: need.code, required: reason.target, stated: reason.stated, shortBy }]
  })
}
