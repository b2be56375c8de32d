import { z } from 'zod'
import { isCorporateNumber, isLocalGovernmentCode } from '../catalog/check-digits.ts'
import { industryCodes } from '../catalog/industries.ts'
import { findLocalGovernment } from '../catalog/local-governments.ts'
import {
  companyNeedCodes,
  disclosureCodes,
  lineCodes,
  municipalNeedCodes,
  occupancyCodes,
  officeFormCodes,
  presenceCodes,
  purposeCodes,
  strengthCodes,
  talentFieldCodes,
  transportHubCodes,
} from '../catalog/matching-codes.ts'
import { prefectureCodes } from '../catalog/prefectures.ts'
import { day, importance, line } from '../http/fields.schemas.ts'
import { ifMatch } from '../http/preconditions.ts'
import { judgedAnyway } from '../http/refinements.ts'
import { refuseRepeatedCodes, refuseRepeatedNames, requireHeadquartersInPrefecture, requireTargetOfItsKind } from './profile.rules.ts'

export const corporateNumber = z
  .string()
  .refine(isCorporateNumber, { params: { code: 'corporate_number' } })
  .describe('13 digits with check digit (法人番号)')

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
  hasPrivateRooms: z.boolean().optional().describe('Whether there are private rooms, where `privateRooms` does not say how many'),
  meetingRooms: z.int().min(0).max(10_000).optional(),
  security: z.boolean().optional().describe('Access control and the like (入退室管理など)'),
  lines: z.array(z.enum(lineCodes)).max(lineCodes.length).optional().describe('Kinds of lines; an empty list says nothing'),
  mbps: z.int().min(0).max(1_000_000).optional(),
  rentYenMonth: z.int().min(0).max(1_000_000_000).optional(),
  trialStay: z.boolean().optional(),
  occupancies: z
    .array(z.enum(occupancyCodes))
    .max(occupancyCodes.length)
    .optional()
    .describe('How it may be used: by resident staff, by staff who take turns; an empty list says nothing'),
  from: day.optional(),
})

/** Every code that may stand in a list of codes as a target; no code is in two of the lists. */
export const setCodes = [
  ...industryCodes,
  ...presenceCodes,
  ...officeFormCodes,
  ...occupancyCodes,
  ...lineCodes,
  ...transportHubCodes,
  ...talentFieldCodes,
] as const

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
  occupancies: z
    .array(z.enum(occupancyCodes))
    .max(occupancyCodes.length)
    .optional()
    .describe('How the company would staff an office; an empty list says nothing'),
})

/** A project under way (進行中のプロジェクト) in the municipality's own words. */
export const projectSchema = z.strictObject({ name: line(100), note: line(500).optional() })

/** What is simply so or not, or to be had; each absent field is unknown, not "no". */
export const factsSchema = z.strictObject({
  subsidy: z.boolean().optional().describe('Whether there is a subsidy for companies that come'),
  nursery: z.boolean().optional().describe('Whether there is a nursery (保育所等)'),
  taxRelief: z.boolean().optional().describe('Whether companies that come pay less tax'),
  school: z.boolean().optional().describe('Whether there are primary and lower secondary schools (小中学校)'),
  visitTour: z.boolean().optional().describe('Whether there are tours for companies that look around (視察・誘致ツアー)'),
  businessLand: z.boolean().optional().describe('Whether there is land for business (事業用地)'),
  utilities: z.boolean().optional().describe('Whether power, water and other utilities for business are there'),
  transport: z
    .array(z.enum(transportHubCodes))
    .max(transportHubCodes.length)
    .optional()
    .describe('Transport hubs in the municipality or near it; an empty list says nothing'),
  talentFields: z
    .array(z.enum(talentFieldCodes))
    .max(talentFieldCodes.length)
    .optional()
    .describe('Fields in which companies find people; an empty list says nothing'),
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

export const headquartersSchema = z
  .string()
  .refine(isLocalGovernmentCode, { params: { code: 'municipality_code' }, abort: true })
  .refine((code) => findLocalGovernment(code) !== undefined, { params: { code: 'no_such_municipality' }, abort: true })
  .refine((code) => findLocalGovernment(code)?.kind === 'municipality', { params: { code: 'not_a_municipality' } })
  .describe('Six-digit code of its municipality, which lies in `prefecture`; without it, distances are from the seat of the prefecture')

const siteCode = z.string().refine((code) => findLocalGovernment(code)?.kind === 'municipality', { params: { code: 'site_municipality' } })

const siteCodes = z.array(siteCode).max(20)

/** Where a company has to do with already; each absent list is unknown. */
export const sitesSchema = z.strictObject({
  own: siteCodes.optional().describe('Six-digit codes of the municipalities of its own sites, headquarters aside'),
  customers: siteCodes.optional().describe('Six-digit codes of the municipalities of customers it wants to be near to'),
})

const companyProfileMembers = {
  industry: z.enum(industryCodes),
  employees: z.int().min(1).max(10_000_000),
  prefecture: z.enum(prefectureCodes),
  headquarters: headquartersSchema.optional(),
  purposes: z.array(z.enum(purposeCodes)).max(purposeCodes.length),
  presence: z.array(z.enum(presenceCodes)).max(presenceCodes.length),
  needs: companyNeedsSchema,
  plans: plansSchema,
  sites: sitesSchema.optional(),
  disclosure: z.enum(disclosureCodes),
}

export const companyProfileSchema = z.strictObject(companyProfileMembers).check(judgedAnyway(requireHeadquartersInPrefecture))

/** Header of a request that states a profile upon the version its sender read. */
export const ofVersion = ifMatch('Number of the version you read ("0": none); refused with 412 once there is another')

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
