/** A form that was begun, as this device keeps it: never who filled it in. */
interface Draft {
  readonly savedAt: number
  /** The form it is a draft of: each that is opened has a key of its own. */
  readonly key: string
  readonly step: string
  readonly answers: readonly (readonly [string, string])[]
}

const draftDays = 30
const sharedKey = 'musubi.shared'
const draftKey = (audience: string) => `musubi.draft.${audience}`
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

function isShared(): boolean {
  return sessionStorage.getItem(sharedKey) === 'yes'
}

export function deleteDraft(audience: string): void {
  localStorage.removeItem(draftKey(audience))
}

function readDraft(audience: string): Draft | undefined {
  const kept = localStorage.getItem(draftKey(audience))
  if (kept === null) return undefined
  const draft = JSON.parse(kept) as Draft
  if (Date.now() - draft.savedAt < draftDays * 86_400_000) return draft
  deleteDraft(audience)
  return undefined
}

function saveDraft(form: HTMLFormElement, audience: string): void {
  if (isShared()) return
  const withheld = new Set([...ofThePage, ...(form.dataset['private'] ?? '').split(' ')])
  const sent = [...new FormData(form)].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []))
  const answers = sent.filter(([name, value]) => value !== '' && !withheld.has(name))
  const { step, key = '' } = Object.fromEntries(sent)
  if (answers.length === 0 || step === undefined) return
  const draft: Draft = { savedAt: Date.now(), key, step, answers }
  localStorage.setItem(draftKey(audience), JSON.stringify(draft))
}

function addHidden(form: HTMLFormElement, name: string, value: string): void {
  const input = document.createElement('input')
  input.type = 'hidden'
  input.name = name
  input.value = value
  form.append(input)
}

/**
 * A page the browser went back (or forward) to says of other steps what was known when it was shown. It is told what was said since: whoever
 * goes on from it has lost nothing.
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

/** Keeps what is typed on this device until it is sent, unless others use it, too. */
export function keepDrafts(form: HTMLFormElement): void {
  const audience = form.dataset['form'] ?? ''
  const notice = document.querySelector<HTMLElement>('[data-draft]')
  const offer = document.querySelector<HTMLElement>('[data-draft-offer]')
  const shared = notice?.querySelector<HTMLInputElement>('[data-draft-shared]')
  const draft = readDraft(audience)
  const kept = notice?.querySelector<HTMLElement>('[data-draft-kept]')
  if (kept) kept.hidden = false
  if (shared) {
    if (shared.checked) sessionStorage.setItem(sharedKey, 'yes')
    shared.checked = isShared()
    if (shared.checked) deleteDraft(audience)
    shared.addEventListener('change', () => {
      sessionStorage.setItem(sharedKey, shared.checked ? 'yes' : 'no')
      if (shared.checked) deleteDraft(audience)
      else saveDraft(form, audience)
    })
  }
  if (offer && draft) {
    offer.hidden = false
    offer.querySelector('[data-draft-resume]')?.addEventListener('click', () => resumeDraft(form, draft))
    offer.querySelector('[data-draft-discard]')?.addEventListener('click', () => {
      deleteDraft(audience)
      // Another form: what was said in this one, to which the browser may have come back, is not asked for again.
      location.assign(`/forms/${audience}${location.search}`)
    })
  }
  const isFound = performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward')
  if (isFound && draft && draft.key === new FormData(form).get('key')) catchUp(form, draft)
  // What is offered must not be written over before it is taken or refused.
  else if (!offer || !draft) saveDraft(form, audience)
  form.addEventListener('change', () => saveDraft(form, audience))
  form.addEventListener('input', () => saveDraft(form, audience))
}
