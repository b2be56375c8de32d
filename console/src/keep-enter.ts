import type { KeyboardEvent } from 'react'

/**
 * Enter in a field that looks for an entry of its list chooses one or does nothing: typed too fast for the list, it is not to send the form
 * as it stands.
 */
export function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
}
