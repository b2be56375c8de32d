import { z } from 'zod'
import { ticketStatusCodes } from '../catalog/desk-codes.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import type { AutomaticAssignment } from './assign-automatically.ts'
import { assignmentRules } from './choose-consultant.rules.ts'

const reasonSchema = z.object({
  rule: z.enum(assignmentRules),
  value: z
    .union([z.number(), z.string()])
    .describe(
      'audience, prefecture: 1 or 0; topics: how many of the ticket’s; load: tickets held; stands_in_for: the absent colleague’s id',
    ),
  points: z.number().describe('What the rule adds to the score'),
})

export const placeSchema = z.object({ consultantId: z.uuid(), score: z.number(), reasons: z.array(reasonSchema) })

export const assignmentSchema = z
  .object({
    ticketNumber: z.string(),
    status: z.enum(ticketStatusCodes),
    assigneeId: z.uuid().nullable().describe('Who takes care of the ticket; null when it is back in the queue'),
    version: z.int().describe('Also the ETag of the ticket'),
    automatic: z.boolean(),
    score: z.number().nullable().describe('Sum of the points of the reasons; null for an assignment by hand'),
    reasons: z.array(reasonSchema).describe('Why this consultant; empty for an assignment by hand'),
    runnerUp: placeSchema.nullable(),
  })
  .meta({ id: 'Assignment' })

type AssignmentView = z.infer<typeof assignmentSchema>

/** Who has the ticket now, decided by a person. */
export function showAssignment(ticket: TicketRow): AssignmentView {
  const { number, status, assigneeId, version } = ticket
  return { ticketNumber: number, status, assigneeId, version, automatic: false, score: null, reasons: [], runnerUp: null }
}

/** Who has the ticket now, why them, and who was next. */
export function showAutomaticAssignment({ ticket, chosen, runnerUp }: AutomaticAssignment): AssignmentView {
  return { ...showAssignment(ticket), automatic: true, score: chosen.score, reasons: chosen.reasons, runnerUp }
}
