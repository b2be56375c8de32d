import { onlineManager } from '@tanstack/react-query'

/** Milliseconds between two looks whether the desk can be reached again. */
const lookedEvery = 3000

let isLooking = false

/**
 * A request did not come through. If the desk really cannot be reached, work counts as offline, though the browser may have a network:
 * what is asked and sent waits until it can be reached again. The browser itself tells when it has none at all.
 */
export function tellUnreached(): void {
  if (isLooking || !onlineManager.isOnline()) return
  isLooking = true
  void look()
}

async function look(): Promise<void> {
  const isThere = await fetch('/healthz').then(
    () => true,
    () => false,
  )
  isLooking = !isThere
  onlineManager.setOnline(isThere)
  if (!isThere) setTimeout(() => void look(), lookedEvery)
}
