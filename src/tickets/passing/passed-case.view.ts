import { z } from 'zod'
import { passedCaseKindCodes, passedCaseStatusCodes } from '../../catalog/passed-case-codes.ts'
import { romanNameOf } from '../../catalog/local-governments.ts'
import { maskEmail, maskName, maskWords } from '../../http/mask.ts'
import type { SignedInActor } from '../../people/actor.ts'
import type { ContactRow } from '../../people/read-contacts.ts'
import { mayErase } from '../erase-words.policy.ts'
import { reachesTicket } from '../ticket.policy.ts'
import type { PassedCaseFacts } from './read-passed-cases.ts'

const governmentSchema = z.object({
  code: z.string(),
  name: z.string(),
  romanName: z.string().nullable().describe('In Latin letters, Aizuwakamatsu-shi; null: no reading is known'),
})

const personSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  department: z.string().nullable(),
  email: z.string(),
  verified: z.boolean().describe('Whether the address was proved, by our link or by the desk'),
  representative: z.boolean().describe('Whether the desk accepted that they speak for their organisation'),
})

export const passedCaseSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(passedCaseKindCodes),
    prefecture: governmentSchema,
    municipality: governmentSchema,
    passedBy: personSchema.describe('Who of the prefecture passed it on'),
    contact: personSchema.describe('Who of the municipality is asked, or has answered'),
    ticket: z.string().nullable().describe('Number of the municipality’s own ticket; to the prefecture null'),
    source: z.string().nullable().describe('Number of the prefecture’s case it was forwarded from; to the municipality null'),
    note: z.string(),
    status: z.enum(passedCaseStatusCodes),
    words: z.string().nullable().describe('Why the municipality said no; what it corrects, for the desk and itself only'),
    answerer: z
      .string()
      .nullable()
      .describe(
        'Who says they answered in the contact’s name, in their own words, the link having been passed on; null for the prefecture',
      ),
    createdAt: z.string(),
    dueAt: z.string().describe('Until when the municipality is asked to answer'),
    answeredAt: z.string().nullable(),
    can: z.object({ withdraw: z.boolean(), eraseAnswerer: z.boolean() }).describe('What its reader may do with it now'),
  })
  .meta({ id: 'PassedCase' })

export type PassedCaseView = z.infer<typeof passedCaseSchema>

/** A passed case as `actor` may see it: neither side is told of the other's own ticket, an auditor of no words and no people. */
export function showPassedCase(facts: PassedCaseFacts, actor: SignedInActor): PassedCaseView {
  const { passed, prefecture, municipality, passer, asked, ticket, source } = facts
  const masked = actor.reach === 'masked'
  const isStaff = actor.kind === 'staff'
  const isOf = (organizationId: string) => isStaff || actor.organizationId === organizationId
  const words = passed.status === 'corrected' && !isOf(passed.municipalityId) ? null : passed.words
  const quoted = (text: string) => (masked ? maskWords(text) : text)
  return {
    id: passed.id,
    kind: passed.kind,
    prefecture: showGovernment(prefecture),
    municipality: showGovernment(municipality),
    passedBy: showPerson(passer, masked),
    contact: showPerson(asked, masked),
    ticket: isOf(passed.municipalityId) ? (ticket?.number ?? null) : null,
    source: isOf(passed.prefectureId) ? (source?.number ?? null) : null,
    note: quoted(passed.note),
    status: passed.status,
    words: words === null ? null : quoted(words),
    answerer: isOf(passed.municipalityId) && passed.answerer !== null ? (masked ? maskName(passed.answerer, null) : passed.answerer) : null,
    createdAt: passed.createdAt.toISOString(),
    dueAt: passed.dueAt.toISOString(),
    answeredAt: passed.answeredAt?.toISOString() ?? null,
    can: {
      withdraw: passed.status === 'waiting' && source !== null && reachesTicket(actor, 'withdrawPassedCase', source),
      eraseAnswerer: mayErase(actor, 'erasePassedCaseAnswerer', passed.answerer === null),
    },
  }
}

function showGovernment({ code, name }: { code: string; name: string }): PassedCaseView['prefecture'] {
  return { code, name, romanName: romanNameOf(code) ?? null }
}

function showPerson({ id, name, department, email, verifiedAt, representsAt }: ContactRow, masked: boolean): PassedCaseView['contact'] {
  const standing = { verified: verifiedAt !== null, representative: representsAt !== null }
  return masked
    ? { id, name: maskName(name, id), department: null, email: maskEmail(email), ...standing }
    : { id, name, department, email, ...standing }
}
