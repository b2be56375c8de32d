import { expect, it } from 'vitest'
import { sayUntil } from '../../console/src/parts/instant.ts'

it('says until when something stands, and the day too when it is another one than that it began on', () => {
  const began = '2026-11-20T04:39:00Z'
  expect(sayUntil('2026-11-20T12:39:00Z', 'ja', began)).toBe('（21:39まで）')
  expect(sayUntil('2026-11-20T12:39:00Z', 'en', began)).toBe('(until 21:39)')
  expect(sayUntil('2026-11-20T15:10:00Z', 'ja', began)).toBe('（11月21日(土) 0:10まで）')
  expect(sayUntil('2027-01-04T00:00:00Z', 'en', began)).toBe('(until Mon, 4 Jan 2027 09:00)')
})
