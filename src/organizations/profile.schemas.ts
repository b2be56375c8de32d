import { z } from 'zod'
import { isLocalGovernmentCode } from '../catalog/check-digits.ts'
import { industryCodes } from '../catalog/industries.ts'
import {
  companyNeedCodes,
  disclosureCodes,
  municipalNeedCodes,
  officeFormCodes,
  presenceCodes,
  purposeCodes,
  strengthCodes,
  talentFieldCodes,
} from '../catalog/matching-codes.ts'
import { prefectureCodes } from '../catalog/prefectures.ts'
import { day, importance, line } from '../http/fields.schemas.ts'
import { judgedAnyway } from '../http/refinements.ts'
import { refuseRepeatedCodes, refuseRepeatedNames, requireTargetOfItsKind } from './profile.rules.ts'

/** A strength as the municipality states it: level 1 (weak) to 5 (outstanding in the country). */
export const strengthSchema = z.strictObject({
  code: z.enum(strengthCodes),
  level: z.int().min(1).max(5),
  note: line(500).optional(),
})

export const officeSchema = z.strictObject({
  name: line(100),
  form: z.enum(officeFormCodes),
  seats: z.int().min(0).max(100_000).optional(),
  privateRooms: z.int().min(0).max(10_000).optional(),
  mbps: z.int().min(0).max(1_000_000).optional(),
  rentYenMonth: z.int().min(0).max(1_000_000_000).optional(),
  trialStay: z.boolean().optional(),
  from: day.optional(),
})

const setCodes = [...industryCodes, ...presenceCodes, ...officeFormCodes, ...talentFieldCodes] as const

/** What a need aims at: words, a number, a day, a list of codes, or a range of head counts; which of them, the code decides. */
export const targetSchema = z.union([
  line(500),
  z.number().min(0).max(1_000_000_000),
  z.array(z.enum(setCodes)).min(1).max(20),
  z.strictObject({ min: z.int().min(1).optional(), max: z.int().min(1).optional() }),
])

export const companyNeedSchema = z
  .strictObject({ code: z.enum(companyNeedCodes), importance, target: targetSchema.optional() })
  .check(judgedAnyway(requireTargetOfItsKind))

export const municipalNeedSchema = z
  .strictObject({ code: z.enum(municipalNeedCodes), importance, target: targetSchema.optional() })
  .check(judgedAnyway(requireTargetOfItsKind))

export const strengthsSchema = z.array(strengthSchema).max(60).check(judgedAnyway(refuseRepeatedCodes))
export const officesSchema = z.array(officeSchema).max(50).check(judgedAnyway(refuseRepeatedNames))
export const companyNeedsSchema = z.array(companyNeedSchema).max(60).check(judgedAnyway(refuseRepeatedCodes))
export const municipalNeedsSchema = z.array(municipalNeedSchema).max(20).check(judgedAnyway(refuseRepeatedCodes))

/** What a company could bring to a municipality; each absent field is unknown, not "no". */
export const plansSchema = z.strictObject({
  headCount: z.int().min(1).max(100_000).optional(),
  months: z.int().min(1).max(600).optional(),
  localHiring: z.boolean().optional(),
  sideJobs: z.boolean().optional(),
  community: z.boolean().optional(),
})

/** A project under way (進行中のプロジェクト) in the municipality's own words. */
export const projectSchema = z.strictObject({ name: line(100), note: line(500).optional() })

/** What is simply so or not, or to be had; each absent field is unknown, not "no". */
export const factsSchema = z.strictObject({
  subsidy: z.boolean().optional(),
  nursery: z.boolean().optional(),
  talentFields: z.array(z.enum(talentFieldCodes)).max(talentFieldCodes.length).optional(),
})

export const projectsSchema = z.array(projectSchema).max(50).check(judgedAnyway(refuseRepeatedNames))

/** `projects` and `facts` came later: profiles stored before have none. */
export const municipalityProfileSchema = z.strictObject({
  strengths: strengthsSchema,
  offices: officesSchema,
  needs: municipalNeedsSchema,
  projects: projectsSchema.optional(),
  facts: factsSchema.optional(),
})

export const companyProfileSchema = z.strictObject({
  industry: z.enum(industryCodes),
  employees: z.int().min(1).max(10_000_000),
  prefecture: z.enum(prefectureCodes),
  /** Municipality of the headquarters; without it, distances are from the seat of the prefecture. */
  headquarters: z
    .string()
    .refine(isLocalGovernmentCode, { params: { code: 'municipality_code' } })
    .optional(),
  purposes: z.array(z.enum(purposeCodes)).max(purposeCodes.length),
  presence: z.array(z.enum(presenceCodes)).max(presenceCodes.length),
  needs: companyNeedsSchema,
  plans: plansSchema,
  disclosure: z.enum(disclosureCodes),
})

export type StatedStrength = z.infer<typeof strengthSchema>
export type Project = z.infer<typeof projectSchema>
export type Facts = z.infer<typeof factsSchema>
export type Office = z.infer<typeof officeSchema>
export type CompanyNeedStated = z.infer<typeof companyNeedSchema>
export type MunicipalNeedStated = z.infer<typeof municipalNeedSchema>
export type MunicipalityProfile = z.infer<typeof municipalityProfileSchema>
export type CompanyProfile = z.infer<typeof companyProfileSchema>
/** What an organisation states about itself. A company's names its `industry`, a municipality's its `strengths`. */
export type Profile = MunicipalityProfile | CompanyProfile
