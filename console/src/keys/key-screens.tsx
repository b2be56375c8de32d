import { lazy, Suspense, useState } from 'react'
import { useAction, useKeysRest } from './keys-provider.tsx'
import { Palette } from './palette.tsx'

const KeyHelp = lazy(() => import('./key-help.tsx').then((module) => ({ default: module.KeyHelp })))

/** Palette and help. The palette comes with the desk itself: whoever types on at once types into it. */
export function KeyScreens() {
  const [paletteCalls, setPaletteCalls] = useState(0)
  const [helpCalls, setHelpCalls] = useState(0)
  useAction('palette', () => setPaletteCalls((calls) => calls + 1))
  useAction('help', () => setHelpCalls((calls) => calls + 1))
  return (
    <>
      {paletteCalls > 0 && <Palette call={paletteCalls} />}
      <Suspense fallback={<Awaited />}>{helpCalls > 0 && <KeyHelp call={helpCalls} />}</Suspense>
    </>
  )
}

/** In the place of a dialog that is still being loaded. */
function Awaited() {
  useKeysRest(true)
  return null
}
