import { onlineManager } from '@tanstack/react-query'

/** Loads a part of the console again. */
type Again = () => void

/** Parts that could not be loaded: the network is gone, or the desk has another version by now. */
let missing: readonly Again[] = []
const listeners = new Set<() => void>()

function become(next: readonly Again[]): void {
  missing = next
  for (const listener of listeners) listener()
}

export const whatIsMissing = (): readonly Again[] => missing

export function listenToMissing(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Gives what forgets it again. */
export function noteMissing(again: Again): () => void {
  become([...missing, again])
  return () => {
    if (missing.includes(again)) become(missing.filter((one) => one !== again))
  }
}

export function forgetMissing(): void {
  become([])
}

/** What still cannot be loaded is noted again. */
export function loadMissing(): void {
  const all = missing
  become([])
  for (const again of all) again()
}

onlineManager.subscribe((isOnline) => {
  if (isOnline) loadMissing()
})
