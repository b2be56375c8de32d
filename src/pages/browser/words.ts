import { daysOnDevice } from '../forms/draft-days.rules.ts'
import { askWhetherShared, isShared } from './shared-device.ts'

/** What is typed and chosen on a page behind a link and not sent yet, by the ids of its controls. */
interface Words {
  readonly savedAt: number
  readonly said: Readonly<Record<string, string | boolean>>
  /** A button was pressed: the desk has been told. */
  readonly isTold: boolean
}

/** Words and choices, but no consent; who somebody is, and how to reach them, is typed into other kinds of controls. */
const controlsOfWords = 'form[method=post] :is(textarea, input[type=radio], input[type=checkbox])'

type Control = HTMLTextAreaElement | HTMLInputElement

const isTicked = (control: Control): control is HTMLInputElement => control instanceof HTMLInputElement

const keysStart = 'musubi.words.'

/** Where words are kept: on the device, or, where others use it, too, in this window alone, which loses them when it is closed. */
const storageNow = () => (isShared() ? sessionStorage : localStorage)

function readWords(storageKey: string): Words | undefined {
  const kept = storageNow().getItem(storageKey)
  const words = kept === null ? undefined : (JSON.parse(kept) as Words)
  return words && Date.now() - words.savedAt < daysOnDevice * 86_400_000 ? words : undefined
}

/** A window that was closed and is opened again comes like this, with all it held: whoever opens it may be somebody else. */
function mayBeReopened(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward')
}

/** Puts what was typed back where nothing stands, and shows it where it is folded. */
function putBack(controls: readonly Control[], { said }: Words): void {
  for (const control of controls) {
    const words = said[control.id]
    if (words === undefined) continue
    if (isTicked(control)) control.checked = words === true
    else if (control.value === '') control.value = String(words)
    if (words !== '' && words !== false) control.closest('details')?.setAttribute('open', '')
  }
}

/**
 * Keeps what is typed on a page behind a link on this device until it is sent; where others use the device, too, nothing stays on it, and
 * the window keeps it for a reload.
 */
export function keepWords(main: HTMLElement): void {
  const storageKey = `${keysStart}${main.dataset['words'] ?? ''}`
  const controls = [...main.querySelectorAll<Control>(controlsOfWords)].filter(
    ({ id, name }) => id !== '' && !name.startsWith('formConsent.'),
  )
  const forget = () => storageNow().removeItem(storageKey)
  const keep = (isTold = false) => {
    const said = Object.fromEntries(controls.map((control) => [control.id, isTicked(control) ? control.checked : control.value]))
    const words: Words = { savedAt: Date.now(), said, isTold }
    storageNow().setItem(storageKey, JSON.stringify(words))
  }
  const notice = main.querySelector<HTMLElement>('[data-words-notice]')
  const shared = notice?.querySelector<HTMLInputElement>('[data-draft-shared]')
  if (notice) notice.hidden = controls.length === 0
  if (isShared() && mayBeReopened()) forget()
  const words = readWords(storageKey)
  if (!words || (words.isTold && main.dataset['taken'] === 'yes')) forget()
  // A page that came back with mistakes has all that was sent.
  else if (!main.querySelector('.errors')) putBack(controls, words)
  const leaveDevice = (justNow: boolean) => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(keysStart)) localStorage.removeItem(key)
    if (justNow) keep()
  }
  const stayOnDevice = () => {
    sessionStorage.removeItem(storageKey)
    keep()
  }
  if (shared) askWhetherShared(shared, { forget: leaveDevice, keep: stayOnDevice })
  for (const form of main.querySelectorAll<HTMLFormElement>('form[method=post]')) {
    form.addEventListener('input', () => keep())
    form.addEventListener('change', () => keep())
    form.addEventListener('submit', () => keep(true))
  }
}
