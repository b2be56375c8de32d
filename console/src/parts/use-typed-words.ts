import { useRef, type FocusEvent } from 'react'

const fields = 'textarea, input:is([type=text], [type=email], [type=tel], [type=url], :not([type]))'
/** What is typed there finds or picks something, and is quickly picked again. */
const finders = '[role=combobox], [aria-haspopup], [aria-autocomplete], [inputmode=numeric], [inputmode=decimal], [readonly]'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Whether somebody wrote something into the fields within `field` that is still there, and not what they found in them. */
export function useTypedWords() {
  const found = useRef(new Map<Field, string>())
  return {
    field: {
      onFocus: ({ target }: FocusEvent) => {
        if (!isField(target) || found.current.has(target)) return
        found.current.set(target, target.value)
      },
    },
    areThere: () =>
      [...found.current].some(([field, before]) => field.isConnected && field.value.trim() !== '' && field.value.trim() !== before.trim()),
  }
}

function isField(target: Element): target is Field {
  return target.matches(fields) && !target.matches(finders)
}
