import { z } from 'zod'
import { proposalStatusCodes } from '../catalog/case-codes.ts'
import { industryCodes } from '../catalog/industries.ts'
import { romanNameOf } from '../catalog/local-governments.ts'
import { prefectureCodes } from '../catalog/prefectures.ts'
import { reachOf } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import type { NamedProposal } from './list-organizations.ts'
import type { CompanyRow } from './companies.store.ts'
import { maskFieldName, maskProposedField } from './masked-profile.rules.ts'
import type { MunicipalityRow } from './municipalities.store.ts'
import type { ProposedField } from './organizations.table.ts'
import { companyNeedView, municipalNeedView, officeView, projectView, strengthView } from './profile.view.ts'
import type { Decision } from './proposal.rules.ts'
import { versionOfProposal } from './proposal-version.rules.ts'
import { sayField } from './proposal-words.rules.ts'

export const municipalitySchema = z
  .object({
    code: z.string().describe('Six digits with check digit (JIS X 0401/0402)'),
    kind: z.enum(['municipality', 'prefecture']),
    prefecture: z.enum(prefectureCodes),
    name: z.string(),
    kana: z.string(),
    romanName: z.string().nullable().describe('In Latin letters, Aizuwakamatsu-shi; null: no reading is known'),
  })
  .meta({ id: 'Municipality' })

export function showMunicipality({ code, kind, prefecture, name, kana }: MunicipalityRow): z.infer<typeof municipalitySchema> {
  return { code, kind, prefecture, name, kana, romanName: romanNameOf(code) ?? null }
}

export const companySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    corporateNumber: z.string().nullable().describe('13 digits (法人番号)'),
    industry: z.enum(industryCodes),
    employees: z.int(),
    prefecture: z.enum(prefectureCodes),
    declaredOn: z.string().nullable().describe('Day of its Action declaration: served first at the desk'),
    verifiedAt: z.string().nullable().describe('When the desk first vouched for what is said of it; null while only forms have spoken'),
  })
  .meta({ id: 'Company' })

export function showCompany(row: CompanyRow): z.infer<typeof companySchema> {
  const { id, name, corporateNumber, industry, employees, prefecture, declaredOn, verifiedAt } = row
  const shown = { id, name, corporateNumber, industry, employees, prefecture, declaredOn, verifiedAt: verifiedAt?.toISOString() ?? null }
  return shown as z.infer<typeof companySchema>
}

const proposedValue = z
  .union([
    strengthView,
    officeView,
    municipalNeedView,
    companyNeedView,
    projectView,
    z.string(),
    z.number(),
    z.boolean(),
    z.array(z.string()),
  ])
  .describe('An entry of the profile (strength, office, need, project), or the value of a single field')

const sentence = z.object({ ja: z.string(), en: z.string() })

export const proposalSchema = z
  .object({
    id: z.uuid(),
    organizationId: z.uuid(),
    organizationName: z.string(),
    organizationRomanName: z.string().nullable().describe('Of a municipality in Latin letters; null: no reading is known'),
    ticketNumber: z.string(),
    status: z.enum(proposalStatusCodes),
    version: z.string().describe('Of what it proposes and of what is known of each field: If-Match of its decision'),
    fields: z.array(
      z.object({
        field: z
          .string()
          .describe(
            'Such as strengths.smart_city, offices.AiCT, needs.industry, projects.AiCT, facts.subsidy, plans.headCount, headquarters',
          ),
        current: proposedValue
          .nullable()
          .describe('What the profile says now, of a decided one what it said when the form came; null when nothing'),
        proposed: proposedValue.nullable().describe('What it shall be; null: it shall go'),
      }),
    ),
    said: z
      .array(z.object({ field: z.string(), label: sentence, current: sentence.nullable(), proposed: sentence.nullable() }))
      .describe('The same fields in words: what each is called, what was said of it, what it shall be; null: nothing'),
    decision: z.object({ accepted: z.array(z.string()), refused: z.array(z.string()), reason: z.string().optional() }).nullable(),
    decidedBy: z.uuid().nullable(),
    decidedAt: z.string().nullable(),
    createdAt: z.string(),
    can: z.object({ decide: z.boolean() }).describe('What its reader may do with it now'),
  })
  .meta({ id: 'Proposal' })

/** A proposal as `actor` may see it: an auditor without the words in it. */
export function showProposal(row: NamedProposal, actor: SignedInActor): z.infer<typeof proposalSchema> {
  const masked = actor.reach === 'masked'
  const { id, organizationId, organizationName, organizationRomanName, ticketNumber, status, decision, decidedBy } = row
  const fields = masked ? row.fields.map(maskProposedField) : row.fields
  return {
    id,
    organizationId,
    organizationName,
    organizationRomanName,
    ticketNumber,
    status,
    version: versionOfProposal(row.fields),
    fields: fields.map(showField),
    said: fields.map(sayField),
    decision: masked && decision ? maskDecision(decision) : decision,
    decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    can: { decide: status === 'pending' && reachOf('decideProposal', actor.role) !== 'none' },
  }
}

/** Without the words of the reason. */
function maskDecision({ accepted, refused }: Decision): { accepted: string[]; refused: string[] } {
  return { accepted: accepted.map(maskFieldName), refused: refused.map(maskFieldName) }
}

type ShownField = z.infer<typeof proposalSchema>['fields'][number]

function showField({ field, current, proposed }: ProposedField): ShownField {
  return { field, current, proposed } as ShownField
}
