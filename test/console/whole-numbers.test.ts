import { expect, it } from 'vitest'
import { numbersIn } from '../../console/src/parts/numbers-in.ts'

it.each([
  ['打診番号 E-CD794C についてのご連絡', ['E-CD794C']],
  ['C-2026-000001とW-2026-1234567の件', ['C-2026-000001', 'W-2026-1234567']],
  ['Re: your enquiry (No. M-2027-000012)', ['M-2027-000012']],
  ['COVID-19 と E-mail と ABC-2026-000001', []],
])('finds the numbers of tickets and enquiries in %s', (text, numbers) => {
  const pieces = numbersIn(text)
  expect(pieces.map(({ words }) => words).join('')).toBe(text)
  expect(pieces.filter(({ isNumber }) => isNumber).map(({ words }) => words)).toEqual(numbers)
})
