import { z } from 'zod'
import { roleCodes } from '../catalog/desk-codes.ts'
import type { SignedInActor } from './actor.ts'
import type { ContactRow } from './contacts.store.ts'
import type { StaffRow } from './staff.store.ts'

export const sessionSchema = z
  .object({
    person: z.object({ id: z.uuid(), name: z.string().nullable(), role: z.enum(roleCodes), organizationId: z.uuid().nullable() }),
    expiresAt: z.string().nullable().describe('When the session ends; null when asked about a running session'),
  })
  .meta({ id: 'Session' })

export function showSession(person: StaffRow | ContactRow, expiresAt: Date): z.infer<typeof sessionSchema> {
  const role = 'role' in person ? person.role : 'contact'
  const organizationId = 'organizationId' in person ? person.organizationId : null
  return { person: { id: person.id, name: person.name, role, organizationId }, expiresAt: expiresAt.toISOString() }
}

export function showPerson(actor: SignedInActor): z.infer<typeof sessionSchema> {
  const name = actor.kind === 'staff' ? actor.name : null
  const organizationId = actor.kind === 'contact' ? actor.organizationId : null
  return { person: { id: actor.id, name, role: actor.role, organizationId }, expiresAt: null }
}
