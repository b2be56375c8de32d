import { z } from 'zod'
import { industryCodes } from '../catalog/industries.ts'
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
import type { SignedInActor } from '../people/actor.ts'
import { maskCompanyProfile, maskMunicipalityProfile } from './masked-profile.rules.ts'
import { setCodes, type CompanyProfile, type MunicipalityProfile } from './profile.schemas.ts'
import type { ProfileVersionRow } from './profiles.store.ts'

// The shapes of profile.schemas.ts without their bounds: what is stored is shown, even if a bound is tightened later.

const importance = z.union([z.int(), z.literal('must')])

const target = z
  .union([z.string(), z.number(), z.array(z.enum(setCodes)), z.object({ min: z.int().optional(), max: z.int().optional() })])
  .describe(
    'As the catalog says of the code: words, a number, a day, a range of head counts, or a list of codes (industries, presences, forms of offices, occupancies, lines, transport hubs, fields of talent)',
  )

export const strengthView = z.object({ code: z.enum(strengthCodes), level: z.int(), note: z.string().optional() }).meta({ id: 'Strength' })

export const officeView = z
  .object({
    name: z.string(),
    form: z.enum(officeFormCodes),
    seats: z.int().optional(),
    privateRooms: z.int().optional(),
    hasPrivateRooms: z.boolean().optional().describe('Whether there are private rooms, where `privateRooms` does not say how many'),
    meetingRooms: z.int().optional(),
    security: z.boolean().optional().describe('Access control and the like (入退室管理など)'),
    lines: z.array(z.enum(lineCodes)).optional(),
    mbps: z.int().optional(),
    rentYenMonth: z.int().optional(),
    trialStay: z.boolean().optional(),
    occupancies: z.array(z.enum(occupancyCodes)).optional().describe('How it may be used'),
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
    taxRelief: z.boolean().optional().describe('Whether companies that come pay less tax'),
    school: z.boolean().optional().describe('Whether there are primary and lower secondary schools (小中学校)'),
    visitTour: z.boolean().optional().describe('Whether there are tours for companies that look around (視察・誘致ツアー)'),
    businessLand: z.boolean().optional().describe('Whether there is land for business (事業用地)'),
    utilities: z.boolean().optional().describe('Whether power, water and other utilities for business are there'),
    transport: z.array(z.enum(transportHubCodes)).optional().describe('Transport hubs in the municipality or near it'),
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
      occupancies: z.array(z.enum(occupancyCodes)).optional().describe('How the company would staff an office'),
    }),
    sites: z
      .object({ own: z.array(z.string()).optional(), customers: z.array(z.string()).optional() })
      .optional()
      .describe('Six-digit codes of the municipalities of its own sites, headquarters aside, and of customers it wants to be near to'),
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
