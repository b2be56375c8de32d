import { checkCorporateNumber } from './corporate-number.ts'
import { deleteSentDrafts, keepDrafts } from './draft.ts'
import { suggestPlaces } from './places.ts'
import { proveOnSending } from './proof.ts'
import { keepWords } from './words.ts'

/** Each improvement by itself: where one cannot be had (no storage, no network), the page stays as it is. */
function improve(work: () => void): void {
  try {
    work()
  } catch {
    // Without the script everything works as well.
  }
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-places]')) improve(() => suggestPlaces(input))
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-check=corporate-number]'))
  improve(() => checkCorporateNumber(input))
const form = document.querySelector<HTMLFormElement>('form[data-form]')
if (form) {
  improve(() => keepDrafts(form))
  if (form.dataset['proof']) improve(() => proveOnSending(form))
}
const sent = document.querySelector<HTMLElement>('[data-sent]')
if (sent) improve(() => deleteSentDrafts(sent.dataset['sent'] ?? ''))
const main = document.querySelector<HTMLElement>('main[data-words]')
if (main) improve(() => keepWords(main))
