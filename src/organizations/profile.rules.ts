import type { z } from 'zod'
import { municipalNeeds, officeNeeds } from '../catalog/matching-codes.ts'
import { normalizeForSearch } from '../catalog/search-grams.rules.ts'

type TargetKind = 'number' | 'date' | 'none' | 'industries' | 'range' | 'words or level'

const targetKinds = new Map<string, TargetKind>([...officeNeeds, ...municipalNeeds].map((need) => [need.code, need.target]))

/**
 * What kind of target a need takes. Strengths take words (what exactly is sought) or a number 1–5 (the least level
 * that will do); the other needs take what their catalog entry says.
 */
export function targetKindOf(code: string): TargetKind {
  return targetKinds.get(code) ?? 'words or level'
}

/** Whether `target` is of the kind the need's code takes. An absent target is judged by `targetIsRequired`. */
export function targetFits(code: string, target: unknown): boolean {
  switch (targetKindOf(code)) {
    case 'number':
      return typeof target === 'number'
    case 'date':
      return typeof target === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(target) && !Number.isNaN(Date.parse(target))
    case 'none':
      return false
    case 'industries':
      return Array.isArray(target)
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
  return ['number', 'date', 'industries', 'range'].includes(targetKindOf(code))
}

interface StatedNeed {
  code: string
  target?: unknown
}

/** zod refinement: the target must be there and of its kind where the need's code asks for one. */
export function requireTargetOfItsKind(need: StatedNeed, context: z.RefinementCtx): void {
  const missing = need.target === undefined
  if (missing ? targetIsRequired(need.code) : !targetFits(need.code, need.target)) {
    context.addIssue({ code: 'custom', path: ['target'], params: { code: 'target_kind', kind: targetKindOf(need.code) } })
  }
}

/** zod refinement: one code may be stated once only; every repetition is named. */
export function refuseRepeatedCodes(stated: readonly { code: string }[], context: z.RefinementCtx): void {
  refuseRepeated(
    stated.map((entry) => entry.code),
    'code',
    context,
  )
}

/** zod refinement: an office is known by its name, so a name that reads the same may be given once only. */
export function refuseRepeatedNames(offices: readonly { name: string }[], context: z.RefinementCtx): void {
  refuseRepeated(
    offices.map((office) => normalizeForSearch(office.name)),
    'name',
    context,
  )
}

function refuseRepeated(keys: readonly string[], member: string, context: z.RefinementCtx): void {
  const seen = new Set<string>()
  for (const [index, key] of keys.entries()) {
    if (seen.has(key)) context.addIssue({ code: 'custom', path: [index, member], params: { code: 'repeated' } })
    seen.add(key)
  }
}
