import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sequenceCodes, stopConditionCodes, type SequenceCode } from '../../src/catalog/sequence-codes.ts'
import { blueprints } from '../../src/sequences/blueprints.ts'
import { faultsOf } from '../../src/sequences/definition.rules.ts'
import { definitionSchema, type SequenceDefinition, type SequenceStep } from '../../src/sequences/definition.schemas.ts'

const faultyFields = (code: SequenceCode, change: Partial<SequenceDefinition>) =>
  faultsOf(blueprints[code], { ...blueprints[code].definition, ...change }).map((fault) => `${fault.field} ${fault.code}`)

const first: SequenceStep = { code: 'shortlist', kind: 'shortlist', unit: 'at_once', count: 0 }
const reminder = (count: number, code = `reminder-${count}`): SequenceStep => ({ code, kind: 'reminder', unit: 'business_days', count })

describe('a definition of a sequence', () => {
  it.each(sequenceCodes)('of %s is right as delivered', (code) => {
    const { definition } = blueprints[code]
    expect(definitionSchema.parse(definition)).toEqual(definition)
    expect(faultsOf(blueprints[code], definition)).toEqual([])
  })

  it('may have other reminders, or none', () => {
    expect(faultyFields('shortlist', { steps: [first, reminder(2), reminder(5), reminder(8)] })).toEqual([])
    expect(faultyFields('shortlist', { steps: [first] })).toEqual([])
  })

  it.each<[string, Partial<SequenceDefinition>, string[]]>([
    ['another event', { startsOn: 'enquiry.sent' }, ['startsOn sequence_start']],
    ['an unknown event', { startsOn: 'moon.full' }, ['startsOn sequence_start']],
    ['no first mail', { steps: [reminder(3)] }, ['steps sequence_needs_step']],
    [
      'the same mail twice',
      { steps: [first, { ...first, code: 'again' }] },
      ['steps.1.count sequence_order', 'steps sequence_too_many_steps'],
    ],
    ['a foreign kind', { steps: [first, { ...reminder(3), kind: 'aftercare' }] }, ['steps.1.kind sequence_kind']],
    ['a reminder after the end', { steps: [first, reminder(10)] }, ['steps.1.count sequence_count']],
    ['a reminder at once', { steps: [first, reminder(0)] }, ['steps.1.count sequence_count']],
    ['another unit', { steps: [first, { ...reminder(3), unit: 'days' }] }, ['steps.1.unit sequence_unit']],
    ['two reminders on one day', { steps: [first, reminder(3), reminder(3, 'other')] }, ['steps.2.count sequence_order']],
    ['reminders out of order', { steps: [first, reminder(7), reminder(3)] }, ['steps.2.count sequence_order']],
    ['a repeated name', { steps: [first, reminder(3), reminder(7, 'reminder-3')] }, ['steps.2.code repeated']],
    ['a condition of others', { steps: [{ ...first, condition: 'blind' }] }, ['steps.0.condition sequence_condition']],
    ['no demanded stop', { stopsOn: ['answer'] }, ['stopsOn sequence_needs_stop']],
    ['a stop of others', { stopsOn: ['answer', 'state', 'consent_withdrawn'] }, ['stopsOn.2 sequence_stop']],
    ['a stop twice', { stopsOn: ['answer', 'state', 'answer'] }, ['stopsOn.2 repeated']],
  ])('is refused with %s', (_what, change, expected) => {
    expect(faultyFields('shortlist', change)).toEqual(expected)
  })

  it('of a wait ends, and has no step on or after the day that ends it', () => {
    const remind = (count: number): SequenceStep => ({ code: `reminder-${count}`, kind: 'waiting-reminder', unit: 'business_days', count })
    const end = (count: number): SequenceStep => ({ code: 'resolution', kind: 'waiting-resolved', unit: 'business_days', count })
    expect(faultyFields('waiting-applicant', { steps: [] })).toEqual(['steps sequence_needs_step'])
    expect(faultyFields('waiting-applicant', { steps: [remind(3), remind(7), end(5)] })).toEqual(['steps.1.count sequence_after_end'])
    expect(faultyFields('waiting-applicant', { steps: [end(7), remind(7)] })).toEqual(['steps.1.count sequence_after_end'])
    expect(faultyFields('waiting-applicant', { steps: [remind(3), remind(7), end(8)] })).toEqual([])
    expect(faultyFields('waiting-applicant', { steps: [remind(3)] })).toEqual(['steps sequence_needs_step'])
  })

  it('tells supervisors of what is overdue after the consultant', () => {
    const consultant = (count: number): SequenceStep => ({ code: `c-${count}`, kind: 'overdue-notice', unit: 'business_days', count })
    const chief = (count: number): SequenceStep => ({ code: `s-${count}`, kind: 'overdue-escalation', unit: 'business_days', count })
    const faults = (...steps: SequenceStep[]) => faultyFields('overdue-response', { steps })
    expect(faults(consultant(0), chief(0))).toEqual(['steps.1.count sequence_follows'])
    expect(faults(chief(1), consultant(2))).toEqual(['steps.0.count sequence_follows'])
    expect(faults(consultant(1), chief(1), chief(2))).toEqual(['steps.1.count sequence_follows'])
    expect(faults(consultant(0), consultant(3), chief(1))).toEqual([])
    expect(faults(chief(0))).toEqual([])
  })

  it('keeps after-care to the days there are words for', () => {
    const step = (count: number): SequenceStep => ({ code: `aftercare-${count}`, kind: 'aftercare', unit: 'days', count })
    expect(faultyFields('aftercare', { steps: [step(90)] })).toEqual([])
    expect(faultyFields('aftercare', { steps: [step(60)] })).toEqual(['steps.0.count sequence_count'])
  })

  it('never stands without what its kind demands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sequenceCodes), fc.subarray(stopConditionCodes), (code, stopsOn) => {
        const { demanded, possible } = blueprints[code].stops
        const stands =
          demanded.every((stop) => stopsOn.includes(stop)) && stopsOn.every((stop) => [...demanded, ...possible].includes(stop))
        expect(faultyFields(code, { stopsOn }).length === 0).toBe(stands)
      }),
    )
  })
})
