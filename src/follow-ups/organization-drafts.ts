import { addCalendarDays, addMonths, dayInJapan } from '../calendar/business-time.rules.ts'
import type { Reader } from '../db/client.ts'
import { compose } from '../mail/compose.ts'
import type { CheckedProfile } from '../mail/messages/profile-check.ts'
import type { CompanyProfile, MunicipalityProfile } from '../organizations/profile.schemas.ts'
import { readOrganization } from '../organizations/read-organization.ts'
import { findRepresentativeOf, findRoleMailboxOf, findVerifiedContactOf, type ContactRow } from '../people/read-contacts.ts'
import { cancel, holdForRepresentative, holdForVerification, present, required, send, type Drafter } from './draft.ts'
import { addresseeOf, mailboxOf } from './recipient.ts'

/** Who is asked about a profile. It is the organisation's own: of a municipality nobody of whom nobody knows that they speak for it. */
export async function findAskedAboutProfile(
  reader: Reader,
  organizationId: string,
): Promise<{ contact: ContactRow | undefined; isMunicipality: boolean }> {
  const isMunicipality = present(await readOrganization(reader, organizationId), 'the organisation').kind === 'municipality'
  const representative = await findRepresentativeOf(reader, organizationId)
  const contact = representative ?? (isMunicipality ? undefined : await findVerifiedContactOf(reader, organizationId))
  return { contact, isMunicipality }
}

export const draftProfileCheck: Drafter = async (followUp, { tx, now }) => {
  const organizationId = required(followUp.organizationId, 'an organisation')
  const { name, profile, confirmedAt } = present(await readOrganization(tx, organizationId), 'the organisation')
  if (!profile || !confirmedAt) return cancel('not_needed')
  const { step = 6, hastened } = followUp.details
  const statedOn = dayInJapan(confirmedAt)
  if (!hastened && addMonths(statedOn, step) > dayInJapan(now)) return cancel('answered')
  const { contact, isMunicipality } = await findAskedAboutProfile(tx, organizationId)
  if (!contact) return isMunicipality ? holdForRepresentative : holdForVerification
  const to = addresseeOf({ ...contact, organization: name })
  const props = { to, organization: name, statedOn, profile: checked(profile.body) }
  return send({
    to: mailboxOf(contact),
    thread: { side: 'organization', organizationId },
    link: { purpose: 'profile', contactId: contact.id },
    write: (wording, profilePage) => compose('profile-check', { ...props, profilePage }, wording),
  })
}

function checked(body: MunicipalityProfile | CompanyProfile): CheckedProfile {
  const needs = body.needs.map(({ code }) => code)
  if ('industry' in body) return { kind: 'company', purposes: body.purposes, needs, employees: body.employees }
  return { kind: 'municipality', strengths: body.strengths.map(({ code }) => code), needs, offices: body.offices.map(({ name }) => name) }
}

export const draftHandoverRequest: Drafter = async (followUp, { tx, now }) => {
  const organizationId = required(followUp.organizationId, 'an organisation')
  const { name } = present(await readOrganization(tx, organizationId), 'the organisation')
  const mailbox = await findRoleMailboxOf(tx, organizationId)
  if (!mailbox) return cancel('no_mailbox')
  // Held for long, or late for another reason: in May the question is no longer about April.
  if (dayInJapan(now) > addCalendarDays(dayInJapan(followUp.dueAt), 30)) return cancel('expired')
  if (!mailbox.verifiedAt) return holdForVerification
  const known = await findRepresentativeOf(tx, organizationId)
  const props = {
    to: { organization: name, ...(mailbox.department && { department: mailbox.department }) },
    municipality: name,
    ...(known && known.id !== mailbox.id && { known: { name: known.name, ...(known.department && { department: known.department }) } }),
  }
  return send({
    to: mailboxOf(mailbox),
    thread: { side: 'organization', organizationId },
    write: (wording) => compose('handover-request', props, wording),
  })
}
