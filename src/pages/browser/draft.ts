import { daysOnDevice } from '../forms/draft-days.rules.ts'
import { askWhetherShared, isShared } from './shared-device.ts'

/** A form that was begun, as this device keeps it: never who filled it in. */
interface Draft {
  readonly savedAt: number
  /** The form it is a draft of: each that is opened has a key of its own. */
  readonly key: string
  readonly step: string
  readonly answers: readonly (readonly [string, string])[]
  /** True once a button was pressed: the desk has been told all of it, and its pages are newer. */
  readonly isTold?: boolean
}

const draftsOf = (audience: string) => `musubi.draft.${audience}`
/** One for each form that was begun: two windows, or a new form beside an offered one, do not write over each other. */
const draftKey = (audience: string, key: string) => `${draftsOf(audience)}.${key}`
const lastStep = 'review'
/** What the page itself needs, which is made anew. */
const ofThePage = new Set([
  'key',
  'begun',
  'homepage',
  'proof',
  'step',
  'lang',
  'go',
  'returning',
  'switch',
  'shared',
  'formConsent.accepted',
  'formConsent.version',
])

function keysOfDrafts(audience: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(draftsOf(audience)))
}

/** Deletes every draft of this form. */
function deleteDrafts(audience: string): void {
  for (const key of keysOfDrafts(audience)) localStorage.removeItem(key)
}

function readDraft(storageKey: string): Draft | undefined {
  const kept = localStorage.getItem(storageKey)
  if (kept === null) return undefined
  const draft = JSON.parse(kept) as Draft
  if (Date.now() - draft.savedAt < daysOnDevice * 86_400_000) return draft
  localStorage.removeItem(storageKey)
  return undefined
}

/** What is kept of this form, the newest first. */
function readDrafts(audience: string): Draft[] {
  return keysOfDrafts(audience)
    .flatMap((storageKey) => readDraft(storageKey) ?? [])
    .toSorted((one, other) => other.savedAt - one.savedAt)
}

function deleteDraft(audience: string, key: string): void {
  for (const storageKey of keysOfDrafts(audience)) if (readDraft(storageKey)?.key === key) localStorage.removeItem(storageKey)
}

/** Deletes what was sent: who sent a form pressed the button of its last step. Another one that was begun stays. */
export function deleteSentDrafts(audience: string): void {
  for (const { key, step, isTold } of readDrafts(audience)) if (isTold && step === lastStep) deleteDraft(audience, key)
}

const withheldBy = (form: HTMLFormElement) => new Set([...ofThePage, ...(form.dataset['private'] ?? '').split(' ')])

function saveDraft(form: HTMLFormElement, audience: string, isTold = false): void {
  if (isShared()) return
  const withheld = withheldBy(form)
  const sent = sentBy(form)
  const answers = sent.filter(([name, value]) => value !== '' && !withheld.has(name))
  const { step, key = '' } = Object.fromEntries(sent)
  if (answers.length === 0 || step === undefined) return
  const draft: Draft = { savedAt: Date.now(), key, step, answers, isTold }
  localStorage.setItem(draftKey(audience, key), JSON.stringify(draft))
}

function addHidden(form: HTMLFormElement, name: string, value: string): void {
  const input = document.createElement('input')
  input.type = 'hidden'
  input.name = name
  input.value = value
  form.append(input)
}

/**
 * A page the browser went back (or forward) to says of other steps what was known when it was shown. It is told what was said since:
 * whoever goes on from it has lost nothing.
 */
function catchUp(form: HTMLFormElement, { answers }: Draft): void {
  const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[name]')]
  const isHere = ([name, value]: readonly [string, string]) =>
    controls.some((one) => one.name === name && (one.type !== 'hidden' || (name.endsWith('.count') && Number(one.value) >= Number(value))))
  const since = answers.filter((answer) => !isHere(answer))
  const names = new Set(since.map(([name]) => name))
  for (const control of controls) if (names.has(control.name)) control.remove()
  for (const [name, value] of since) addHidden(form, name, value)
}

/**
 * Puts what was typed and not sent into the fields of the page it was typed on: after a reload, or when the address of the step is opened
 * anew, the desk knows nothing of it yet.
 */
function fillIn(form: HTMLFormElement, { step, answers }: Draft): void {
  if (new FormData(form).get('step') !== step) return
  const withheld = withheldBy(form)
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[name]')) {
    if (control.type === 'hidden' || withheld.has(control.name)) continue
    const said = answers.filter(([name]) => name === control.name).map(([, value]) => value)
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio'))
      control.checked = said.includes(control.value)
    else control.value = said[0] ?? ''
  }
}

/** Sends the draft as the page would have: the server shows the step it was left at. */
function resumeDraft(form: HTMLFormElement, { step, answers }: Draft): void {
  const again = document.createElement('form')
  again.method = 'post'
  again.action = form.action
  const kept = ['key', 'begun', 'lang'].flatMap((name): [string, string][] => {
    const value = new FormData(form).get(name)
    return typeof value === 'string' ? [[name, value]] : []
  })
  for (const [name, value] of [...kept, ['step', step] as const, ...answers]) addHidden(again, name, value)
  document.body.append(again)
  again.submit()
}

/** Offers what another form was left with; it stays what it is until it is taken or refused. */
function offerDraft(form: HTMLFormElement, audience: string, offer: HTMLElement, draft: Draft): void {
  offer.hidden = false
  offer.querySelector('[data-draft-resume]')?.addEventListener('click', () => {
    // The form that is open takes it over, under its own key, before it leaves this page.
    const key = new FormData(form).get('key')
    if (typeof key === 'string' && !isShared()) {
      localStorage.setItem(draftKey(audience, key), JSON.stringify({ ...draft, key, isTold: true }))
      deleteDraft(audience, draft.key)
    }
    resumeDraft(form, draft)
  })
  offer.querySelector('[data-draft-discard]')?.addEventListener('click', () => {
    deleteDraft(audience, draft.key)
    // Another form: what was said in this one, to which the browser may have come back, is not asked for again.
    location.assign(`/forms/${audience}${location.search}`)
  })
}

/** Every answer of the page that is text, as a form sends it. */
function sentBy(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []))
}

/**
 * Tells the desk at once that others use the device: no address shows the form any more, whatever becomes of this page. Who has just said
 * so gets the page as the answer to it, with all that was typed: loaded again, it is sent again, where its address would show nothing.
 */
function tellShared(form: HTMLFormElement, said: HTMLInputElement | undefined): void {
  if (form.autocomplete === 'off') return
  if (said) {
    addHidden(form, 'go', 'stay')
    // Where they were on the page.
    form.action += `#${said.id}`
    form.submit()
    return
  }
  for (const control of [form, ...form.querySelectorAll<HTMLInputElement>('input')]) control.autocomplete = 'off'
  const body = new URLSearchParams([...sentBy(form), ['go', 'stay']])
  // The next button tells it, too.
  fetch(form.action, { method: 'POST', body }).catch(() => undefined)
}

/** Keeps what is typed on this device until it is sent, unless others use it, too. */
export function keepDrafts(form: HTMLFormElement): void {
  const audience = form.dataset['form'] ?? ''
  const notice = document.querySelector<HTMLElement>('[data-draft]')
  const offer = document.querySelector<HTMLElement>('[data-draft-offer]')
  const shared = notice?.querySelector<HTMLInputElement>('[data-draft-shared]')
  const kept = notice?.querySelector<HTMLElement>('[data-draft-kept]')
  if (kept) kept.hidden = false
  const forget = (justNow: boolean) => {
    deleteDrafts(audience)
    tellShared(form, justNow ? (shared ?? undefined) : undefined)
  }
  if (shared) askWhetherShared(shared, { forget, keep: () => saveDraft(form, audience) })
  const drafts = readDrafts(audience)
  const key = new FormData(form).get('key')
  const own = drafts.find((draft) => draft.key === key)
  const other = drafts.find((draft) => draft.key !== key)
  if (offer && other) offerDraft(form, audience, offer, other)
  const isFound = performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward')
  const isUntold = own !== undefined && own.isTold !== true
  if (own && (isFound || isUntold)) {
    catchUp(form, own)
    if (isUntold) fillIn(form, own)
  }
  // Where a form begins nothing was said yet; a page the browser found says less than what is kept.
  if (!isFound && !offer) saveDraft(form, audience)
  form.addEventListener('change', () => saveDraft(form, audience))
  form.addEventListener('input', () => saveDraft(form, audience))
  form.addEventListener('submit', () => saveDraft(form, audience, true))
}
