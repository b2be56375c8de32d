import { use } from 'react'
import type { Schemas } from '../api/client.ts'
import { SessionContext } from './session-context.ts'

/** Who is signed in; undefined while it is not known yet. */
export function useMe(): Schemas['Session']['person'] | undefined {
  return use(SessionContext).me
}
