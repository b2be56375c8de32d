import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSameStatement, rebaseProfile } from '../../console/src/profiles/rebase-profile.ts'

interface Row {
  code: string
  level: number
  note?: string
}
interface Parts {
  employees: number
  purposes: string[]
  strengths: Row[]
  plans: { months?: number; community?: boolean }
}

const row = fc.record(
  { code: fc.constantFrom('talent', 'cost', 'nature'), level: fc.integer({ min: 1, max: 3 }), note: fc.constantFrom('海', '山') },
  { requiredKeys: ['code', 'level'] },
)
const profile: fc.Arbitrary<Parts> = fc.record({
  employees: fc.integer({ min: 1, max: 3 }),
  purposes: fc.uniqueArray(fc.constantFrom('talent', 'cost', 'bcp'), { maxLength: 3 }),
  strengths: fc.uniqueArray(row, { selector: ({ code }) => code, maxLength: 3 }),
  plans: fc.record({ months: fc.nat(2), community: fc.boolean() }, { requiredKeys: [] }),
})
const three = [profile, profile, profile] as const

/** Everything a profile says, each under a name of its own. */
function statementsOf({ employees, purposes, strengths, plans }: Parts): Map<string, unknown> {
  return new Map<string, unknown>([
    ['employees', employees],
    ...purposes.map((code) => [`purposes ${code}`, true] as const),
    ...strengths.flatMap(({ code, ...rest }) => [
      [`strengths ${code}`, true] as const,
      ...Object.entries(rest).map(([key, value]) => [`strengths ${code} ${key}`, value] as const),
    ]),
    ...Object.entries(plans).map(([key, value]) => [`plans ${key}`, value] as const),
  ])
}

it('of a profile stated by two at one time, no change of either is lost that the other did not contest, and what both changed is named', () => {
  fc.assert(
    fc.property(...three, (before, mine, theirs) => {
      const rebased = rebaseProfile(before, mine, theirs)
      const [was, own, others, now] = [before, mine, theirs, rebased.profile].map(statementsOf) as [
        Map<string, unknown>,
        Map<string, unknown>,
        Map<string, unknown>,
        Map<string, unknown>,
      ]
      const named = rebased.contested.map(({ path }) => path.join(' '))
      for (const what of new Set([...was.keys(), ...own.keys(), ...others.keys(), ...now.keys()])) {
        const isNamed = named.some((name) => what === name || what.startsWith(`${name} `))
        if (isNamed) expect(now.get(what), what).toBe(own.get(what))
        else expect(now.get(what), what).toBe(own.get(what) === was.get(what) ? others.get(what) : own.get(what))
      }
      for (const { mine: one, theirs: other } of rebased.contested) expect(isSameStatement(one, other)).toBe(false)
    }),
  )
})

it('what only one of two changed is contested by nobody', () => {
  fc.assert(
    fc.property(profile, profile, (before, changed) => {
      for (const [mine, theirs] of [
        [changed, before],
        [before, changed],
        [changed, changed],
      ] as const) {
        const rebased = rebaseProfile(before, mine, theirs)
        expect(rebased.contested).toEqual([])
        expect(isSameStatement(rebased.profile, changed)).toBe(true)
      }
    }),
  )
})

it('two who add different strengths lose none, and of a number that both changed both are told', () => {
  const before = { employees: 80, strengths: [{ code: 'talent', level: 3 }] }
  const mine = { employees: 97, strengths: [...before.strengths, { code: 'cost', level: 4 }] }
  const theirs = { employees: 130, strengths: [...before.strengths, { code: 'nature', level: 5 }] }
  expect(rebaseProfile(before, mine, theirs)).toEqual({
    profile: { employees: 97, strengths: [before.strengths[0], { code: 'nature', level: 5 }, { code: 'cost', level: 4 }] },
    contested: [{ path: ['employees'], mine: 97, theirs: 130 }],
  })
})
