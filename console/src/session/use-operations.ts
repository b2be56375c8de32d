import { use } from 'react'
import { SessionContext, type Operation } from './session-context.ts'

export type { Operation }

/** Whether the reader's role can do something at all; nothing can be done until the API has said so. */
export function useOperations(): (operation: Operation) => boolean {
  return use(SessionContext).can
}

/** Whether the API has still to say what the reader's role can do. */
export function useAwaitsOperations(): boolean {
  return use(SessionContext).awaitsOperations
}
