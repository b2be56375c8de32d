import { z } from 'zod'
import { isLocalGovernmentCode } from '../catalog/check-digits.ts'
import {
  languageCodes,
  preferredContactCodes,
  stageCodes,
  supportCodes,
  supports,
  topicCodes,
  topics,
  audienceCodes,
  ticketStatusCodes,
  type Audience,
} from '../catalog/desk-codes.ts'
import { industryCodes } from '../catalog/industries.ts'
import { findLocalGovernment } from '../catalog/local-governments.ts'
import { disclosureCodes, presenceCodes, purposeCodes } from '../catalog/matching-codes.ts'
import { prefectureCodes } from '../catalog/prefectures.ts'
import { emailAddress, line, paragraph, phoneNumber, reading } from '../http/fields.schemas.ts'
import { judgedAnyway, memberOf, type Report } from '../http/refinements.ts'
import { requireHeadquartersInPrefecture } from '../organizations/profile.rules.ts'
import {
  companyNeedsSchema,
  corporateNumber,
  factsSchema,
  headquartersSchema,
  municipalNeedsSchema,
  officesSchema,
  plansSchema,
  projectsSchema,
  sitesSchema,
  strengthsSchema,
} from '../organizations/profile.schemas.ts'
import { requireAnotherContact, requireOwnMunicipality } from './passing/own-municipality.rules.ts'

export const contactSchema = z.strictObject({
  name: line(100),
  nameKana: reading(100).optional(),
  title: line(100).optional(),
  department: line(200).optional(),
  email: emailAddress,
  phone: phoneNumber.optional(),
  language: z.enum(languageCodes).optional().describe('What the desk writes to them in; Japanese when left out'),
  roleMailbox: z
    .boolean()
    .optional()
    .describe('Whether the address is the mailbox of an office (代表メール), which stays when people move'),
})

/** A header of whatever is to be done once, though it may be sent again because its answer was lost. */
export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7E]{1,255}$/u)
  .optional()
  .describe('Repeat a request safely: the same key and body get the same answer')

/**
 * Consent to the handling of personal data: which version of the text was shown, accepted. A paper form or a page of somebody else's
 * has texts and versions of its own, so any version is kept as it is named.
 */
const formConsent = z.strictObject({
  version: line(50).describe("Of the consent text shown; the desk's own are consentTexts of the catalog, the newest of an audience last"),
  accepted: z.literal(true),
})

function topicsOf(audience: Audience) {
  const allowed = new Set<string>(topics.filter((topic) => topic.audience === audience).map((topic) => topic.code))
  return z
    .array(z.enum(topicCodes).refine((code) => allowed.has(code), { params: { code: 'topic_audience' } }))
    .max(topicCodes.length)
    .default([])
}

function supportsOf(audience: Audience) {
  const allowed = new Set<string>(
    supports.filter((support) => (support.audiences as readonly Audience[]).includes(audience)).map((support) => support.code),
  )
  return z
    .array(z.enum(supportCodes).refine((code) => allowed.has(code), { params: { code: 'support_audience' } }))
    .max(supportCodes.length)
    .default([])
}

function commonFields(audience: Audience) {
  return {
    contact: contactSchema,
    topics: topicsOf(audience),
    supports: supportsOf(audience),
    stage: z.enum(stageCodes),
    preferredContact: z.enum(preferredContactCodes),
    message: paragraph(10_000).pipe(z.string().min(1)),
    formConsent,
  }
}

/** The office of a prefecture that files for one of its municipalities. */
const filerSchema = z.strictObject({
  prefecture: z.enum(prefectureCodes).describe('Two digits (JIS X 0401); that of the municipality'),
  contact: contactSchema.describe('Who files; `contact` of the form is who at the municipality is in charge, at another address'),
  contactConfirmed: z
    .literal(true)
    .optional()
    .describe("The prefecture says that `contact` of the form is the municipality's, though its address is of a domain like its own"),
})

/** The code of a local government there is. */
export const localGovernmentCode = z
  .string()
  .refine(isLocalGovernmentCode, { params: { code: 'municipality_code' }, abort: true })
  .refine((code) => findLocalGovernment(code) !== undefined, { params: { code: 'no_such_municipality' } })

const municipalFields = {
  ...commonFields('municipal'),
  filedBy: filerSchema
    .optional()
    .describe(
      'When a prefecture files for one of its municipalities: the municipality is asked to confirm the form, and nothing it states counts before',
    ),
  municipalityCode: localGovernmentCode.describe('Six digits with check digit (JIS X 0401/0402)'),
  strengths: strengthsSchema.default([]),
  offices: officesSchema.default([]),
  needs: municipalNeedsSchema.default([]),
  projects: projectsSchema.optional(),
  facts: factsSchema.optional(),
}

const corporateFields = {
  ...commonFields('corporate'),
  company: z
    .strictObject({
      name: line(200),
      corporateNumber: corporateNumber.optional(),
      industry: z.enum(industryCodes).describe('Division of the Japan Standard Industrial Classification'),
      employees: z.int().min(1).max(10_000_000),
      prefecture: z.enum(prefectureCodes).describe('Of the headquarters'),
      headquarters: headquartersSchema.optional(),
    })
    .check(judgedAnyway(requireHeadquartersInPrefecture)),
  purposes: z.array(z.enum(purposeCodes)).max(purposeCodes.length).default([]),
  presence: z.array(z.enum(presenceCodes)).max(presenceCodes.length).default([]),
  needs: companyNeedsSchema.default([]),
  plans: plansSchema.default({}),
  sites: sitesSchema.optional(),
  disclosure: z.enum(disclosureCodes).default('blind'),
}

const workerFields = {
  ...commonFields('worker'),
  stage: z.enum(stageCodes).optional().describe('Absent: not known'),
}

/** Who wants to be called must say where. */
function requirePhoneToBeCalled(form: unknown, report: Report): void {
  const calls = memberOf(form, 'preferredContact') === 'phone'
  if (calls && memberOf(memberOf(form, 'contact'), 'phone') === undefined) report(['contact', 'phone'], 'phone_to_be_called')
}

export const municipalFormSchema = z
  .strictObject(municipalFields)
  .check(judgedAnyway(requirePhoneToBeCalled), judgedAnyway(requireOwnMunicipality), judgedAnyway(requireAnotherContact))
export const corporateFormSchema = z.strictObject(corporateFields).check(judgedAnyway(requirePhoneToBeCalled))
export const workerFormSchema = z.strictObject(workerFields).check(judgedAnyway(requirePhoneToBeCalled))

/** The same forms as taken down on the telephone; `formConsent` then notes the consent that was given orally. */
export const phoneFormSchema = z
  .discriminatedUnion('audience', [
    z.strictObject({ audience: z.literal('municipal'), ...municipalFields }),
    z.strictObject({ audience: z.literal('corporate'), ...corporateFields }),
    z.strictObject({ audience: z.literal('worker'), ...workerFields }),
  ])
  .check(judgedAnyway(requirePhoneToBeCalled), judgedAnyway(requireOwnMunicipality), judgedAnyway(requireAnotherContact))

export type MunicipalForm = z.infer<typeof municipalFormSchema>
export type CorporateForm = z.infer<typeof corporateFormSchema>
export type Filer = z.infer<typeof filerSchema>
export type WorkerForm = z.infer<typeof workerFormSchema>

/** A form of any audience, tagged with it. */
export type Form =
  | ({ audience: 'municipal' } & MunicipalForm)
  | ({ audience: 'corporate' } & CorporateForm)
  | ({ audience: 'worker' } & WorkerForm)

/** What the sender of a form is told. */
export const receiptSchema = z
  .object({
    ticket: z.object({
      number: z.string(),
      audience: z.enum(audienceCodes),
      status: z.enum(ticketStatusCodes),
      receivedAt: z.string(),
      firstResponseDueAt: z.string(),
    }),
  })
  .meta({ id: 'Receipt' })

export type Receipt = z.infer<typeof receiptSchema>
