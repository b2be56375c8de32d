import { z } from 'zod'
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
import type { SignedInActor } from '../people/actor.ts'
import { maskCompanyProfile, maskMunicipalityProfile } from './masked-profile.rules.ts'
import { setCodes, type CompanyProfile, type MunicipalityProfile } from './profile.schemas.ts'
import type { ProfileVersionRow } from './profiles.store.ts'

// The shapes of profile.schemas.ts without their bounds: what is stored is shown, even if a bound is tightened later.

const importance = z.union([z.int(), z.literal('must')])

const target = z
  .union([z.string(), z.number(), z.array(z.enum(setCodes)), z.object({ min: z.int().optional(), max: z.int().optional() })])
  .describe(
    'As the catalog says of the code: words, a number, a day, a range of head counts, or a list of codes (industries, presences, forms of offices, fields of talent)',
  )

export const strengthView = z.object({ code: z.enum(strengthCodes), level: z.int(), note: z.string().optional() }).meta({ id: 'Strength' })

export const officeView = z
  .object({
    name: z.string(),
    form: z.enum(officeFormCodes),
    seats: z.int().optional(),
    privateRooms: z.int().optional(),
    mbps: z.int().optional(),
    rentYenMonth: z.int().optional(),
    trialStay: z.boolean().optional(),
    from: z.string().optional().describe('Day it can be used from'),
  })
  .meta({ id: 'Office' })

export const projectView = z
  .object({ name: z.string(), note: z.string().optional() })
  .meta({ id: 'Project', description: 'A project under way (進行中のプロジェクト)' })

export const municipalNeedView = z
  .object({ code: z.enum(municipalNeedCodes), importance, target: target.optional() })
  .meta({ id: 'MunicipalNeed' })

export const companyNeedView = z
  .object({ code: z.enum(companyNeedCodes), importance, target: target.optional() })
  .meta({ id: 'CompanyNeed' })

const municipalityFactsView = z
  .object({
    subsidy: z.boolean().optional().describe('Whether there is a subsidy for companies that come'),
    nursery: z.boolean().optional().describe('Whether there is a nursery (保育所等)'),
    talentFields: z.array(z.enum(talentFieldCodes)).optional().describe('Fields in which companies find people'),
  })
  .meta({ id: 'MunicipalityFacts', description: 'What is so or not, or to be had; what is absent is unknown, not "no"' })

const municipalityProfileView = z
  .object({
    strengths: z.array(strengthView),
    offices: z.array(officeView),
    needs: z.array(municipalNeedView),
    projects: z.array(projectView).optional().describe('Absent: nothing was said of projects'),
    facts: municipalityFactsView.optional(),
  })
  .meta({ id: 'MunicipalityProfile' })

const companyProfileView = z
  .object({
    industry: z.enum(industryCodes),
    employees: z.int(),
    prefecture: z.enum(prefectureCodes),
    headquarters: z
      .string()
      .optional()
      .describe('Six-digit code of its municipality; without it, distances are from the seat of the prefecture'),
    purposes: z.array(z.enum(purposeCodes)),
    presence: z.array(z.enum(presenceCodes)),
    needs: z.array(companyNeedView),
    plans: z.object({
      headCount: z.int().optional(),
      months: z.int().optional(),
      localHiring: z.boolean().optional(),
      sideJobs: z.boolean().optional(),
      community: z.boolean().optional(),
    }),
    disclosure: z.enum(disclosureCodes),
  })
  .meta({ id: 'CompanyProfile' })

const versionMembers = {
  id: z.uuid().describe('Of this version; a match run names the versions it used'),
  organizationId: z.uuid(),
  version: z.int().describe('Counts up from 1; a version never changes'),
  source: z.enum(['form', 'proposal', 'desk', 'seed']),
  createdAt: z.string(),
}

export const municipalityProfileVersionSchema = z
  .object({ ...versionMembers, profile: municipalityProfileView })
  .meta({ id: 'MunicipalityProfileVersion' })

export const companyProfileVersionSchema = z
  .object({ ...versionMembers, profile: companyProfileView })
  .meta({ id: 'CompanyProfileVersion' })

function showVersion({ id, organizationId, version, source, createdAt }: ProfileVersionRow) {
  return { id, organizationId, version, source, createdAt: createdAt.toISOString() }
}

/** A version as `actor` may see it: an auditor without the words in it. */
export function showMunicipalityProfile(row: ProfileVersionRow, actor: SignedInActor): z.infer<typeof municipalityProfileVersionSchema> {
  const profile = row.body as MunicipalityProfile
  return { ...showVersion(row), profile: actor.reach === 'masked' ? maskMunicipalityProfile(profile) : profile }
}

/** A version as `actor` may see it: an auditor without the words in it. */
export function showCompanyProfile(row: ProfileVersionRow, actor: SignedInActor): z.infer<typeof companyProfileVersionSchema> {
  const profile = row.body as CompanyProfile
  return { ...showVersion(row), profile: actor.reach === 'masked' ? maskCompanyProfile(profile) : profile }
}
