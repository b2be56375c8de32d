import { useEffect, useRef } from 'react'

/** The form this is given to takes the focus to the first of its fields with a fault whenever sending it failed. */
export function useFocusOnFault(error: unknown) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error])
  return form
}
