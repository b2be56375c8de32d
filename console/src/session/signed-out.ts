import { useSyncExternalStore } from 'react'

let isSignedOut = false
let signIns = 0
const listeners = new Set<() => void>()

function set(value: boolean): void {
  isSignedOut = value
  for (const listener of listeners) listener()
}

/** The API no longer knows who we are: the session ended or was revoked. What is on the screen stays. */
export const tellSignedOut = (): void => set(true)
export function tellSignedIn(): void {
  signIns += 1
  set(false)
}

/** How often somebody signed in again on this page; requests are told apart by it. */
export const countSignIns = (): number => signIns

/** Whether the session is over and nobody signed in again: whatever is asked would be refused. */
export const isSessionOver = (): boolean => isSignedOut

/** Calls when the session ends and when somebody signs in again, until the returned function is called. */
export function listenToSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useSignedOut(): boolean {
  return useSyncExternalStore(listenToSession, isSessionOver)
}
