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
} from '../catalog/matching-codes.ts'
import { prefectureCodes } from '../catalog/prefectures.ts'
import type { SignedInActor } from '../people/actor.ts'
import { maskCompanyProfile, maskMunicipalityProfile } from './masked-profile.rules.ts'
import type { CompanyProfile, MunicipalityProfile } from './profile.schemas.ts'
import type { ProfileVersionRow } from './profiles.store.ts'

// The shapes of profile.schemas.ts without their bounds: what is stored is shown, even if a bound is tightened later.

const importance = z.union([z.int(), z.literal('must')])

const target = z
  .union([z.string(), z.number(), z.array(z.enum(industryCodes)), z.object({ min: z.int().optional(), max: z.int().optional() })])
  .describe('Words, a number, a day, a list of industries or a range of head counts, as the code asks for')

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

export const municipalNeedView = z
  .object({ code: z.enum(municipalNeedCodes), importance, target: target.optional() })
  .meta({ id: 'MunicipalNeed' })

export const companyNeedView = z
  .object({ code: z.enum(companyNeedCodes), importance, target: target.optional() })
  .meta({ id: 'CompanyNeed' })

const municipalityProfileView = z
  .object({ strengths: z.array(strengthView), offices: z.array(officeView), needs: z.array(municipalNeedView) })
  .meta({ id: 'MunicipalityProfile' })

const companyProfileView = z
  .object({
    industry: z.enum(industryCodes),
    employees: z.int(),
    prefecture: z.enum(prefectureCodes),
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
