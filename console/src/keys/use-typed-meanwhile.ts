import { useEffect } from 'react'
import { isComposing } from './pressed-key.ts'

/** Gives the keys pressed while a field is awaited and does not have the focus yet, letters and Enter, and lets nothing else have them. */
export function useTypedMeanwhile(isAwaited: boolean, field: string, take: (key: string) => void): void {
  useEffect(() => {
    if (!isAwaited) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target } = event
      if (target instanceof HTMLElement && target.id === field) return
      if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
      // Enter would press what had the focus before.
      if (key.length !== 1 && key !== 'Enter') return
      event.preventDefault()
      event.stopPropagation()
      take(key)
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [isAwaited, field, take])
}
