import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rebaseProfile, isSameStatement } from '../../console/src/profiles/rebase-profile.ts'
import { statementAt, withStatementAt } from '../../console/src/profiles/statement-at.ts'

const row = fc.record({ code: fc.constantFrom('talent', 'cost', 'nature'), level: fc.integer({ min: 1, max: 3 }) })
const profile = fc.record({
  employees: fc.integer({ min: 1, max: 3 }),
  strengths: fc.uniqueArray(row, { selector: ({ code }) => code, maxLength: 3 }),
  plans: fc.record({ months: fc.nat(2), community: fc.boolean() }, { requiredKeys: [] }),
})

describe('what both changed in a profile', () => {
  it('is put into it as the other has it, field by field, and back again without a trace', () => {
    fc.assert(
      fc.property(profile, profile, profile, (before, mine, theirs) => {
        const { profile: merged, contested } = rebaseProfile(before, mine, theirs)
        for (const { path, mine: own, theirs: others } of contested) {
          expect(isSameStatement(statementAt(merged, path), own)).toBe(true)
          const taken = withStatementAt(merged, path, others)
          expect(isSameStatement(statementAt(taken, path), others)).toBe(true)
          expect(isSameStatement(byCode(withStatementAt(taken, path, own)), byCode(merged))).toBe(true)
        }
      }),
    )
  })
})

/** In which order rows stand says nothing. */
function byCode({ strengths, ...rest }: { strengths: readonly { code: string }[] }) {
  return { ...rest, strengths: strengths.toSorted((a, b) => (a.code < b.code ? -1 : 1)) }
}
