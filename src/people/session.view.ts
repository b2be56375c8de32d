import { z } from 'zod'
import { roleCodes } from '../catalog/desk-codes.ts'
import type { SignedInActor } from './actor.ts'
import type { Awaited } from './second-factor/second-factor.rules.ts'
import type { SignedIn } from './sign-in.ts'
import { carriesTickets } from './staff.rules.ts'

export const sessionSchema = z
  .object({
    person: z.object({
      id: z.uuid(),
      name: z.string().nullable(),
      email: z.string().describe('Their own address, by which they sign in'),
      role: z.enum(roleCodes),
      organizationId: z.uuid().nullable(),
      carriesTickets: z.boolean().describe('Whether tickets can be given to them'),
    }),
    awaits: z
      .enum(['code', 'set_up'])
      .nullable()
      .describe('What the session needs before it may do anything else: a code of the second factor, or that one is set up'),
    expiresAt: z.string().nullable().describe('When the session ends; null when asked about a running session'),
  })
  .meta({ id: 'Session' })

export function showSession({ person, expiresAt, awaits }: SignedIn): z.infer<typeof sessionSchema> {
  const role = 'role' in person ? person.role : 'contact'
  const organizationId = 'organizationId' in person ? person.organizationId : null
  return {
    person: showWho({ id: person.id, name: person.name, email: person.email, role, organizationId }),
    awaits: awaits ?? null,
    expiresAt: expiresAt.toISOString(),
  }
}

export function showPerson(actor: SignedInActor, email: string, awaits: Awaited | undefined): z.infer<typeof sessionSchema> {
  const name = actor.kind === 'staff' ? actor.name : null
  const organizationId = actor.kind === 'contact' ? actor.organizationId : null
  return { person: showWho({ id: actor.id, name, email, role: actor.role, organizationId }), awaits: awaits ?? null, expiresAt: null }
}

type Person = z.infer<typeof sessionSchema>['person']

/** Nobody signs in who is not active. */
function showWho(who: Omit<Person, 'carriesTickets'>): Person {
  return { ...who, carriesTickets: carriesTickets({ role: who.role, active: true }) }
}
