import { labelOf, type CodeEntry } from '../catalog/code-list.ts'
import { Conflict, type Sentence } from '../errors.ts'

/** What each status allows, and where each act leads. */
export type MoveTable<Status extends string, Act extends string> = Readonly<Record<Status, Readonly<Partial<Record<Act, Status>>>>>

/** What is moved, with the labels of its statuses and acts, for the sentence of a refusal. */
export interface Movable<Status extends string, Act extends string> {
  readonly noun: Sentence
  readonly statuses: readonly (CodeEntry & { code: Status })[]
  readonly acts: readonly (CodeEntry & { code: Act })[]
  /** Labels of the statuses in which the refusal has a code of its own, e.g. `expired`. */
  readonly ended: Readonly<Partial<Record<Status, Sentence>>>
}

/** The acts that are legal in `status`. */
export function legalActs<Status extends string, Act extends string>(table: MoveTable<Status, Act>, status: Status): Act[] {
  return Object.keys(table[status]) as Act[]
}

/**
 * The status `act` leads to. Throws Conflict (409): with the status as its code when the thing has ended that way
 * (`expired`, `withdrawn`), otherwise `illegal_move`; both name the legal acts.
 */
export function requireMove<Status extends string, Act extends string>(
  table: MoveTable<Status, Act>,
  { noun, statuses, acts, ended }: Movable<Status, Act>,
  status: Status,
  act: Act,
): Status {
  const to = table[status][act]
  if (to !== undefined) return to
  const legal = legalActs(table, status)
  const end = ended[status]
  if (end) {
    throw new Conflict(status, { ja: `この${noun.ja}は${end.ja}。`, en: `This ${noun.en} ${end.en}.` }, { state: status, act, legal })
  }
  const named = legal.map((one) => `「${labelOf(acts, one)}」`).join('')
  throw new Conflict(
    'illegal_move',
    {
      ja: `この${noun.ja}の状態は「${labelOf(statuses, status)}」のため、「${labelOf(acts, act)}」はできません。可能な操作：${named || 'なし'}`,
      en: `${act} is not possible while this ${noun.en} is ${status}; legal now: ${legal.join(', ') || 'nothing'}.`,
    },
    { state: status, act, legal },
  )
}
