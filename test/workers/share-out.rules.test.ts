import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shareOut } from '../../workers/share-out.rules.ts'

const idsOf = (count: number) => Array.from({ length: count }, (_, at) => `id ${at}`)

it('gives every mail to one job, in their order, and no job more than ten', () => {
  fc.assert(
    fc.property(fc.nat(2000), (count) => {
      const jobs = shareOut(idsOf(count))
      expect(jobs.flat()).toEqual(idsOf(count))
      for (const ids of jobs) expect(ids.length >= 1 && ids.length <= 10).toBe(true)
    }),
  )
})

it('puts no mail behind another as long as there are fewer than a hundred, and ten together once there are plenty', () => {
  expect(shareOut(idsOf(99)).every((ids) => ids.length === 1)).toBe(true)
  expect(shareOut(idsOf(500))).toHaveLength(50)
})
