import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isBalanced, totalOf } from '../../src/follow-ups/ledger.rules.ts'

const counts = fc
  .record({
    sent: fc.nat(50),
    failed: fc.nat(50),
    cancelled: fc.nat(50),
    unknown: fc.nat(50),
    stillDue: fc.nat(50),
    held: fc.nat(50),
    paused: fc.nat(50),
  })
  .map((parts) => ({ ...parts, due: parts.sent + parts.failed + parts.cancelled + parts.unknown + parts.stillDue }))

it('adds up in total when every series adds up', () => {
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 10 }), (series) => {
      const total = totalOf(series)
      expect(isBalanced(total)).toBe(true)
      expect(total.held).toBe(series.reduce((sum, { held }) => sum + held, 0))
    }),
  )
})

it('is not balanced when a single mail is missing', () => {
  fc.assert(fc.property(counts, (line) => !isBalanced({ ...line, due: line.due + 1 })))
})
