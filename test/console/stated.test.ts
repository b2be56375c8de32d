import fc from 'fast-check'
import { expect, it } from 'vitest'
import { differencesOf, isSame, mergeStated, statedFields, type Stated } from '../../console/src/tickets/stated.ts'

const stated: fc.Arbitrary<Stated> = fc.record({
  topics: fc.uniqueArray(fc.constantFrom('corp.entry', 'corp.destination', 'corp.rules'), { maxLength: 3 }),
  supports: fc.uniqueArray(fc.constantFrom('individual', 'matching'), { maxLength: 2 }),
  stage: fc.constantFrom('awareness', 'planning', 'action'),
  preferredContact: fc.constantFrom('email', 'phone', 'online'),
})

it('changes of two people to one ticket lose nothing: what only one changed stays, what both changed is asked about', () => {
  fc.assert(
    fc.property(stated, stated, stated, (before, mine, theirs) => {
      const { merged, contested } = mergeStated(before, mine, theirs)
      for (const field of statedFields) {
        const [iDid, theyDid] = [mine, theirs].map((one) => !isSame(one[field], before[field]))
        const weAgree = isSame(mine[field], theirs[field])
        expect(contested.includes(field)).toBe(Boolean(iDid && theyDid && !weAgree))
        expect(isSame(merged[field], iDid && !theyDid ? mine[field] : theirs[field])).toBe(true)
      }
    }),
  )
})

it('the order of a list is no change', () => {
  fc.assert(
    fc.property(stated, (before) => {
      const turned = { ...before, topics: before.topics.toReversed(), supports: before.supports.toReversed() }
      expect(differencesOf(turned, before)).toEqual({})
    }),
  )
})
