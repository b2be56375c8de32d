import type { Sentence } from '../../errors.ts'
import type { DeskVariable, Side, Variable, VariableOf } from './block-variables.ts'

/** A part of messages whose words supervisors may change (文面ブロック). */
export interface TextBlock {
  /** Whose eyes read it: decides what it can say at all. */
  readonly side: Side
  readonly label: Sentence
  /** What it may say of the case, beside what the desk says of itself. */
  readonly variables: readonly Variable[]
  /** What it must say: without these the message would make no sense. */
  readonly required: readonly Variable[]
  /** Each line is an item of a list. */
  readonly isList: boolean
  /** The words as delivered, in both languages. */
  readonly ja: string
  readonly en: string
}

interface Words<Own extends Variable> extends Sentence {
  readonly label: Sentence
  readonly variables?: readonly Own[]
  readonly required?: readonly Own[]
  readonly isList?: boolean
}

/** A block for readers of one side; a variable their side must not see does not compile. */
export function blockFor<Of extends Side, const Own extends VariableOf<Of> = never>(side: Of, words: Words<Own>) {
  return {
    side,
    label: words.label,
    variables: words.variables ?? [],
    required: words.required ?? [],
    isList: words.isList ?? false,
    ja: words.ja,
    en: words.en,
  } satisfies TextBlock as TextBlock & { readonly variables: readonly Own[] }
}

/** The values a block is filled in with: those of its own variables; the desk's are known. */
export type ValuesOf<Block extends TextBlock> = Readonly<Record<Exclude<Block['variables'][number], DeskVariable>, string>>
