import { useCallback, useState } from 'react'

const keptAs = 'musubi.density'

/** How high a row is, in pixels. */
const rowHeights = { comfortable: 84, compact: 36 } as const
/** The same of a list with columns, where a row is one line. */
const lineHeights = { comfortable: 44, compact: 32 } as const
type Density = keyof typeof rowHeights

function readDensity(): Density {
  return localStorage.getItem(keptAs) === 'compact' ? 'compact' : 'comfortable'
}

/** How closely the rows of a list stand; kept on the device. */
export function useDensity(hasColumns: boolean) {
  const [density, setDensity] = useState(readDensity)
  const choose = useCallback((isCompact: boolean) => {
    const chosen = isCompact ? 'compact' : 'comfortable'
    localStorage.setItem(keptAs, chosen)
    setDensity(chosen)
  }, [])
  return { isCompact: density === 'compact', rowHeight: (hasColumns ? lineHeights : rowHeights)[density], choose }
}
