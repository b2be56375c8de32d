import type { OffsetUnit, sequenceStarts, StepCondition, StopCondition } from '../catalog/sequence-codes.ts'
import type { EventType } from '../events/event-types.ts'
import type { MessageKind } from '../mail/compose.ts'
import type { TextBlockCode } from '../mail/text-blocks/text-blocks.ts'
import type { SequenceDefinition } from './definition.schemas.ts'

/** What starts a sequence: an event, or the calendar. Each has words of its own in the catalog. */
export type SequenceStart = Extract<(typeof sequenceStarts)[number]['code'], EventType | `calendar.${string}`>

/** How a kind of message may be used in a sequence. */
export interface KindRule {
  readonly kind: MessageKind
  readonly unit: OffsetUnit
  /** Least and most `count`. */
  readonly from: number
  readonly to: number
  /** The only counts its words are true of. */
  readonly only?: readonly number[]
  /** Steps of this kind at most. */
  readonly atMost: number
  /** Text blocks a step of it may open with; the first of several is the usual one of all but the last step. */
  readonly texts?: readonly TextBlockCode[]
  /** It answers somebody's act, or the sequence makes no sense without it. */
  readonly needed?: boolean
  /** It comes later than the first mail of this kind, where there is one. */
  readonly follows?: MessageKind
  /** It ends the series: every other step comes before it. */
  readonly ends?: boolean
}

/** What the house says of a sequence: what may be changed, and what it is as long as nobody changed it. */
export interface Blueprint {
  /** Its mails may be unsubscribed from. */
  readonly optional?: boolean
  readonly starts: readonly [SequenceStart, ...SequenceStart[]]
  readonly kinds: readonly KindRule[]
  readonly conditions: readonly StepCondition[]
  /** Stop conditions its kinds demand, and those it may have besides. */
  readonly stops: { readonly demanded: readonly StopCondition[]; readonly possible: readonly StopCondition[] }
  readonly definition: SequenceDefinition
}
