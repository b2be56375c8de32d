import { useEffect, useRef } from 'react'

/** The form, or part of one, this is given to takes the focus to the first of its fields with a fault whenever sending it failed. */
export function useFocusOnFault<Part extends HTMLElement = HTMLFormElement>(error: unknown) {
  const form = useRef<Part>(null)
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error])
  return form
}
