import { z } from 'zod'
import { outcomeKindCodes } from '../catalog/desk-codes.ts'
import { romanNameOf } from '../catalog/local-governments.ts'
import { maskEmail, maskName, maskPhone, maskWords } from '../http/mask.ts'
import type { SignedInActor } from '../people/actor.ts'
import type { NoteRow } from '../tickets/read-correspondence.ts'
import { reachesTicket } from '../tickets/ticket.policy.ts'
import type { EnquiryCase } from './case-access.ts'
import type { OutcomeRow, ProvisionRow } from './introductions.store.ts'
import type { IntroductionFacts, PersonFacts } from './mail-facts.ts'

const personSchema = z
  .object({
    contactId: z.uuid(),
    organization: z.string(),
    organizationRomanName: z
      .string()
      .nullable()
      .describe('Of a municipality in Latin letters, Aizuwakamatsu-shi; null: no reading is known'),
    department: z.string().nullable(),
    title: z.string().nullable(),
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
  })
  .meta({ id: 'IntroducedPerson' })

export const outcomeSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(outcomeKindCodes),
    on: z.string().describe('Day in Japan, YYYY-MM-DD'),
    recordedAt: z.string(),
    insteadOf: z.uuid().nullable().describe('The outcome it was recorded instead of'),
    correction: z
      .object({ at: z.string(), by: z.uuid().describe('Of the desk'), reason: z.string().describe('Empty once it was erased') })
      .nullable()
      .describe('It was recorded by mistake and counts no more; such outcomes are shown to the desk alone'),
  })
  .meta({ id: 'Outcome' })

const provisionSchema = z
  .object({
    subjectContactId: z.uuid(),
    recipientOrganizationId: z.uuid(),
    items: z.array(z.string()),
    consent: z.enum(['disclosure_consent', 'open_disclosure', 'acceptance']),
    consentedAt: z.string(),
    providedAt: z.string(),
  })
  .meta({ id: 'ProvisionRecord' })

export const introductionSchema = z
  .object({
    id: z.uuid(),
    enquiryId: z.uuid(),
    ticketNumber: z.string().nullable().describe('Null for the municipality'),
    createdAt: z.string(),
    company: personSchema.nullable().describe('Null for the municipality once the company has withdrawn its disclosure consent'),
    municipality: personSchema,
    consentWithdrawnAt: z.string().nullable(),
    outcomes: z.array(outcomeSchema),
    provisions: z.array(provisionSchema).nullable().describe('Records of provision to third parties; null outside the desk'),
    can: z.object({ recordOutcome: z.boolean(), correctOutcome: z.boolean() }).describe('What its reader may do with it now'),
  })
  .meta({ id: 'Introduction' })

export type IntroductionView = z.infer<typeof introductionSchema>

/** An introduction as its reader may see it. */
export function showIntroduction(
  facts: IntroductionFacts,
  { outcomes, reasons }: { outcomes: readonly OutcomeRow[]; reasons: readonly NoteRow[] },
  provisions: readonly ProvisionRow[],
  { ticket, side }: EnquiryCase,
  actor: SignedInActor,
): IntroductionView {
  const toMunicipality = side === 'municipality'
  const masked = actor.reach === 'masked'
  return {
    id: facts.introductionId,
    enquiryId: facts.enquiryId,
    ticketNumber: toMunicipality ? null : facts.ticketNumber,
    createdAt: facts.createdAt.toISOString(),
    company: toMunicipality && facts.consentWithdrawnAt !== null ? null : showPerson(facts.companyPerson, null, masked),
    municipality: showPerson(facts.municipalityPerson, romanNameOf(facts.municipalityCode) ?? null, masked),
    consentWithdrawnAt: facts.consentWithdrawnAt?.toISOString() ?? null,
    outcomes: outcomes
      .filter(({ correctedAt }) => side === 'desk' || correctedAt === null)
      .map((row) => showOutcome(row, { reasons, masked, toDesk: side === 'desk' })),
    provisions: side === 'desk' ? provisions.map(showProvision) : null,
    can: {
      recordOutcome: side === 'desk' && reachesTicket(actor, 'recordOutcome', ticket),
      correctOutcome: side === 'desk' && reachesTicket(actor, 'correctOutcome', ticket),
    },
  }
}

/** `reasons`: of corrections. */
export function showOutcome(
  { id, kind, on, createdAt, insteadOf, correctedAt, correctedBy, correctionNoteId }: OutcomeRow,
  { reasons = [], masked = false, toDesk = true }: { reasons?: readonly NoteRow[]; masked?: boolean; toDesk?: boolean } = {},
): z.infer<typeof outcomeSchema> {
  const reason = reasons.find((note) => note.id === correctionNoteId)?.body ?? ''
  const correction =
    correctedAt && correctedBy ? { at: correctedAt.toISOString(), by: correctedBy, reason: masked ? maskWords(reason) : reason } : null
  return { id, kind, on, recordedAt: createdAt.toISOString(), insteadOf: toDesk ? insteadOf : null, correction }
}

function showProvision(row: ProvisionRow): z.infer<typeof provisionSchema> {
  const { subjectContactId, recipientOrganizationId, items, consent } = row
  const times = { consentedAt: row.consentedAt.toISOString(), providedAt: row.providedAt.toISOString() }
  return { subjectContactId, recipientOrganizationId, items, consent, ...times }
}

function showPerson(person: PersonFacts, organizationRomanName: string | null, masked: boolean): z.infer<typeof personSchema> {
  const { contactId, organization, department, title, name, email, phone } = person
  if (!masked) return { contactId, organization, organizationRomanName, department, title, name, email, phone }
  return {
    contactId,
    organization,
    organizationRomanName,
    department: null,
    title: null,
    name: maskName(name, contactId),
    email: maskEmail(email),
    phone: phone === null ? null : maskPhone(phone),
  }
}
