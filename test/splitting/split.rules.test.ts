import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ticketStatusCodes } from '../../src/catalog/desk-codes.ts'
import { addBusinessHours } from '../../src/calendar/business-time.rules.ts'
import { dueAfterSplit, refusalsOf, splitRefusals, type Part, type Said } from '../../src/splitting/split.rules.ts'
import { firstResponseHours, responseDueAt } from '../../src/tickets/lifecycle.rules.ts'

const time = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
const said: fc.Arbitrary<Said[]> = fc
  .array(fc.constantFrom('in' as const, 'out' as const), { maxLength: 6 })
  .map((directions) => directions.map((direction, index) => ({ id: String(index), direction })))
const part: fc.Arbitrary<Part> = fc.record({
  form: fc.boolean(),
  messages: fc.uniqueArray(fc.constantFrom('0', '1', '2', '3', '4', '5')).map((ids) => new Set(ids)),
  message: fc.constantFrom('一つ目と二つ目', '一つ目 と\n二つ目の件', '二つ目'),
})
const form = '一つ目と二つ目'
const none = { passedCase: false, applicant: null }

it('splits only where something goes, and something stays', () => {
  fc.assert(
    fc.property(said, part, (messages, chosen) => {
      const refusals = refusalsOf(form, messages, chosen, none)
      const goes = chosen.form || messages.some(({ id }) => chosen.messages.has(id))
      const stays = messages.some(({ id }) => !chosen.messages.has(id)) || !chosen.form || chosen.message === '二つ目'
      expect(refusals).toEqual([...(goes ? [] : ['nothing_chosen']), ...(goes && !stays ? ['nothing_stays'] : [])])
    }),
  )
})

it('refuses what is still to be confirmed, and whoever’s data nothing may be done with, however it is chosen', () => {
  fc.assert(
    fc.property(
      said,
      part,
      fc.boolean(),
      fc.constantFrom('erased' as const, 'withdrawn' as const, null),
      (messages, chosen, passedCase, applicant) => {
        const refusals = refusalsOf(form, messages, chosen, { passedCase, applicant })
        expect(refusals.includes('passed_case')).toBe(passedCase)
        expect(refusals.includes('applicant_erased')).toBe(applicant === 'erased')
        expect(refusals.includes('consent_withdrawn')).toBe(applicant === 'withdrawn')
        const known: string[] = splitRefusals.map(({ code }) => code)
        for (const code of refusals) expect(known).toContain(code)
      },
    ),
  )
})

const owing = fc.record({
  status: fc.constantFrom(...ticketStatusCodes),
  fastPass: fc.boolean(),
  firstRespondedAt: fc.option(time),
  firstResponseDueAt: time,
  nextResponseDueAt: fc.option(time),
})

it('lets nobody wait longer for having been split off: the new ticket is due by the rule, or by what was promised already', () => {
  fc.assert(
    fc.property(owing, said, part, time, (ticket, messages, chosen, now) => {
      const { firstDueAt } = dueAfterSplit(ticket, messages, chosen, now)
      const fresh = addBusinessHours(now, firstResponseHours(ticket.fastPass))
      const lastOut = messages.findLastIndex(({ direction }) => direction === 'out')
      const waits =
        messages.filter(({ id }, index) => index > lastOut && chosen.messages.has(id)).length > 0 ||
        (chosen.form && !ticket.firstRespondedAt)
      const promised = waits ? responseDueAt(ticket) : null
      expect(firstDueAt).toEqual(promised !== null && promised < fresh ? promised : fresh)
    }),
  )
})

it('ends what the other ticket owes only when every word that waits has gone, and never its first response', () => {
  fc.assert(
    fc.property(owing, said, part, time, (ticket, messages, chosen, now) => {
      const { owed } = dueAfterSplit(ticket, messages, chosen, now)
      if (Object.keys(owed).length === 0) return
      expect(ticket.firstRespondedAt).not.toBeNull()
      const lastOut = messages.findLastIndex(({ direction }) => direction === 'out')
      const waiting = messages.slice(lastOut + 1)
      expect(waiting.length).toBeGreaterThan(0)
      expect(waiting.every(({ id }) => chosen.messages.has(id))).toBe(true)
      expect(owed).toEqual({ nextResponseDueAt: null, responseOverdueAt: null })
    }),
  )
})
