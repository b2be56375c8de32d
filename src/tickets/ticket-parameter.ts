import { z } from 'zod'
import { ticketNumberPattern } from './ticket-number.rules.ts'

/** The path parameter of everything below a ticket. */
export const ticketParameter = z.strictObject({ number: z.string().regex(ticketNumberPattern).describe('e.g. C-2026-000001') })
