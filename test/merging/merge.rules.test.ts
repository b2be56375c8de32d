import fc from 'fast-check'
import { expect, it } from 'vitest'
import { audienceCodes, ticketStatusCodes } from '../../src/catalog/desk-codes.ts'
import { goesOn, mergeRefusals, refusalsOf, type MergedTicket, type OtherTicket, type Standing } from '../../src/merging/merge.rules.ts'
import { isUnfinished, mayMove, responseDueAt } from '../../src/tickets/lifecycle.rules.ts'

const id = fc.constantFrom('one', 'two', 'three')
const ticket: fc.Arbitrary<MergedTicket> = fc.record({
  id,
  audience: fc.constantFrom(...audienceCodes),
  status: fc.constantFrom(...ticketStatusCodes),
  organizationId: fc.option(id),
  applicantId: id,
  mergedIntoId: fc.option(id),
})
const standing: fc.Arbitrary<Standing> = fc.record({
  matching: fc.boolean(),
  meetingAhead: fc.boolean(),
  passedCase: fc.boolean(),
  unsent: fc.boolean(),
})
const reached = fc.constantFrom<OtherTicket>('within_reach', 'unassigned', 'held')
const time = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
const owing = fc.record({
  status: fc.constantFrom(...ticketStatusCodes),
  firstRespondedAt: fc.option(time),
  firstResponseDueAt: time,
  nextResponseDueAt: fc.option(time),
})
const nothing: Standing = { matching: false, meetingAhead: false, passedCase: false, unsent: false }

it('merges only two unfinished tickets of one side and one party, of which neither is part of another', () => {
  fc.assert(
    fc.property(ticket, ticket, standing, fc.boolean(), reached, (away, into, stands, isBlind, other) => {
      if (refusalsOf(away, into, stands, isBlind, other).length > 0) return
      expect(away.id).not.toBe(into.id)
      expect(away.audience).toBe(into.audience)
      expect([away.mergedIntoId, into.mergedIntoId]).toEqual([null, null])
      expect([isUnfinished(away.status), isUnfinished(into.status)]).toEqual([true, true])
      expect(away.applicantId === into.applicantId || (away.organizationId ?? 'a') === (into.organizationId ?? 'b')).toBe(true)
      expect([stands, isBlind, other]).toEqual([nothing, false, 'within_reach'])
    }),
  )
})

it('refuses by who they are the same way round and the other, and has a sentence for each refusal', () => {
  fc.assert(
    fc.property(ticket, ticket, standing, fc.boolean(), reached, (one, other, stands, isBlind, reach) => {
      expect(refusalsOf(one, other, nothing, isBlind, reach)).toEqual(refusalsOf(other, one, nothing, isBlind, reach))
      const known: string[] = mergeRefusals.map(({ code }) => code)
      for (const code of refusalsOf(one, other, stands, isBlind, reach)) expect(known).toContain(code)
    }),
  )
})

it('owes on the ticket that stays by the earlier of both times, and moves it only where it may', () => {
  fc.assert(
    fc.property(owing, owing, (into, away) => {
      const { status, owed } = goesOn(into, away)
      const due = responseDueAt({ ...into, status, ...owed })
      const times = [responseDueAt(into), responseDueAt(away)].filter((at) => at !== null)
      if (isUnfinished(into.status)) expect(due?.getTime()).toBe(times.length === 0 ? undefined : Math.min(...times.map(Number)))
      expect(status === into.status || mayMove(into.status, status)).toBe(true)
    }),
  )
})
