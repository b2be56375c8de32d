import { addBusinessHours } from '../calendar/business-time.rules.ts'
import type { Transaction } from '../db/client.ts'
import { recordEvent } from '../events/record-event.ts'
import { fileProposal } from '../organizations/file-proposal.ts'
import { findOrCreateCompany } from '../organizations/find-or-create-company.ts'
import type { CompanyProfile, MunicipalityProfile } from '../organizations/profile.schemas.ts'
import { findCompany, findMunicipalityByCode } from '../organizations/read-organization.ts'
import { system, type Actor } from '../people/actor.ts'
import { findOrCreateContact } from '../people/find-or-create-contact.ts'
import { findableBy } from './findable.rules.ts'
import type { CorporateForm, Form, MunicipalForm } from './intake.schemas.ts'
import { firstResponseHours } from './lifecycle.rules.ts'
import { moveTicket } from './move-ticket.ts'
import { nextNumber } from './next-number.ts'
import { passFiledCase } from './passing/pass-filed-case.ts'
import { profileOfForm } from './passing/passing.rules.ts'
import { companyProfileOfForm } from './profile-of-form.rules.ts'
import { insertTicket, type TicketRow } from './tickets.store.ts'

/**
 * Turns a form into a ticket within the caller's transaction: recognises the organisation, notes the contact, files what the form
 * says about the organisation as a proposal, and gives the ticket its number and due time. A worker's ticket is referred at once.
 */
export async function receiveForm(tx: Transaction, actor: Actor, form: Form, channel: 'form' | 'phone', now: Date): Promise<TicketRow> {
  const sender = await recogniseSender(tx, actor, form, now)
  const contact = await findOrCreateContact(tx, { organizationId: sender.organizationId, ...form.contact }, now)
  const searched = [sender.name, form.contact.name, form.contact.nameKana ?? '', form.message]
  const { formConsent, topics, supports, stage, preferredContact, message, audience } = form
  const number = await nextNumber(tx, audience, now)
  const ticket = await insertTicket(tx, {
    number,
    audience,
    organizationId: sender.organizationId,
    applicantId: contact.id,
    topics: [...new Set(topics)],
    supports: [...new Set(supports)],
    stage: stage ?? null,
    preferredContact,
    message,
    form,
    channel,
    formConsentVersion: formConsent.version,
    formConsentAt: now,
    fastPass: sender.fastPass,
    receivedAt: now,
    firstResponseDueAt: addBusinessHours(now, firstResponseHours(sender.fastPass)),
    updatedAt: now,
    ...findableBy(number, ...searched),
  })
  const details = { audience, channel, ...(sender.created && { firstOfCompany: true }) }
  await recordEvent(tx, { type: 'ticket.received', actor, ticketId: ticket.id, details, at: now })
  // What a prefecture says of its municipality counts once the municipality has confirmed it.
  if (form.audience === 'municipal' && form.filedBy) {
    await passFiledCase(tx, actor, { ticket, filedBy: form.filedBy, named: contact }, now)
  } else if (sender.organizationId && sender.stated && !sender.created) {
    const { organizationId, stated: profile } = sender
    const filed = { organizationId, ticketId: ticket.id, ticketNumber: number, contactId: contact.id, profile }
    await fileProposal(tx, actor, { ...filed, ...(form.audience === 'corporate' && { company: form.company }) }, now)
  }
  return audience === 'worker' ? refer(tx, ticket, now) : ticket
}

interface Sender {
  organizationId: string | null
  name: string
  fastPass: boolean
  /** True when this form is the first the desk hears of its company. */
  created: boolean
  /** What the form says about the organisation. */
  stated: MunicipalityProfile | CompanyProfile | null
}

async function recogniseSender(tx: Transaction, actor: Actor, form: Form, now: Date): Promise<Sender> {
  switch (form.audience) {
    case 'municipal':
      return recogniseMunicipality(tx, form)
    case 'corporate':
      return recogniseCompany(tx, actor, form, now)
    case 'worker':
      return { organizationId: null, name: '', fastPass: false, created: false, stated: null }
  }
}

async function recogniseMunicipality(tx: Transaction, form: MunicipalForm): Promise<Sender> {
  const { municipalityCode } = form
  const municipality = await findMunicipalityByCode(tx, municipalityCode)
  if (!municipality) throw new Error(`local government ${municipalityCode} is in the catalog but not in the database: run migrate`)
  return {
    organizationId: municipality.id,
    name: municipality.name,
    fastPass: false,
    created: false,
    stated: profileOfForm(form),
  }
}

async function recogniseCompany(tx: Transaction, actor: Actor, form: CorporateForm, now: Date): Promise<Sender> {
  const stated = companyProfileOfForm(form)
  const { companyId, created } = await findOrCreateCompany(tx, actor, form.company, stated, now)
  const company = await findCompany(tx, companyId)
  return { organizationId: companyId, name: form.company.name, fastPass: Boolean(company?.declaredOn), created, stated }
}

/** Workers are served by the migration desks that exist; their ticket is recorded and resolved, and a reply reopens it. */
async function refer(tx: Transaction, ticket: TicketRow, now: Date): Promise<TicketRow> {
  const referred = await moveTicket(tx, system, ticket, 'resolved', now, { resolution: 'referred', resolvedAt: now })
  await recordEvent(tx, { type: 'ticket.resolved', actor: system, ticketId: ticket.id, details: { resolution: 'referred' }, at: now })
  return referred
}
