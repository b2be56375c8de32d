import { z } from 'zod'
import { enquiryStatusCodes, shortlistStatusCodes } from '../catalog/case-codes.ts'
import {
  audienceCodes,
  meetingKindCodes,
  meetingStatusCodes,
  outcomeKindCodes,
  ticketStatusCodes,
  topicCodes,
} from '../catalog/desk-codes.ts'
import { romanNameOf } from '../catalog/local-governments.ts'
import { disclosureCodes } from '../catalog/matching-codes.ts'
import { suppressionReasonCodes } from '../catalog/suppression-codes.ts'
import { actsOnOrganization, organizationActs, type OrganizationAct } from '../organizations/organization-acts.policy.ts'
import { reachOf } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import { lackForAccess } from '../people/contact-access.rules.ts'
import { contactSchema, showContact } from '../people/contacts.view.ts'
import { historyKinds, type HistoryRow } from './organization-history.store.ts'
import type { OrganizationHistory } from './read-organization-history.ts'

export const knownOrganizationSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['company', 'municipality', 'prefecture']),
    name: z.string(),
    romanName: z.string().nullable().describe('Of a local government in Latin letters, Aizuwakamatsu-shi; null: no reading is known'),
    prefecture: z.string().describe('JIS X 0401'),
    code: z.string().nullable().describe('Of a local government, six digits'),
    corporateNumber: z.string().nullable().describe('13 digits (法人番号)'),
    industry: z.string().nullable().describe('Of a company, a code of the catalog'),
    employees: z.int().nullable(),
    declaredOn: z.string().nullable().describe('Day of a company’s Action declaration: served first at the desk'),
    verifiedAt: z.string().nullable().describe('When the desk first vouched for what is said of a company'),
    profileConfirmedAt: z.string().nullable().describe('When it stated its profile or said it is still right; null: it has none'),
    can: z
      .object(Object.fromEntries(organizationActs.map((act) => [act, z.boolean()])) as Record<OrganizationAct, z.ZodBoolean>) // one for each act
      .describe('What its reader may do with it now'),
  })
  .meta({ id: 'KnownOrganization' })

export const knownContactSchema = contactSchema
  .extend({
    suppressed: z
      .enum(suppressionReasonCodes)
      .nullable()
      .describe('Why nothing (unsubscribed: nothing optional) is mailed to their address'),
    invitedUntil: z
      .string()
      .nullable()
      .describe('Until when they may choose their first password by the link that was mailed; null: no such link'),
    can: z
      .object({
        change: z.boolean(),
        vouch: z.boolean(),
        giveAccess: z.boolean(),
        takeAccess: z.boolean(),
        withdrawInvitation: z.boolean(),
      })
      .describe('What its reader may do now: correct them, vouch for them, and with their signing in'),
  })
  .meta({ id: 'KnownContact' })

export const historyEntrySchema = z
  .object({
    kind: z.enum(historyKinds),
    id: z.uuid(),
    at: z.string().describe('When it happened or will; of an outcome its day, no earlier than the introduction'),
    ticket: z.object({
      number: z.string(),
      status: z.enum(ticketStatusCodes),
      audience: z.enum(audienceCodes),
      topics: z.array(z.enum(topicCodes)),
      company: z.string().nullable().describe('Whose ticket it is; null when it is no company’s'),
    }),
    shortlist: z.object({ status: z.enum(shortlistStatusCodes), candidates: z.int() }).nullable(),
    enquiry: z
      .object({
        status: z.enum(enquiryStatusCodes),
        disclosure: z.enum(disclosureCodes),
        municipality: z.object({
          code: z.string(),
          name: z.string(),
          romanName: z.string().nullable().describe('In Latin letters, Aizuwakamatsu-shi; null: no reading is known'),
        }),
      })
      .nullable()
      .describe('Of an enquiry, and of the introduction and outcomes it led to'),
    outcome: z.object({ kind: z.enum(outcomeKindCodes), on: z.string().describe('Day in Japan, YYYY-MM-DD') }).nullable(),
    meeting: z
      .object({
        status: z.enum(meetingStatusCodes),
        kind: z.enum(meetingKindCodes),
        startsAt: z.string().nullable().describe('Null: not picked yet'),
      })
      .nullable(),
  })
  .meta({ id: 'OrganizationHistoryEntry' })

/** Who the organisation is and how it stands with the desk. */
export function showKnownOrganization(
  { organization }: Pick<OrganizationHistory, 'organization'>,
  actor: SignedInActor,
): z.infer<typeof knownOrganizationSchema> | null {
  if (!organization) return null
  const { of, confirmedAt } = organization
  const kind = 'nameKey' in of ? 'company' : of.kind
  const profileConfirmedAt = confirmedAt?.toISOString() ?? null
  const can = actsOnOrganization({ kind, hasProfile: profileConfirmedAt !== null }, actor)
  const common = { id: of.id, name: of.name, prefecture: of.prefecture, profileConfirmedAt, can }
  if ('nameKey' in of) {
    const { corporateNumber, industry, employees, declaredOn } = of
    const stated = { kind: 'company' as const, romanName: null, code: null, corporateNumber, industry, employees, declaredOn }
    return { ...common, ...stated, verifiedAt: of.verifiedAt?.toISOString() ?? null }
  }
  const none = { corporateNumber: null, industry: null, employees: null, declaredOn: null, verifiedAt: null }
  return { ...common, ...none, kind: of.kind, romanName: romanNameOf(of.code) ?? null, code: of.code }
}

/** Whom the desk knows there: to whoever gave a reason to open a ticket its applicant alone with their data. */
export function showKnownContacts(
  { organization, contacts, suppressed, invited }: Pick<OrganizationHistory, 'organization' | 'contacts' | 'suppressed' | 'invited'>,
  actor: SignedInActor,
  applicantId?: string,
): z.infer<typeof knownContactSchema>[] {
  const isOfLocalGovernment = organization !== null && !('nameKey' in organization.of)
  const may = (operation: 'changeContact' | 'verifyContact' | 'giveContactAccess' | 'takeContactAccess' | 'withdrawContactInvitation') =>
    reachOf(operation, actor.role) !== 'none'
  return contacts.map((contact) => {
    const isErased = suppressed.get(contact.email) === 'erased'
    const isHidden = actor.reach === 'reasoned' && contact.id !== applicantId
    return {
      ...showContact(contact, isHidden ? { ...actor, reach: 'masked' } : actor),
      suppressed: suppressed.get(contact.email) ?? null,
      invitedUntil: invited.get(contact.id)?.toISOString() ?? null,
      can: {
        change: may('changeContact') && !isHidden,
        vouch: may('verifyContact') && contact.verifiedAt === null && !isErased,
        giveAccess: may('giveContactAccess') && !isErased && lackForAccess(contact, isOfLocalGovernment) === undefined,
        takeAccess: may('takeContactAccess') && contact.passwordHash !== null,
        withdrawInvitation: may('withdrawContactInvitation') && invited.has(contact.id),
      },
    }
  })
}

/** What happened, without anybody's words. */
export function showHistoryEntry(row: HistoryRow): z.infer<typeof historyEntrySchema> {
  const { kind, id, at, number, audience, topics, company } = row
  const { shortlistStatus, candidates, enquiryStatus, disclosure, municipalityCode, municipalityName, outcome, on } = row
  const { meetingStatus, meetingKind, startsAt } = row
  return {
    kind,
    id,
    at: at.toISOString(),
    ticket: { number, status: row.ticketStatus, audience, topics, company },
    shortlist: shortlistStatus && { status: shortlistStatus, candidates },
    enquiry:
      enquiryStatus && disclosure && municipalityCode && municipalityName
        ? {
            status: enquiryStatus,
            disclosure,
            municipality: { code: municipalityCode, name: municipalityName, romanName: romanNameOf(municipalityCode) ?? null },
          }
        : null,
    outcome: outcome && on ? { kind: outcome, on } : null,
    meeting: meetingStatus && meetingKind && { status: meetingStatus, kind: meetingKind, startsAt: startsAt?.toISOString() ?? null },
  }
}
