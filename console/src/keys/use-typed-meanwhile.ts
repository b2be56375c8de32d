import { useEffect } from 'react'
import { isComposing } from './pressed-key.ts'

/** Gives what is typed while a field is awaited and does not have the focus yet, letter by letter, and lets nothing else have it. */
export function useTypedMeanwhile(isAwaited: boolean, field: string, take: (letter: string) => void): void {
  useEffect(() => {
    if (!isAwaited) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target } = event
      if (target instanceof HTMLElement && target.id === field) return
      if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
      const isLetter = key.length === 1
      // Enter would press what had the focus before.
      if (!isLetter && key !== 'Enter') return
      event.preventDefault()
      event.stopPropagation()
      if (isLetter) take(key)
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [isAwaited, field, take])
}
