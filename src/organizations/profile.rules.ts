import { industryCodes } from '../catalog/industries.ts'
import { municipalNeeds, officeFormCodes, officeNeeds, placeNeeds, presenceCodes, talentFieldCodes } from '../catalog/matching-codes.ts'
import { normalizeForSearch } from '../catalog/search-grams.rules.ts'
import { entriesOf, memberOf, type Report } from '../http/refinements.ts'

const setsOfCodes = {
  industries: new Set<unknown>(industryCodes),
  presences: new Set<unknown>(presenceCodes),
  office_forms: new Set<unknown>(officeFormCodes),
  talent_fields: new Set<unknown>(talentFieldCodes),
}

type TargetKind = 'number' | 'date' | 'none' | 'range' | 'words' | 'words or level' | keyof typeof setsOfCodes

const targetKinds = new Map<string, TargetKind>([...officeNeeds, ...placeNeeds, ...municipalNeeds].map((need) => [need.code, need.target]))

/**
 * What kind of target a need takes. Strengths take words (what exactly is sought) or a number 1–5 (the least level
 * that will do); the other needs take what their catalog entry says.
 */
export function targetKindOf(code: string): TargetKind {
  return targetKinds.get(code) ?? 'words or level'
}

/** Whether `target` is of the kind the need's code takes. An absent target is judged by `targetIsRequired`. */
export function targetFits(code: string, target: unknown): boolean {
  const kind = targetKindOf(code)
  switch (kind) {
    case 'number':
      return typeof target === 'number'
    case 'date':
      return typeof target === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(target) && !Number.isNaN(Date.parse(target))
    case 'none':
      return false
    case 'industries':
    case 'presences':
    case 'office_forms':
    case 'talent_fields':
      return Array.isArray(target) && target.every((entry) => setsOfCodes[kind].has(entry))
    case 'words':
      return typeof target === 'string'
    case 'range':
      return isOrderedRange(target)
    case 'words or level':
      return typeof target === 'string' || (typeof target === 'number' && target >= 1 && target <= 5)
  }
}

function isOrderedRange(target: unknown): boolean {
  if (typeof target !== 'object' || target === null || Array.isArray(target)) return false
  const { min, max } = target as { min?: number; max?: number }
  return (min !== undefined || max !== undefined) && (min ?? 1) <= (max ?? Number.POSITIVE_INFINITY)
}

/** Needs that mean nothing without a target: how many seats, which industries. */
export function targetIsRequired(code: string): boolean {
  return !['none', 'words or level'].includes(targetKindOf(code))
}

/** The target must be there and of its kind where the need's code asks for one. For `judgedAnyway`. */
export function requireTargetOfItsKind(need: unknown, report: Report): void {
  const code = memberOf(need, 'code')
  const target = memberOf(need, 'target')
  if (typeof code !== 'string') return
  if (target === undefined ? targetIsRequired(code) : !targetFits(code, target)) report(['target'], 'target_kind')
}

/** One code may be stated once only; every repetition is named. For `judgedAnyway`. */
export function refuseRepeatedCodes(stated: unknown, report: Report): void {
  refuseRepeated(stated, 'code', (code) => code, report)
}

/** An office is known by its name, so a name that reads the same may be given once only. For `judgedAnyway`. */
export function refuseRepeatedNames(offices: unknown, report: Report): void {
  refuseRepeated(offices, 'name', normalizeForSearch, report)
}

function refuseRepeated(entries: unknown, member: string, keyOf: (text: string) => string, report: Report): void {
  const seen = new Set<string>()
  for (const [index, entry] of entriesOf(entries).entries()) {
    const text = memberOf(entry, member)
    if (typeof text !== 'string') continue
    if (seen.has(keyOf(text))) report([index, member], 'repeated')
    seen.add(keyOf(text))
  }
}
