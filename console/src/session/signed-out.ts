import { useSyncExternalStore } from 'react'

let isSignedOut = false
const listeners = new Set<() => void>()

function set(value: boolean): void {
  isSignedOut = value
  for (const listener of listeners) listener()
}

/** The API no longer knows who we are: the session ended or was revoked. What is on the screen stays. */
export const tellSignedOut = (): void => set(true)
export const tellSignedIn = (): void => set(false)

export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isSignedOut,
  )
}
