import { z } from 'zod'
import {
  audienceCodes,
  languageCodes,
  preferredContactCodes,
  resolutionKindCodes,
  stageCodes,
  supportCodes,
  ticketStatusCodes,
  topicCodes,
} from '../catalog/desk-codes.ts'
import { passedCaseKindCodes, passedCaseStatusCodes } from '../catalog/passed-case-codes.ts'
import { suppressionReasonCodes, type SuppressionReason } from '../catalog/suppression-codes.ts'
import { maskEmail, maskName, maskPhone, maskWords } from '../http/mask.ts'
import { contactVersion } from '../people/contacts.view.ts'
import { versionOfContact } from '../people/contact-version.rules.ts'
import { reachesEverything } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import type { Form } from './intake.schemas.ts'
import { responseDueAt, transitions } from './lifecycle.rules.ts'
import { actsOn, ticketActs, type TicketAct } from './ticket-acts.policy.ts'
import type { TicketPeople } from './ticket-people.ts'
import type { TicketRow } from './tickets.store.ts'

const applicantSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  nameKana: z.string().nullable(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  email: z.string(),
  phone: z.string().nullable(),
  language: z.enum(languageCodes).describe('What the desk writes to them in'),
  version: contactVersion,
  verified: z.boolean().describe('Whether the address was proved; until then it gets the acknowledgement only'),
  representative: z.boolean().describe('Whether the desk accepted that they speak for their organisation'),
  suppressed: z
    .enum(suppressionReasonCodes)
    .nullable()
    .describe('Why nothing (unsubscribed: nothing optional) is mailed to their address. For the desk only'),
})

const formContactSchema = z.object({
  name: z.string(),
  nameKana: z.string().nullable(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  email: z.string(),
  phone: z.string().nullable(),
})

export const ticketSchema = z
  .object({
    number: z.string(),
    audience: z.enum(audienceCodes),
    status: z.enum(ticketStatusCodes),
    legalMoves: z.array(z.enum(ticketStatusCodes)).describe('Statuses it may go to from here'),
    can: z
      .object(Object.fromEntries(ticketActs.map((act) => [act, z.boolean()])) as Record<TicketAct, z.ZodBoolean>)
      .describe('What you may do with it as it stands'),
    masked: z.boolean().describe('Whether personal data and free words are hidden from you as shown here'),
    organization: z
      .object({
        id: z.uuid(),
        kind: z.enum(['municipality', 'company']),
        name: z.string(),
        romanName: z.string().nullable().describe('Of a municipality in Latin letters, Aizuwakamatsu-shi; null: no reading is known'),
        prefecture: z.string().describe('Two digits of JIS X 0401, a code of the catalog'),
      })
      .nullable(),
    applicant: applicantSchema,
    formContact: formContactSchema
      .nullable()
      .describe('Who the form of this ticket says it is from: it may differ from what the desk knows of the applicant. For the desk only'),
    assignee: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    through: z
      .object({
        kind: z.enum(passedCaseKindCodes),
        status: z.enum(passedCaseStatusCodes).describe('As long as it is waiting, nothing its form states counts'),
        prefecture: z.object({ code: z.string(), name: z.string() }),
        by: z.string().describe('Who of the prefecture passed it on'),
      })
      .nullable()
      .describe('The prefecture that filed it for the municipality or forwarded it; null when it came from its own side'),
    participants: z.array(z.object({ name: z.string() })).describe('Who gets a copy of each message beside the applicant'),
    topics: z.array(z.enum(topicCodes)),
    supports: z.array(z.enum(supportCodes)),
    stage: z.enum(stageCodes).nullable().describe('null: not known'),
    preferredContact: z.enum(preferredContactCodes),
    message: z.string(),
    channel: z.enum(['form', 'phone']),
    formConsent: z.object({ version: z.string(), at: z.string() }),
    fastPass: z.boolean().describe('Declared companies are served first'),
    receivedAt: z.string(),
    firstResponseDueAt: z.string(),
    firstRespondedAt: z.string().nullable(),
    responseDueAt: z
      .string()
      .nullable()
      .describe("When the desk's next word is due: the first, or the answer to what the applicant said last; null when none is"),
    overdue: z.boolean().describe('That time has passed'),
    lastWord: z
      .object({ from: z.enum(['applicant', 'desk']), at: z.string() })
      .nullable()
      .describe('The last message and whose it is; null when there is none beside the form'),
    waitingUntil: z.string().nullable(),
    resolution: z.object({ kind: z.enum(resolutionKindCodes), note: z.string().nullable(), at: z.string() }).nullable(),
    closedAt: z.string().nullable(),
    mergedInto: z.string().nullable().describe('Number of the ticket it became part of: go on there'),
    splitFrom: z.string().nullable().describe('Number of the ticket it was split off from: what it came from stays there'),
    updatedAt: z.string(),
    version: z.int().describe('Also the ETag'),
  })
  .meta({ id: 'Ticket' })

export type TicketView = z.infer<typeof ticketSchema>

/** A ticket as `actor` may see it: an auditor without personal data, a contact without the desk's inner notes. */
export function showTicket(
  ticket: TicketRow & { suppressed: SuppressionReason | null },
  people: TicketPeople,
  actor: SignedInActor,
  now: Date,
): TicketView {
  const masked = actor.reach === 'masked'
  // Whoever manages the accounts of colleagues knows their names.
  const hidesColleagues = masked && !reachesEverything('listStaff', actor.role)
  const { applicant } = people
  const dueAt = responseDueAt(ticket)
  return {
    number: ticket.number,
    audience: ticket.audience,
    status: ticket.status,
    legalMoves: [...transitions[ticket.status]],
    can: actsOn({ ...ticket, applicantErased: ticket.suppressed === 'erased' }, actor),
    masked,
    organization: people.organization,
    applicant: {
      id: applicant.id,
      ...showPerson(applicant, applicant.id, masked),
      language: applicant.language,
      version: masked || actor.kind === 'contact' ? null : versionOfContact(applicant),
      verified: applicant.verifiedAt !== null,
      representative: applicant.representsAt !== null,
      suppressed: actor.kind === 'contact' ? null : ticket.suppressed,
    },
    formContact: actor.kind === 'contact' ? null : showPerson(contactOfForm(ticket), null, masked),
    assignee:
      people.assignee &&
      (hidesColleagues ? { ...people.assignee, name: maskName(people.assignee.name, people.assignee.id) } : people.assignee),
    through: people.through && showThrough(people.through, masked),
    participants: people.participants.map(({ id, name }) => ({ name: masked ? maskName(name, id) : name })),
    topics: ticket.topics,
    supports: ticket.supports,
    stage: ticket.stage,
    preferredContact: ticket.preferredContact,
    message: masked ? maskWords(ticket.message) : ticket.message,
    channel: ticket.channel,
    formConsent: { version: ticket.formConsentVersion, at: ticket.formConsentAt.toISOString() },
    fastPass: ticket.fastPass,
    receivedAt: ticket.receivedAt.toISOString(),
    firstResponseDueAt: ticket.firstResponseDueAt.toISOString(),
    firstRespondedAt: ticket.firstRespondedAt?.toISOString() ?? null,
    responseDueAt: dueAt?.toISOString() ?? null,
    overdue: dueAt !== null && dueAt < now,
    lastWord: people.lastWord && { from: people.lastWord.direction === 'in' ? 'applicant' : 'desk', at: people.lastWord.at.toISOString() },
    waitingUntil: ticket.waitingUntil?.toISOString() ?? null,
    resolution: showResolution(ticket, actor),
    closedAt: ticket.closedAt?.toISOString() ?? null,
    mergedInto: people.mergedInto,
    splitFrom: people.splitFrom,
    updatedAt: ticket.updatedAt.toISOString(),
    version: ticket.version,
  }
}

interface Person {
  name: string
  nameKana: string | null
  title: string | null
  department: string | null
  email: string
  phone: string | null
}

function showThrough({ by, byId, ...through }: NonNullable<TicketPeople['through']>, masked: boolean): TicketView['through'] {
  return { ...through, by: masked ? maskName(by, byId) : by }
}

function showPerson({ name, nameKana, title, department, email, phone }: Person, id: string | null, masked: boolean): Person {
  if (!masked) return { name, nameKana, title, department, email, phone }
  const maskedPhone = phone === null ? null : maskPhone(phone)
  return { name: maskName(name, id), nameKana: null, title: null, department: null, email: maskEmail(email), phone: maskedPhone }
}

/** The form lies in the ticket as it was accepted (`intake.schemas.ts`). */
function contactOfForm({ form }: TicketRow): Person {
  const { name, nameKana = null, title = null, department = null, email, phone = null } = (form as Form).contact
  return { name, nameKana, title, department, email, phone }
}

function showResolution({ resolution, resolutionNote, resolvedAt }: TicketRow, actor: SignedInActor): TicketView['resolution'] {
  if (resolution === null || resolvedAt === null) return null
  const note = actor.kind === 'contact' ? null : actor.reach === 'masked' ? maskWords(resolutionNote ?? '') : resolutionNote
  return { kind: resolution, note, at: resolvedAt.toISOString() }
}
