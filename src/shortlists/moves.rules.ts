import { Conflict, type Sentence } from '../errors.ts'

/** What each status allows, and where each act leads. */
export type MoveTable<Status extends string, Act extends string> = Readonly<Record<Status, Readonly<Partial<Record<Act, Status>>>>>

/** What is moved, for the sentence of a refusal. */
export interface Movable<Status extends string> {
  readonly noun: Sentence
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
  { noun, ended }: Movable<Status>,
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
  const possible = legal.length > 0 ? legal.join(', ') : null
  throw new Conflict(
    'illegal_move',
    {
      ja: `状態が「${status}」の${noun.ja}に対して「${act}」はできません。可能な操作: ${possible ?? 'ありません'}`,
      en: `${act} is not possible while this ${noun.en} is ${status}; legal now: ${possible ?? 'nothing'}.`,
    },
    { state: status, act, legal },
  )
}
