import { Suspense, useState } from 'react'
import { flushSync } from 'react-dom'
import { lazy } from '../loading/lazy.tsx'
import { useAction, useKeysRest } from './keys-provider.tsx'
import { Palette } from './palette.tsx'

const KeyHelp = lazy(() => import('./key-help.tsx').then((module) => ({ default: module.KeyHelp })))

/** Palette and help. The palette comes with the desk itself: whoever types on at once types into it. */
export function KeyScreens() {
  const [isPaletteOpen, setPaletteOpen] = useState(false)
  const [helpCalls, setHelpCalls] = useState(0)
  // It has the focus before the key press that opens it is over: an input method takes the field of that moment.
  useAction('palette', () => flushSync(() => setPaletteOpen(true)))
  useAction('help', () => setHelpCalls((calls) => calls + 1))
  return (
    <>
      {isPaletteOpen && <Palette close={() => setPaletteOpen(false)} />}
      <Suspense fallback={<Awaited />}>{helpCalls > 0 && <KeyHelp call={helpCalls} />}</Suspense>
    </>
  )
}

/** In the place of a dialog that is still being loaded. */
function Awaited() {
  useKeysRest(true)
  return null
}
