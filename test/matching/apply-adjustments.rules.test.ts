import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Adjustment, applyAdjustments } from '../../src/matching/desk/apply-adjustments.rules.ts'

const codes = Array.from({ length: 12 }, (_, index) => `t${index}`)
const engineOrder = fc.integer({ min: 1, max: codes.length }).map((count) => codes.slice(0, count))

const anyAct: fc.Arbitrary<Adjustment> = fc.oneof(
  fc.record({ code: fc.constantFrom(...codes), act: fc.constantFrom('pin', 'exclude', 'release'), position: fc.constant(null) }),
  fc.record({ code: fc.constantFrom(...codes), act: fc.constant('place'), position: fc.integer({ min: 1, max: 14 }) }),
)
const anyActs = fc.array(anyAct, { maxLength: 12 })

const act = (code: string, kind: Adjustment['act'], position: number | null = null): Adjustment => ({ code, act: kind, position })
const lastOf = (acts: readonly Adjustment[], code: string) => acts.findLast((one) => one.code === code)?.act ?? 'release'

describe('the order of the consultants', () => {
  it('is the order of the engine as long as nobody does anything', () => {
    fc.assert(
      fc.property(engineOrder, (order) => {
        expect(applyAdjustments(order, []).order).toEqual(order)
      }),
    )
  })

  it('has every candidate once, but for those left out', () => {
    fc.assert(
      fc.property(engineOrder, anyActs, (order, acts) => {
        const left = new Set(order.filter((code) => lastOf(acts, code) === 'exclude'))
        const listed = applyAdjustments(order, acts).order
        expect(listed.toSorted()).toEqual(order.filter((code) => !left.has(code)).toSorted())
      }),
    )
  })

  it('keeps everyone nobody touched in the order of the engine', () => {
    fc.assert(
      fc.property(engineOrder, anyActs, (order, acts) => {
        const untouched = (code: string) => lastOf(acts, code) === 'release'
        expect(applyAdjustments(order, acts).order.filter(untouched)).toEqual(order.filter(untouched))
      }),
    )
  })

  it('begins with the pinned, in the order in which they were pinned last', () => {
    fc.assert(
      fc.property(engineOrder, anyActs, (order, acts) => {
        const pinned = order
          .filter((code) => lastOf(acts, code) === 'pin')
          .toSorted((a, b) => acts.findLastIndex(({ code }) => code === a) - acts.findLastIndex(({ code }) => code === b))
        expect(applyAdjustments(order, acts).order.slice(0, pinned.length)).toEqual(pinned)
      }),
    )
  })

  it('has a placed one at its position, when no pinned one stands there', () => {
    fc.assert(
      fc.property(engineOrder, fc.integer({ min: 1, max: 12 }), fc.nat(11), fc.nat(3), (order, position, which, pins) => {
        const code = order[which % order.length] ?? ''
        const pinned = order.filter((other) => other !== code).slice(0, pins)
        const acts = [...pinned.map((other) => act(other, 'pin')), act(code, 'place', position)]
        const wished = Math.min(Math.max(position, pinned.length + 1), order.length)
        expect(applyAdjustments(order, acts).order[wished - 1]).toBe(code)
      }),
    )
  })

  it('gives a position that two were placed at to the later one; the earlier stands right behind it', () => {
    expect(applyAdjustments(['a', 'b', 'c', 'd'], [act('d', 'place', 2), act('c', 'place', 2)]).order).toEqual(['a', 'c', 'd', 'b'])
  })

  it('is as if nothing had been done with whoever is released', () => {
    fc.assert(
      fc.property(engineOrder, anyActs, fc.constantFrom(...codes), (order, acts, code) => {
        const released = applyAdjustments(order, [...acts, act(code, 'release')])
        expect(released.order).toEqual(
          applyAdjustments(
            order,
            acts.filter((one) => one.code !== code),
          ).order,
        )
        expect(released.inForce.has(code)).toBe(false)
      }),
    )
  })

  it('is not moved by acts on municipalities that are no candidates', () => {
    expect(applyAdjustments(['a', 'b'], [act('x', 'pin'), act('y', 'place', 1)])).toEqual({ order: ['a', 'b'], inForce: new Map() })
  })
})
