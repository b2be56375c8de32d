import type { SequenceCode } from '../../catalog/sequence-codes.ts'
import type { MessageProps } from '../../mail/compose.ts'
import type { SequenceStep } from '../../sequences/definition.schemas.ts'
import { stepOf } from '../reminder-plan.rules.ts'
import type { Sample } from './sample-mails.ts'
import { company, prefecture, town } from './sample-people.ts'

/** Who a step's mail goes to; `unproven`: whoever left an address nobody has proved, who is told no more than the acknowledgement. */
export const sampleReaders = ['company', 'municipality', 'prefecture', 'worker', 'staff', 'unproven'] as const
export type SampleReader = (typeof sampleReaders)[number]

/** A step with its place among the steps of its kind. */
export interface PlacedStep {
  readonly step: SequenceStep
  /** Whether no other step of its kind comes after it. */
  readonly isLast: boolean
  readonly isOnly: boolean
}

/** Where a step stands in its sequence. Pure. */
export function placeOf(step: SequenceStep, steps: readonly SequenceStep[]): PlacedStep {
  const ofKind = steps.filter(({ kind }) => kind === step.kind)
  return { step, isLast: ofKind.at(-1) === step, isOnly: ofKind.length === 1 }
}

/** Of the samples of a step's kind those that say what this step says, the usual one for each of its readers. Pure. */
export function samplesOfStep(
  code: SequenceCode,
  placed: PlacedStep,
  samples: readonly Sample[],
): { reader: SampleReader; sample: Sample }[] {
  const fitting = samples.filter((sample) => says(sample, code, placed))
  const byReader = new Map(fitting.toReversed().map((sample) => [readerOf(sample), sample]))
  return sampleReaders.flatMap((reader) => {
    const sample = byReader.get(reader)
    return sample ? [{ reader, sample }] : []
  })
}

function says([kind, props]: Sample, code: SequenceCode, placed: PlacedStep): boolean {
  switch (kind) {
    case 'reminder':
      return props.about === code && props.step === turnOf(placed)
    case 'waiting-reminder':
      return isTurn(props, placed)
    case 'expiry-notice':
      return `${props.about}-expiry` === code
    case 'aftercare':
      return props.days === placed.step.count
    default:
      return true
  }
}

/** As a reminder is planned (`reminder-plan.rules.ts`). */
function turnOf({ step: { count, text }, isLast, isOnly }: PlacedStep): 3 | 7 {
  return stepOf({ details: { step: count, last: isLast && !isOnly, ...(text && { opensWith: text }) } })
}

/** The last reminder of a wait names the day that ends it, and so does one that speaks of the end. */
function isTurn({ turn, resolvedOn }: MessageProps['waiting-reminder'], placed: PlacedStep): boolean {
  const isSecond = turnOf(placed) === 7
  return turn === (isSecond ? 'second' : 'first') && (resolvedOn !== undefined) === (isSecond || placed.isLast)
}

function readerOf([, props]: Sample): SampleReader {
  if ('deskUrl' in props || 'readerName' in props) return 'staff'
  const to = 'to' in props ? props.to : undefined
  switch (to?.organization) {
    case company.organization:
      return 'company'
    case town.organization:
      return 'municipality'
    case prefecture.organization:
      return 'prefecture'
    default:
      return to ? 'worker' : 'unproven'
  }
}
