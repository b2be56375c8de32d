import type { FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { visitorOf } from './home.routes.ts'

/** Who of the desk is signed in; undefined when nobody is. Throws Forbidden to people of organisations, who have pages of their own. */
export async function colleagueOf(request: FastifyRequest, deps: Deps): Promise<SignedInActor | undefined> {
  const visitor = await visitorOf(request, deps)
  if (visitor?.kind === 'contact') throw new Forbidden()
  return visitor
}
