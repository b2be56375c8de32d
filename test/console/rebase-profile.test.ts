import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rebaseProfile } from '../../console/src/profiles/rebase-profile.ts'

interface Parts {
  strengths?: string[] | undefined
  offices?: number[] | undefined
  facts?: { nursery?: boolean | undefined } | undefined
}

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const profile: fc.Arbitrary<Parts> = fc.record(
  {
    strengths: fc.uniqueArray(fc.constantFrom('talent', 'cost'), { maxLength: 2 }),
    offices: fc.array(fc.nat(2), { maxLength: 2 }),
    facts: fc.record({ nursery: optional(fc.boolean()) }),
  },
  { requiredKeys: [] },
)
const parts = ['strengths', 'offices', 'facts'] as const
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

it('a profile stated by two at one time keeps what one typed and takes over the rest; what both changed is named', () => {
  fc.assert(
    fc.property(profile, profile, profile, (before, mine, theirs) => {
      const rebased = rebaseProfile(before, mine, theirs)
      for (const part of parts) {
        const [iDid, theyDid] = [mine, theirs].map((one) => !isSame(one[part], before[part]))
        expect(isSame(rebased.profile[part], iDid ? mine[part] : theirs[part]), part).toBe(true)
        expect(rebased.contested.includes(part), part).toBe(Boolean(iDid && theyDid && !isSame(mine[part], theirs[part])))
      }
    }),
  )
})
