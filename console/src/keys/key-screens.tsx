import { lazy, Suspense, useState } from 'react'
import { useAction } from './keys-provider.tsx'

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })))
const KeyHelp = lazy(() => import('./key-help.tsx').then((module) => ({ default: module.KeyHelp })))

/** Palette and help, loaded when somebody first asks for them. */
export function KeyScreens() {
  const [paletteCalls, setPaletteCalls] = useState(0)
  const [helpCalls, setHelpCalls] = useState(0)
  useAction('palette', () => setPaletteCalls((calls) => calls + 1))
  useAction('help', () => setHelpCalls((calls) => calls + 1))
  return (
    <Suspense>
      {paletteCalls > 0 && <Palette call={paletteCalls} />}
      {helpCalls > 0 && <KeyHelp call={helpCalls} />}
    </Suspense>
  )
}
