import type { Reader } from '../../db/client.ts'
import type { ContactRow } from '../../people/read-contacts.ts'
import { listMendedAmong } from '../../tickets/filing/mended-addresses.ts'
import {
  findOrganizationName,
  listAnswersOf,
  listDeedsOf,
  listLinksOf,
  listMailsTo,
  listMeetingsOf,
  listMessagesAbout,
  listParticipations,
  listPassedCasesOf,
  listProvisionsOf,
  listQuestionsOf,
  listSuppressionsOf,
  listTicketsOf,
} from './own-data.store.ts'

/** Everything the desk keeps of a person, for that person. Notes of the desk are no part of it, nor are the secrets of links. */
export type OwnData = Awaited<ReturnType<typeof readOwnData>>

export async function readOwnData(reader: Reader, contact: ContactRow) {
  const { id, email, organizationId } = contact
  const sent = await listTicketsOf(reader, id)
  const ticketIds = sent.map((ticket) => ticket.id)
  const mended = await listMendedAmong(reader, ticketIds)
  const mendedByFiler = await listMendedAmong(reader, ticketIds, 'address.mended_by_filer')
  const links = await listLinksOf(reader, id)
  const linkIds = links.map((link) => link.id)
  const provisions = await listProvisionsOf(reader, id)
  return {
    person: {
      organization: await findOrganizationName(reader, organizationId),
      name: contact.name,
      nameKana: contact.nameKana,
      department: contact.department,
      title: contact.title,
      email,
      phone: contact.phone,
      language: contact.language,
      knownSince: contact.createdAt,
      addressProvedAt: contact.verifiedAt,
      representsSince: contact.representsAt,
      canSignIn: contact.passwordHash !== null,
      isRoleMailbox: contact.roleMailbox,
    },
    forms: sent.map(({ id: ticketId, ...ticket }) => ({
      ...ticket,
      isMended: mended.has(ticketId),
      isFilerMended: mendedByFiler.has(ticketId),
    })),
    participations: await listParticipations(reader, id, email),
    passedCases: await listPassedCasesOf(reader, id),
    answers: await listAnswersOf(reader, id),
    questions: await listQuestionsOf(reader, id, linkIds),
    messages: await listMessagesAbout(reader, id, ticketIds),
    meetings: ticketIds.length === 0 ? [] : await listMeetingsOf(reader, ticketIds),
    mails: await listMailsTo(reader, email),
    links: links.map(({ id: _id, ...link }) => link),
    deeds: await listDeedsOf(reader, id, linkIds, [...mended]),
    provisions: await Promise.all(
      provisions.map(async ({ recipientId, ...provision }) => ({
        ...provision,
        recipient: await findOrganizationName(reader, recipientId),
      })),
    ),
    suppressions: await listSuppressionsOf(reader, email),
  }
}
