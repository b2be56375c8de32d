import type { Reader } from '../../db/client.ts'
import type { Deps } from '../../deps.ts'
import type { EventRow } from '../../events/events.store.ts'
import { readOrganizationNames, type NamedOrganization } from '../../organizations/read-organization.ts'
import { readErasedAmong } from '../../suppressions/suppress-address.ts'
import { listContactsNamed, type NamedContact } from './audit.store.ts'

/** Whom an entry of the audit is about, besides its ticket. */
export interface AuditSubjects {
  readonly organization: NamedOrganization | null
  /** In whose name the desk acted. */
  readonly actedFor: NamedOrganization | null
  /** Null, too, once their address was erased. */
  readonly contact: NamedContact | null
}

/** Whom these events are about: the organisation they name, or that of the contact they name. */
export async function readAuditSubjects({ db, config }: Deps, events: readonly EventRow[]): Promise<AuditSubjects[]> {
  const contacts = await contactsOf(db, config, events.flatMap(contactIdOf))
  const subjects = events.map((event) => {
    const contact = contactIdOf(event).flatMap((id) => contacts.get(id) ?? [])[0] ?? null
    return { contact, organizationId: organizationIdOf(event) ?? contact?.organizationId ?? null, actedForId: event.onBehalfOf }
  })
  const names = await readOrganizationNames(
    db,
    subjects.flatMap(({ organizationId, actedForId }) => [organizationId ?? [], actedForId ?? []].flat()),
  )
  const named = (id: string | null) => (id !== null && names.get(id)) || null
  return subjects.map(({ contact, organizationId, actedForId }) => ({
    contact,
    organization: named(organizationId),
    actedFor: named(actedForId),
  }))
}

async function contactsOf(reader: Reader, config: Deps['config'], ids: readonly string[]): Promise<Map<string, NamedContact>> {
  const contacts = await listContactsNamed(reader, ids)
  const erased = await readErasedAmong(
    reader,
    config,
    contacts.map(({ email }) => email),
  )
  return new Map(contacts.filter(({ email }) => !erased.has(email)).map((contact) => [contact.id, contact]))
}

/** What it names or happened to may be something else than a contact: then none is found. */
function contactIdOf({ details, subjectId }: EventRow): string[] {
  return [details['contactId'] ?? details['personId'] ?? subjectId].filter((id) => typeof id === 'string')
}

function organizationIdOf({ details }: EventRow): string | undefined {
  return [details['organizationId'] ?? details['companyId']].find((id) => typeof id === 'string')
}
