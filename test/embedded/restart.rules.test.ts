import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pauseBeforeRestart, restartPauses } from '../../src/embedded/restart.rules.ts'

it('starts a dead process again soon at first, and never later than ten seconds however often it died', () => {
  expect([1, 2, 3, 6, 7, 8].map((deaths) => pauseBeforeRestart(deaths, restartPauses))).toEqual([200, 400, 800, 6400, 10_000, 10_000])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (deaths) => {
      const pause = pauseBeforeRestart(deaths, restartPauses)
      expect(pause).toBeLessThanOrEqual(10_000)
      expect(pause).toBeLessThanOrEqual(pauseBeforeRestart(deaths + 1, restartPauses))
    }),
  )
})
