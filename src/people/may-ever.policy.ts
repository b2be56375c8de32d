import type { Role } from '../catalog/desk-codes.ts'
import { access, reachOf, scopesAllow, type Operation } from './access.policy.ts'
import type { SignedInActor } from './actor.ts'

/** Whether a role, and the API token it came with, let somebody do something at all. */
export function mayEver(
  { actor, scopes }: { readonly actor: SignedInActor; readonly scopes: readonly string[] | null },
  operation: Operation,
): boolean {
  return (scopes === null || scopesAllow(operation, scopes)) && reachOf(operation, actor.role) !== 'none'
}

/** What `role` can do at all; how far, and whether a thing's state allows it, is said with each thing. */
export function operationsOf(role: Role): Operation[] {
  return (Object.keys(access) as Operation[]).filter((operation) => reachOf(operation, role) !== 'none') // its keys are the operations
}
