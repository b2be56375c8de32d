import { VisuallyHidden } from '@mantine/core'
import { useSyncExternalStore } from 'react'

let said = { times: 0, words: '' }
const listeners = new Set<() => void>()

/** Tells those who listen to the screen what was done, where the others see it by what stands changed. */
export function say(words: string): void {
  said = { times: said.times + 1, words }
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Where that stands: always there, or its first words would go unheard. */
export function Spoken() {
  const { times, words } = useSyncExternalStore(listen, () => said)
  return (
    <VisuallyHidden role="status">
      <span key={times}>{words}</span>
    </VisuallyHidden>
  )
}
