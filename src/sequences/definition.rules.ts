import type { FieldFault } from '../errors.ts'
import { fault } from '../http/input-faults.ts'
import type { Blueprint, KindRule } from './blueprint.ts'
import type { SequenceDefinition, SequenceStep } from './definition.schemas.ts'

/** Everything that is wrong with a definition of a sequence, field by field; empty when it may stand. Pure. */
export function faultsOf(blueprint: Blueprint, { startsOn, steps, stopsOn }: SequenceDefinition): FieldFault[] {
  return [
    ...((blueprint.starts as readonly string[]).includes(startsOn) ? [] : [fault('startsOn', 'sequence_start')]),
    ...steps.flatMap((step, index) => faultsOfStep(blueprint, steps, step, index)),
    ...neededFaults(blueprint, steps),
    ...endFaults(blueprint, steps),
    ...followFaults(blueprint, steps),
    ...stopFaults(blueprint, stopsOn),
  ]
}

function faultsOfStep(blueprint: Blueprint, steps: readonly SequenceStep[], step: SequenceStep, index: number): FieldFault[] {
  const field = (name: string) => `steps.${index}.${name}`
  const before = steps.slice(0, index)
  const faults: FieldFault[] = []
  if (before.some(({ code }) => code === step.code)) faults.push(fault(field('code'), 'repeated'))
  if (step.condition !== undefined && !blueprint.conditions.includes(step.condition)) {
    faults.push(fault(field('condition'), 'sequence_condition'))
  }
  const rule = blueprint.kinds.find(({ kind }) => kind === step.kind)
  if (!rule) return [...faults, fault(field('kind'), 'sequence_kind')]
  if (step.unit !== rule.unit) faults.push(fault(field('unit'), 'sequence_unit'))
  if (step.text !== undefined && !(rule.texts ?? []).includes(step.text)) faults.push(fault(field('text'), 'sequence_text'))
  if (!isCountOf(rule, step.count)) faults.push(fault(field('count'), 'sequence_count'))
  // Two mails of a kind on one day would be one too many; a reader expects them in their order.
  const last = before.findLast(({ kind }) => kind === step.kind)
  if (!last && step.text?.endsWith('.second')) faults.push(fault(field('text'), 'sequence_speaks_again'))
  if (last && last.count >= step.count) faults.push(fault(field('count'), 'sequence_order'))
  return faults
}

function isCountOf({ from, to, only }: KindRule, count: number): boolean {
  return count >= from && count <= to && (only === undefined || only.includes(count))
}

function neededFaults({ kinds }: Blueprint, steps: readonly SequenceStep[]): FieldFault[] {
  const numberOf = (kind: string) => steps.filter((step) => step.kind === kind).length
  const missing = kinds.some(({ kind, needed }) => needed && numberOf(kind) === 0)
  const tooMany = kinds.some(({ kind, atMost }) => numberOf(kind) > atMost)
  if (steps.length === 0 && !missing) return [fault('steps', 'sequence_empty')]
  return [...(missing ? [fault('steps', 'sequence_needs_step')] : []), ...(tooMany ? [fault('steps', 'sequence_too_many_steps')] : [])]
}

/** What ends a series is its last step, and must leave the reader time to answer the one before. */
function endFaults({ kinds }: Blueprint, steps: readonly SequenceStep[]): FieldFault[] {
  return kinds
    .filter(({ ends }) => ends)
    .flatMap(({ kind: end }) => {
      const at = steps.find(({ kind }) => kind === end)
      if (!at) return []
      return steps.flatMap(({ kind, count }, index) =>
        kind !== end && count >= at.count ? [fault(`steps.${index}.count`, 'sequence_after_end')] : [],
      )
    })
}

/** Who is told first has had the time between to act. */
function followFaults({ kinds }: Blueprint, steps: readonly SequenceStep[]): FieldFault[] {
  return steps.flatMap(({ kind, count }, index) => {
    const leader = kinds.find((rule) => rule.kind === kind)?.follows
    const first = leader && steps.find((step) => step.kind === leader)
    return first && count <= first.count ? [fault(`steps.${index}.count`, 'sequence_follows')] : []
  })
}

function stopFaults({ stops: { demanded, possible } }: Blueprint, stopsOn: SequenceDefinition['stopsOn']): FieldFault[] {
  const faults = stopsOn.flatMap((stop, index) => {
    if (stopsOn.indexOf(stop) < index) return [fault(`stopsOn.${index}`, 'repeated')]
    return demanded.includes(stop) || possible.includes(stop) ? [] : [fault(`stopsOn.${index}`, 'sequence_stop')]
  })
  return demanded.every((stop) => stopsOn.includes(stop)) ? faults : [...faults, fault('stopsOn', 'sequence_needs_stop')]
}
