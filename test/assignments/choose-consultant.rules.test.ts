import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topicCodes } from '../../src/catalog/desk-codes.ts'
import { chooseConsultant, points, type Carrier, type TicketToAssign } from '../../src/assignments/choose-consultant.rules.ts'

const ticket: TicketToAssign = { audience: 'corporate', topics: ['corp.rules', 'corp.entry'], prefecture: '07' }

function carrier(id: string, traits: Partial<Carrier> = {}): Carrier {
  const nothing = {
    audiences: [],
    topics: [],
    prefectures: [],
    capacity: 10,
    openLoad: 0,
    absent: false,
    awaitsPassword: false,
    substituteId: null,
  }
  return { id, role: 'consultant', ...nothing, ...traits }
}

const chosenOf = (carriers: readonly Carrier[], asked = ticket) => chooseConsultant(asked, carriers).chosen?.consultantId

describe('who takes a ticket', () => {
  it('is the one who knows its audience, before all else', () => {
    const expert = carrier('b', { topics: ticket.topics, prefectures: ['07'] })
    const busy = carrier('a', { audiences: ['corporate'], openLoad: 9 })
    expect(chosenOf([expert, busy])).toBe('a')
  })

  it('is the one who knows more of its topics, then its prefecture, then who has more room', () => {
    const knows = { audiences: ['corporate'] }
    expect(chosenOf([carrier('a', { ...knows, topics: ['corp.rules'] }), carrier('b', { ...knows, topics: ticket.topics })])).toBe('b')
    expect(chosenOf([carrier('a', knows), carrier('b', { ...knows, prefectures: ['07'] })])).toBe('b')
    expect(chosenOf([carrier('a', { ...knows, openLoad: 1 }), carrier('b', knows)])).toBe('b')
    expect(chosenOf([carrier('a', { ...knows, openLoad: 3 }), carrier('b', { ...knows, openLoad: 4, capacity: 40 })])).toBe('b')
  })

  it('is, among equals, who holds fewer tickets, then who joined first', () => {
    expect(chosenOf([carrier('a', { openLoad: 10, capacity: 20 }), carrier('b', { openLoad: 5, capacity: 10 })])).toBe('b')
    expect(chosenOf([carrier('b'), carrier('a')])).toBe('a')
    const away = [carrier('a', { absent: true, substituteId: 'z' }), carrier('b', { absent: true, substituteId: 'y' })]
    const standingIn = [carrier('y', { role: 'supervisor' }), carrier('z', { role: 'supervisor' })]
    expect(chosenOf([...away, ...standingIn])).toBe('y')
  })

  it('says why, rule by rule, of the chosen and the runner-up', () => {
    const first = carrier('a', { audiences: ['corporate'], topics: ['corp.rules'], prefectures: ['07'], openLoad: 4 })
    const { chosen, runnerUp } = chooseConsultant(ticket, [first, carrier('b', { openLoad: 5 })])
    expect(chosen).toEqual({
      consultantId: 'a',
      score: 9.2,
      reasons: [
        { rule: 'audience', value: 1, points: 6 },
        { rule: 'topics', value: 1, points: 1 },
        { rule: 'prefecture', value: 1, points: 1 },
        { rule: 'load', value: 4, points: 1.2 },
      ],
    })
    expect(runnerUp).toMatchObject({ consultantId: 'b', score: 1 })
  })

  it('is the substitute of an absent consultant, at that consultant’s place, with the substitute’s own load', () => {
    const absent = carrier('a', { audiences: ['corporate'], absent: true, substituteId: 's', openLoad: 10 })
    const substitute = carrier('s', { role: 'supervisor', openLoad: 5 })
    const { chosen, runnerUp } = chooseConsultant(ticket, [absent, substitute, carrier('b', { topics: ticket.topics })])
    expect(chosen).toMatchObject({ consultantId: 's', score: points.audience + 1 })
    expect(chosen?.reasons.at(-1)).toEqual({ rule: 'stands_in_for', value: 'a', points: 0 })
    expect(runnerUp?.consultantId).toBe('b')
  })

  it('is nobody when everybody is full, away or only invited, and says why of each', () => {
    const carriers = [
      carrier('a', { openLoad: 10 }),
      carrier('b', { capacity: 0 }),
      carrier('c', { absent: true }),
      carrier('d', { absent: true, substituteId: 'c' }),
      carrier('e', { absent: true, substituteId: 'a' }),
      carrier('f', { absent: true, substituteId: 'somebody gone' }),
      carrier('g', { awaitsPassword: true }),
      carrier('h', { absent: true, substituteId: 'g' }),
      carrier('s', { role: 'supervisor' }),
    ]
    expect(chooseConsultant(ticket, carriers)).toEqual({
      chosen: null,
      runnerUp: null,
      unavailable: [
        { consultantId: 'a', why: 'full' },
        { consultantId: 'b', why: 'full' },
        { consultantId: 'c', why: 'absent' },
        { consultantId: 'd', why: 'substitute_unavailable' },
        { consultantId: 'e', why: 'substitute_unavailable' },
        { consultantId: 'f', why: 'substitute_unavailable' },
        { consultantId: 'g', why: 'awaits_password' },
        { consultantId: 'h', why: 'substitute_unavailable' },
      ],
    })
  })
})

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const someOf = (codes: readonly string[]) => fc.subarray([...codes])
const anyTicket = fc.record({
  audience: fc.constantFrom('municipal', 'corporate', 'worker'),
  topics: someOf(topicCodes),
  prefecture: fc.option(fc.constantFrom('01', '07', '13')),
})
const anyCarriers = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids),
      role: fc.constantFrom('consultant' as const, 'consultant' as const, 'supervisor' as const),
      audiences: someOf(['municipal', 'corporate', 'worker']),
      topics: someOf(topicCodes),
      prefectures: someOf(['01', '07', '13']),
      capacity: fc.integer({ min: 0, max: 4 }),
      openLoad: fc.integer({ min: 0, max: 4 }),
      absent: fc.boolean(),
      awaitsPassword: fc.boolean(),
      substituteId: fc.option(fc.constantFrom(...ids)),
    }),
    { selector: ({ id }) => id, maxLength: ids.length },
  )
  .map((carriers): Carrier[] => carriers.map((one) => ({ ...one, substituteId: one.substituteId === one.id ? null : one.substituteId })))

describe('for any desk and any ticket', () => {
  it('the chosen and the runner-up are two people, neither absent nor full, who can sign in', () => {
    fc.assert(
      fc.property(anyTicket, anyCarriers, (asked, carriers) => {
        const { chosen, runnerUp } = chooseConsultant(asked, carriers)
        for (const place of [chosen, runnerUp]) {
          if (!place) continue
          const person = carriers.find(({ id }) => id === place.consultantId)
          expect([person?.absent, person?.awaitsPassword]).toEqual([false, false])
          expect(person?.openLoad).toBeLessThan(person?.capacity ?? 0)
        }
        if (runnerUp) {
          expect(runnerUp.consultantId).not.toBe(chosen?.consultantId)
          expect(runnerUp.score).toBeLessThanOrEqual(chosen?.score ?? 0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('the order of the people does not matter, and asking twice gives the same answer', () => {
    const shuffled = anyCarriers.chain((carriers) =>
      fc.tuple(fc.constant(carriers), fc.shuffledSubarray(carriers, { minLength: carriers.length })),
    )
    fc.assert(
      fc.property(anyTicket, shuffled, (asked, [carriers, otherOrder]) => {
        expect(chooseConsultant(asked, otherOrder)).toEqual(chooseConsultant(asked, carriers))
      }),
      { numRuns: 500 },
    )
  })

  it('somebody is chosen exactly when a consultant, or the substitute of an absent one, is there with room', () => {
    fc.assert(
      fc.property(anyTicket, anyCarriers, (asked, carriers) => {
        const isFree = ({ absent, awaitsPassword, openLoad, capacity }: Carrier) => !absent && !awaitsPassword && openLoad < capacity
        const free = (id: string | null) => carriers.some((one) => one.id === id && isFree(one))
        const consultants = carriers.filter(({ role }) => role === 'consultant')
        const here = consultants.filter(({ awaitsPassword }) => !awaitsPassword)
        const possible = here.some(({ id, absent, substituteId }) => free(absent ? substituteId : id))
        const { chosen, unavailable } = chooseConsultant(asked, carriers)
        expect(chosen !== null).toBe(possible)
        if (!chosen) expect(unavailable).toHaveLength(consultants.length)
      }),
      { numRuns: 500 },
    )
  })

  it('the points of the reasons add up to the score, and nobody better is passed over', () => {
    fc.assert(
      fc.property(anyTicket, anyCarriers, (asked, carriers) => {
        const { chosen } = chooseConsultant(asked, carriers)
        if (!chosen) return
        expect(chosen.reasons.reduce((sum, { points: added }) => sum + added, 0)).toBeCloseTo(chosen.score, 9)
        for (const one of carriers.filter(({ id }) => id !== chosen.consultantId)) {
          const alone = chooseConsultant(asked, [one]).chosen
          expect(alone?.score ?? 0).toBeLessThanOrEqual(chosen.score)
        }
      }),
      { numRuns: 500 },
    )
  })
})
