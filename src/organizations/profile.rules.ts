import { z } from 'zod'
import { industryCodes } from '../catalog/industries.ts'
import { findLocalGovernment } from '../catalog/local-governments.ts'
import {
  companyNeedCodes,
  lineCodes,
  municipalNeedCodes,
  municipalNeeds,
  occupancyCodes,
  officeFormCodes,
  officeNeeds,
  placeNeeds,
  presenceCodes,
  talentFieldCodes,
  transportHubCodes,
} from '../catalog/matching-codes.ts'
import { prefectureCodes } from '../catalog/prefectures.ts'
import { normalizeForSearch } from '../catalog/search-grams.rules.ts'
import { day, line } from '../http/fields.schemas.ts'
import { entriesOf, memberOf, type Report } from '../http/refinements.ts'

type TargetKind = (typeof officeNeeds | typeof placeNeeds | typeof municipalNeeds)[number]['target'] | 'words_or_level'

const targetKinds = new Map<string, TargetKind>([...officeNeeds, ...placeNeeds, ...municipalNeeds].map((need) => [need.code, need.target]))

const words = line(500)

/** What a target is by its kind; `targetSchema` of profile.schemas.ts is their union. */
const targetsOfKind: Readonly<Record<TargetKind, z.ZodType>> = {
  number: z.number().min(0).max(1_000_000_000),
  date: day,
  none: z.never(),
  range: z
    .strictObject({ min: z.int().min(1).optional(), max: z.int().min(1).optional() })
    .refine(({ min, max }) => (min !== undefined || max !== undefined) && (min ?? 1) <= (max ?? Number.POSITIVE_INFINITY)),
  words,
  words_or_level: z.union([words, z.number().min(1).max(5)]),
  industries: z.array(z.enum(industryCodes)).min(1).max(20),
  presences: z.array(z.enum(presenceCodes)).min(1).max(20),
  office_forms: z.array(z.enum(officeFormCodes)).min(1).max(20),
  occupancies: z.array(z.enum(occupancyCodes)).min(1).max(20),
  lines: z.array(z.enum(lineCodes)).min(1).max(20),
  transport_hubs: z.array(z.enum(transportHubCodes)).min(1).max(20),
  talent_fields: z.array(z.enum(talentFieldCodes)).min(1).max(20),
}

/**
 * What kind of target a need takes. Strengths take words (what exactly is sought) or a number 1–5 (the least level
 * that will do); the other needs take what their catalog entry says.
 */
export function targetKindOf(code: string): TargetKind {
  return targetKinds.get(code) ?? 'words_or_level'
}

/** Whether `target` is of the kind the need's code takes. An absent target is judged by `targetIsRequired`. */
export function targetFits(code: string, target: unknown): boolean {
  return targetsOfKind[targetKindOf(code)].safeParse(target).success
}

/** Needs that mean nothing without a target: how many seats, which industries. */
export function targetIsRequired(code: string): boolean {
  return !['none', 'words_or_level'].includes(targetKindOf(code))
}

/** The target must be there and of its kind where the need's code asks for one; the fault says which kind that is. For `judgedAnyway`. */
export function requireTargetOfItsKind(need: unknown, report: Report): void {
  const code = memberOf(need, 'code')
  const target = memberOf(need, 'target')
  if (typeof code !== 'string' || !knownNeeds.has(code)) return
  if (target === undefined ? targetIsRequired(code) : !targetFits(code, target)) report(['target'], `target_${targetKindOf(code)}`)
}

const knownNeeds = new Set<string>([...companyNeedCodes, ...municipalNeedCodes])

/** The head office lies in the prefecture stated beside it. For `judgedAnyway`. */
export function requireHeadquartersInPrefecture(stated: unknown, report: Report): void {
  const headquarters = memberOf(stated, 'headquarters')
  const prefecture = prefectureCodes.find((code) => code === memberOf(stated, 'prefecture'))
  const known = typeof headquarters === 'string' ? findLocalGovernment(headquarters) : undefined
  if (prefecture === undefined || known?.kind !== 'municipality' || known.prefecture === prefecture) return
  report(['headquarters'], 'headquarters_prefecture')
}

/** One code may be stated once only; every repetition is named. For `judgedAnyway`. */
export function refuseRepeatedCodes(stated: unknown, report: Report): void {
  refuseRepeated(stated, 'code', (code) => code, report)
}

/** Offices and projects are known by their names, so a name that reads the same may be given once only. For `judgedAnyway`. */
export function refuseRepeatedNames(named: unknown, report: Report): void {
  refuseRepeated(named, 'name', normalizeForSearch, report)
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
