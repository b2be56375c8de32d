import { z } from 'zod'
import { problemSchema } from '../http/problem.ts'
import { refuseRepetitions } from '../people/staff.rules.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'

/** Tickets one act is done to at once, at most. */
const mostAtOnce = 100

/** Which tickets, and as which version their sender saw each: another version is refused (412 `stale`). */
export const severalTickets = z
  .array(
    z.strictObject({
      number: ticketParameter.shape.number,
      version: z.int().min(1).optional().describe('The version you saw; where another stands, that ticket is left as it is'),
    }),
  )
  .min(1)
  .max(mostAtOnce)
  .superRefine((tickets, context) =>
    refuseRepetitions(
      tickets.map(({ number }) => number),
      context,
    ),
  )

export const bulkResult = z
  .object({
    items: z.array(
      z.object({
        number: z.string(),
        done: z.boolean(),
        problem: problemSchema
          .pick({ status: true, code: true, title: true, errors: true })
          .nullable()
          .describe('Why it was not done, as the act to this ticket alone would have answered; null when it was'),
      }),
    ),
  })
  .meta({ id: 'BulkResult' })
