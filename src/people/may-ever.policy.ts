import { reachOf, scopesAllow, type Operation } from './access.policy.ts'
import type { SignedInActor } from './actor.ts'

/** Whether a role, and the API token it came with, let somebody do something at all. */
export function mayEver(
  { actor, scopes }: { readonly actor: SignedInActor; readonly scopes: readonly string[] | null },
  operation: Operation,
): boolean {
  return (scopes === null || scopesAllow(operation, scopes)) && reachOf(operation, actor.role) !== 'none'
}
