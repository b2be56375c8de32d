import { useEffect, useLayoutEffect, useRef } from 'react'
import { isComposing } from '../keys/pressed-key.ts'

interface Layer {
  readonly leave: () => void
}

/** What stands over the screen, the topmost last. */
const open: Layer[] = []

/** Parts of a dialog that end something of their own by Escape, like an opened list of choices, are marked so by Mantine. */
const endsItself = '[data-mantine-stop-propagation=true]'

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || isComposing(event)) return
  if (event.target instanceof Element && event.target.matches(endsItself)) return
  open.at(-1)?.leave()
}

/** Escape leaves what was opened last, and nothing below it; `leave` is undefined where it cannot be left. */
export function useLayer(isOpen: boolean, leave: (() => void) | undefined): void {
  const latest = useRef(leave)
  useLayoutEffect(() => {
    latest.current = leave
  })
  useEffect(() => {
    if (!isOpen) return undefined
    const layer = { leave: () => latest.current?.() }
    // One listener for all: between two of them, the top one would be gone already.
    if (open.length === 0) window.addEventListener('keydown', onKeyDown, { capture: true })
    open.push(layer)
    return () => {
      open.splice(open.indexOf(layer), 1)
      if (open.length === 0) window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [isOpen])
}
