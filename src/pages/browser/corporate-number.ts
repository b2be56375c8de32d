import { isCorporateNumber } from '../../catalog/check-digits.ts'
import { tidyCorporateNumber } from '../forms/tidy.rules.ts'

/** Says below the field, as it is typed, whether the number can be one. The words come with the page. */
export function checkCorporateNumber(input: HTMLInputElement): void {
  const { right = '', wrong = '', short = '' } = input.dataset
  const told = document.createElement('p')
  told.className = 'hint'
  told.setAttribute('role', 'status')
  input.after(told)
  const check = () => {
    const number = tidyCorporateNumber(input.value)
    if (number === '') told.textContent = ''
    else if (number.length < 13) told.textContent = short.replace('{left}', String(13 - number.length))
    else told.textContent = isCorporateNumber(number) ? right : wrong
  }
  input.addEventListener('input', check)
  // A mistake the page came back with is said above the field already.
  if (input.getAttribute('aria-invalid') !== 'true') check()
}
