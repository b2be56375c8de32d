import { useState } from 'react'
import { KeyHelp } from './key-help.tsx'
import { useAction } from './keys-provider.tsx'
import { Palette } from './palette.tsx'

/** Palette and help. They come with the desk itself: whoever types on at once types into them. */
export function KeyScreens() {
  const [paletteCalls, setPaletteCalls] = useState(0)
  const [helpCalls, setHelpCalls] = useState(0)
  useAction('palette', () => setPaletteCalls((calls) => calls + 1))
  useAction('help', () => setHelpCalls((calls) => calls + 1))
  return (
    <>
      {paletteCalls > 0 && <Palette call={paletteCalls} />}
      {helpCalls > 0 && <KeyHelp call={helpCalls} />}
    </>
  )
}
