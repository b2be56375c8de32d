import { expect, it } from 'vitest'
import { addable, withOneMore } from '../../console/src/sequences/edited-steps.ts'
import type { Sequence } from '../../console/src/sequences/use-sequences.ts'
import { sequenceCodes } from '../../src/catalog/sequence-codes.ts'
import { blueprints } from '../../src/sequences/blueprints.ts'
import { faultsOf } from '../../src/sequences/definition.rules.ts'
import { showSequence } from '../../src/sequences/sequence.view.ts'

/** As the API answers it. */
function delivered(code: (typeof sequenceCodes)[number]): Sequence {
  const stated = { code, version: 1, definition: blueprints[code].definition, reason: '', statedBy: null, statedAt: null }
  return JSON.parse(JSON.stringify(showSequence(stated))) as Sequence // what showSequence makes, over the wire
}

it.each(sequenceCodes)('one mail more in %s, as often as there may be one, is what the house allows but for its day', (code) => {
  const sequence = delivered(code)
  let steps = sequence.steps
  for (let rule = addable(sequence, steps)[0]; rule; rule = addable(sequence, steps)[0]) steps = withOneMore(steps, rule)
  expect(steps.length).toBeGreaterThanOrEqual(sequence.steps.length)
  const faults = faultsOf(blueprints[code], { startsOn: sequence.startsOn, steps, stopsOn: sequence.stopsOn })
  // Which day is free between the others is up to whoever adds it.
  expect(faults.filter(({ field }) => !field.endsWith('.count'))).toEqual([])
})
