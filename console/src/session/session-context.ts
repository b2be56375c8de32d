import { createContext } from 'react'
import type { Schemas } from '../api/client.ts'
import type { operations } from '../../../openapi/schema.d.ts'

export type Operation = keyof operations

interface OwnSession {
  /** Who is signed in; undefined while it is not known yet. */
  readonly me: Schemas['Session']['person'] | undefined
  /** Whether the reader's role can do something at all; the same function until the API says otherwise. */
  readonly can: (operation: Operation) => boolean
  /** Whether the API has still to say what the reader's role can do. */
  readonly awaitsOperations: boolean
}

export const SessionContext = createContext<OwnSession>({ me: undefined, can: () => false, awaitsOperations: true })
