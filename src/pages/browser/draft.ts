/** A form that was begun, as this device keeps it: never who filled it in. */
interface Draft {
  readonly savedAt: number
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
  const answers = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value !== '' && !withheld.has(name) ? [[name, value]] : [],
  )
  const step = new FormData(form).get('step')
  if (answers.length === 0 || typeof step !== 'string') return
  const draft: Draft = { savedAt: Date.now(), step, answers }
  localStorage.setItem(draftKey(audience), JSON.stringify(draft))
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
  for (const [name, value] of [...kept, ['step', step] as const, ...answers]) {
    const input = document.createElement('input')
    input.type = 'hidden'
    input.name = name
    input.value = value
    again.append(input)
  }
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
  if (notice) notice.hidden = false
  if (shared) {
    shared.checked = isShared()
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
      offer.hidden = true
    })
  }
  form.addEventListener('change', () => saveDraft(form, audience))
  form.addEventListener('input', () => saveDraft(form, audience))
}
