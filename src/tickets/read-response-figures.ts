import type { Reader } from '../db/client.ts'
import { firstResponseHours } from './lifecycle.rules.ts'
import { readResponseHours } from './response-figures.store.ts'

/** Fewer answered tickets tell more about those tickets than about the desk. */
export const answeredTicketsAtLeast = 20
const lastTickets = 100

/** How fast the desk answers: what it promises, in business hours, and what it did, in hours, once there is enough to tell of. */
export interface ResponseFigures {
  readonly promisedBusinessHours: number
  /** Of the last `tickets` answered ones, half were answered within `half` hours, nine tenths within `mostly`. */
  readonly measured: { readonly tickets: number; readonly half: number; readonly mostly: number } | null
}

/** What anybody may know of how fast forms of organisations are answered. */
export async function readResponseFigures(reader: Reader): Promise<ResponseFigures> {
  const measured = await readResponseHours(reader, lastTickets)
  return { promisedBusinessHours: firstResponseHours(false), measured: measured.tickets < answeredTicketsAtLeast ? null : measured }
}
