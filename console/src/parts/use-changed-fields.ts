import { useRef, type SyntheticEvent } from 'react'

const words = 'textarea, input:is([type=text], [type=email], [type=tel], [type=url], :not([type]))'
/** What is typed there finds or picks something: what was picked counts, which a hidden field behind it has. */
const finders = '[role=combobox], [aria-haspopup], [aria-autocomplete], [readonly]'
const figures = '[inputmode=numeric], [inputmode=decimal], [type=number]'
/** Elsewhere than in a form, what is chosen counts at once, or is only about what is shown. */
const choices = `form :is(select, ${figures}, input:is([type=checkbox], [type=radio], [type=date], [type=time], [type=datetime-local]))`

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Whether somebody wrote or chose something in the fields within `field` that is still there, and not what they found in them. */
export function useChangedFields() {
  const found = useRef(new Map<Field, string>())
  const note = ({ target }: SyntheticEvent) => {
    for (const field of fieldsOf(target)) if (!found.current.has(field)) found.current.set(field, valueOf(field))
  }
  return {
    // Each before it changes anything: a label does so without the focus, the arrow keys before the focus is where they lead.
    field: { onFocus: note, onPointerDownCapture: note, onKeyDownCapture: note },
    areThere: () => [...found.current].some(([field, before]) => field.isConnected && isChanged(field, before)),
  }
}

/** The fields that what is pressed or has the focus may change. */
function fieldsOf(target: EventTarget): readonly Field[] {
  const control = target instanceof Element ? (target.closest('label')?.control ?? target) : undefined
  if (!isField(control)) return []
  if (control.matches(finders)) return pickedBehind(control)
  if (control instanceof HTMLInputElement && control.type === 'radio') return alternatives(control)
  return control.matches(choices) || (control.matches(words) && !control.matches(figures)) ? [control] : []
}

function isField(target: EventTarget | undefined): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

function alternatives({ form, name }: HTMLInputElement): readonly HTMLInputElement[] {
  return [...(form?.elements ?? [])].filter(
    (one) => one instanceof HTMLInputElement && one.type === 'radio' && one.name === name,
  ) as HTMLInputElement[] // TypeScript does not narrow by what `filter` asks for with `&&`
}

/** Mantine keeps what was picked in a hidden field that follows the one people see. */
function pickedBehind(finder: Element): readonly HTMLInputElement[] {
  for (let around: Element | null = finder; around && !around.matches('form'); around = around.parentElement) {
    const next = around.nextElementSibling
    if (next instanceof HTMLInputElement && next.type === 'hidden') return finder.closest('form') ? [next] : []
  }
  return []
}

function valueOf(field: Field): string {
  return field.matches('[type=checkbox], [type=radio]') ? String(field.matches(':checked')) : field.value.trim()
}

/** Words that were only taken away leave nothing to lose. */
function isChanged(field: Field, before: string): boolean {
  const now = valueOf(field)
  return now !== before && !(now === '' && field.matches(words))
}
