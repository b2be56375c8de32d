import { useId, useState, type KeyboardEvent } from 'react'
import { isComposing } from '../keys/pressed-key.ts'

/** Options below a field, of which one may be marked while the field keeps the focus. */
export interface Options {
  /** Of the list as an element. */
  readonly list: string
  readonly idOf: (key: string) => string
  readonly marked: string | undefined
  readonly choose: (key: string) => void
}

interface OptionsOf {
  /** Of all options in the order they stand in; each is there once. */
  readonly keys: readonly string[]
  /** Whether one is marked from the start, which Enter chooses. */
  readonly marksFirst: boolean
  readonly choose: (key: string) => void
}

/** Which option is marked, by arrows, as long as it is there: whatever comes late between the others does not move the mark. */
export function useOptions({ keys, marksFirst, choose }: OptionsOf) {
  const list = useId()
  const [chosen, setChosen] = useState<string>()
  const marked = chosen !== undefined && keys.includes(chosen) ? chosen : marksFirst ? keys[0] : undefined
  if (marked !== chosen) setChosen(marked)
  const idOf = (key: string) => `${list}-${String(keys.indexOf(key))}`
  const mark = (key: string | undefined) => {
    if (key === undefined) return
    setChosen(key)
    document.getElementById(idOf(key))?.scrollIntoView({ block: 'nearest' })
  }
  const place = marked === undefined ? -1 : keys.indexOf(marked)
  /** Whether a key was one of ours. */
  const press = (event: KeyboardEvent): boolean => {
    // The Enter that ends a conversion is none of ours.
    if (isComposing(event.nativeEvent)) return false
    if (event.key === 'ArrowDown') mark(keys[(place + 1) % keys.length])
    else if (event.key === 'ArrowUp') mark(keys.at(Math.max(place, 0) - 1))
    else if (event.key === 'Enter' && marked !== undefined) choose(marked)
    else return false
    event.preventDefault()
    return true
  }
  const options: Options = { list, idOf, marked, choose }
  return {
    options,
    press,
    /** When what is looked for is another. */
    unmark: () => setChosen(undefined),
    /** Says to whoever hears the screen what stands below the field, if it is shown. */
    saysOptions: (isShown: boolean) =>
      ({
        role: 'combobox',
        autoComplete: 'off',
        'aria-autocomplete': 'list',
        'aria-haspopup': 'listbox',
        'aria-expanded': isShown,
        'aria-controls': isShown ? list : undefined,
        'aria-activedescendant': isShown && marked !== undefined ? idOf(marked) : undefined,
      }) as const,
  }
}
