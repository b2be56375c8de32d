import { useEffect, useState, type ReactNode } from 'react'

/** Milliseconds nobody minds: what comes within them needs no sign that it is awaited. */
const unnoticed = 250

/** What is shown only to whoever has to wait. */
export function Late({ children }: { children: ReactNode }) {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), unnoticed)
    return () => clearTimeout(timer)
  }, [])
  return isLate ? children : null
}
