import { romanNameOf } from '../../catalog/local-governments.ts'
import type { RelationKind } from '../../catalog/relation-codes.ts'
import type { Reader } from '../../db/client.ts'
import type { Deps } from '../../deps.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { ticketForReading } from '../ticket-access.ts'
import type { TicketRow } from '../tickets.store.ts'
import { seenFromOther } from './relation.rules.ts'
import { listRelations } from './relations.store.ts'

/** More than a ticket ever stands in. */
const relationsAtMost = 50

/** A relation as seen from one of its tickets. */
export interface SeenRelation {
  readonly id: string
  /** What the other ticket is to this one. */
  readonly kind: RelationKind
  readonly number: string
  readonly status: TicketRow['status']
  /** Null for somebody who writes for nobody. */
  readonly organizationName: string | null
  readonly organizationRomanName: string | null
  readonly receivedAt: Date
  readonly createdBy: string
  readonly createdAt: Date
}

/** The relations of a ticket as seen from it, oldest first. Errors: those of `ticketForReading`. */
export async function readRelations({ db }: Deps, actor: SignedInActor, number: string): Promise<SeenRelation[]> {
  const { id: ticketId } = await ticketForReading(db, actor, number)
  return seenFrom(db, ticketId)
}

async function seenFrom(reader: Reader, ticketId: string): Promise<SeenRelation[]> {
  const rows = await listRelations(reader, ticketId, relationsAtMost)
  return rows.map(({ relation, company, town, code, ...other }) => {
    const { id, createdBy, createdAt } = relation
    const kind = relation.ticketId === ticketId ? relation.kind : seenFromOther(relation.kind)
    const named = { organizationName: company ?? town, organizationRomanName: romanNameOf(code) ?? null }
    return { id, kind, ...other, ...named, createdBy, createdAt }
  })
}
