import { readDay } from '../parts/read-day.ts'
import { wholeNumber } from '../relations/ticket-number.ts'

/** What the audit is asked for. Days in Japan, the last one included. */
export interface AuditSearch {
  who?: string
  /** The member of the desk it happened to. */
  about?: string
  ticket?: string
  what?: string
  from?: string
  to?: string
  /** Attempts to sign in that were refused, in the place of what happened. */
  refused?: true
}

export function readAuditSearch({ who, about, ticket, what, from, to, refused }: Record<string, unknown>): AuditSearch {
  const [first, last] = [readDay(from), readDay(to)]
  const number = typeof ticket === 'string' ? wholeNumber(ticket) : undefined
  return {
    ...(typeof who === 'string' && who !== '' && { who }),
    ...(typeof about === 'string' && about !== '' && { about }),
    ...(number !== undefined && { ticket: number }),
    ...(typeof what === 'string' && what !== '' && { what }),
    ...(first && { from: first }),
    ...(last && { to: last }),
    ...(refused === true && { refused }),
  }
}
