import type { Reader } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { confirmBlocks } from '../organizations/confirm-profile.ts'
import type { Profile } from '../organizations/profile.schemas.ts'
import { proposeChangeWithin } from '../organizations/propose-change.ts'
import type { StatedIdentity } from '../organizations/propose-identity.ts'
import { readConfirmations, type Confirmation } from '../organizations/read-confirmations.ts'
import { readPendingChanges, type PendingChange } from '../organizations/read-pending-changes.ts'
import { readOrganization, readOrganizationStanding } from '../organizations/read-organization.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import type { OpenedLink } from './open-case-link.ts'
import { findNewestTicketOf } from './own-profile.store.ts'

/** What an organisation states of itself, for one of its own people. */
export interface OwnProfile {
  readonly kind: 'municipality' | 'company'
  readonly name: string
  /** 法人番号, where it is known. */
  readonly corporateNumber: string | null
  readonly profile: Profile
  readonly statedAt: Date
  /** The newest confirmation of each block of this version. */
  readonly confirmations: ReadonlyMap<string, Confirmation>
  /** What the reader asked to be changed and the desk has not decided, by block. */
  readonly pending: ReadonlyMap<string, readonly PendingChange[]>
  /** Whether a change can be proposed here: it needs a case in whose history it stands. */
  readonly canPropose: boolean
}

/** Why somebody sees no profile. */
export type WithoutProfile = 'none' | 'not_yours'

/**
 * The profile the reader of a link may see. `none`: they write for no organisation, or it has stated nothing. `not_yours`: a proved
 * address alone does not say that somebody speaks for an organisation (a stranger may have named it in a form); the desk decides that.
 */
export async function readOwnProfile(reader: Reader, opened: OpenedLink): Promise<OwnProfile | WithoutProfile> {
  const { id: contactId, organizationId } = opened.contact
  if (organizationId === null) return 'none'
  const [standing, known] = await Promise.all([profileStanding(reader, opened), readOrganization(reader, organizationId)])
  if (standing !== 'shown' || !known?.profile) return standing === 'shown' ? 'none' : standing
  const { kind, name, corporateNumber, profile } = known
  const [confirmations, pending, ticket] = await Promise.all([
    readConfirmations(reader, profile.id),
    readPendingChanges(reader, kind, { organizationId, contactId }),
    ticketOfProfile(reader, opened),
  ])
  return {
    kind,
    name,
    corporateNumber,
    profile: profile.body,
    statedAt: profile.createdAt,
    confirmations,
    pending,
    canPropose: ticket !== undefined,
  }
}

/** Whether the reader of a link may see a profile, and why not, without reading it. */
export async function profileStanding(reader: Reader, { contact, link }: OpenedLink): Promise<'shown' | WithoutProfile> {
  const known = contact.organizationId === null ? undefined : await readOrganizationStanding(reader, contact.organizationId)
  if (!known?.hasProfile) return 'none'
  const speaks = contact.representsAt !== null || (known.kind === 'company' && (link.purpose === 'profile' || known.contacts === 1))
  return speaks ? 'shown' : 'not_yours'
}

/**
 * Notes that blocks are still right, but for those the reader asked to be changed, which wait for the desk; whether there was one to
 * note. NotFound when the reader may not see the profile.
 */
export async function confirmOwnBlocks(deps: Pick<Deps, 'db'>, opened: OpenedLink, blocks: readonly string[]): Promise<boolean> {
  const { contact, actor } = opened
  const own = await readOwnProfile(deps.db, opened)
  if (typeof own === 'string' || contact.organizationId === null) throw new NotFound(profileWord)
  const settled = blocks.filter((block) => !own.pending.has(block))
  if (settled.length === 0) return false
  await confirmBlocks(deps, actor, { organizationId: contact.organizationId, contactId: contact.id, blocks: settled })
  return true
}

/** What a part of a profile shall be, and of a company, where that was asked, who it is. */
export interface OwnChange {
  readonly stated: Partial<Profile>
  readonly identity?: StatedIdentity | undefined
}

/** Keeps a change as a proposal of the desk; whether anything was different. NotFound as above, or without a case. */
export async function proposeOwnChange({ db }: Pick<Deps, 'db'>, opened: OpenedLink, { stated, identity }: OwnChange): Promise<boolean> {
  const { contact, actor, now } = opened
  return db.transaction(async (tx) => {
    const own = await readOwnProfile(tx, opened)
    const ticket = await ticketOfProfile(tx, opened)
    if (typeof own === 'string' || contact.organizationId === null || !ticket) throw new NotFound(profileWord)
    const change = {
      organizationId: contact.organizationId,
      ticketId: ticket.id,
      ticketNumber: ticket.number,
      contactId: contact.id,
      stated,
      identity,
    }
    return (await proposeChangeWithin(tx, actor, change, now)) !== null
  })
}

const profileWord = { ja: '登録内容', en: 'profile' }

/** The case of the link, or the newest the reader sent. */
export async function ticketOfProfile(
  reader: Reader,
  { ticket, contact }: OpenedLink,
): Promise<Pick<TicketRow, 'id' | 'number'> | undefined> {
  return ticket ?? findNewestTicketOf(reader, contact.id)
}
