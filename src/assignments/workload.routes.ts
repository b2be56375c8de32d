import { z } from 'zod'
import { staffRoleCodes } from '../catalog/desk-codes.ts'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { refuseRepetitions } from '../people/staff.rules.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { placeSchema } from './assignment.view.ts'
import { handOverTickets } from './hand-over-tickets.ts'
import { handedOverAtMost, proposeHandOver } from './propose-hand-over.ts'
import { readWorkload } from './read-workload.ts'

const tags = ['Assignment']

const workloadSchema = z
  .object({
    items: z.array(
      z.object({
        staffId: z.uuid(),
        role: z.enum(staffRoleCodes),
        capacity: z.int().describe('Unfinished tickets they may hold; automatic assignment gives no more'),
        open: z.int().describe('Unfinished tickets they hold'),
        overdue: z.int().describe("Of these: the desk's next word is overdue"),
        dueToday: z.int().describe("Of these: the desk's next word is due before the day ends in Japan"),
        isAbsent: z.boolean().describe('Today in Japan'),
        absences: z
          .array(z.object({ startsOn: z.string(), endsOn: z.string(), substituteId: z.uuid().nullable() }))
          .describe('Those that last or are to come, the next one first'),
      }),
    ),
  })
  .meta({ id: 'Workload' })

const proposalSchema = z
  .object({
    items: z.array(
      z.object({
        number: z.string(),
        version: z.int(),
        proposed: placeSchema.nullable().describe('Whom the rules choose, and why; null: nobody has room'),
      }),
    ),
  })
  .meta({ id: 'HandOverProposal' })

const handOverSchema = z
  .object({
    assigned: z.array(z.string()).describe('Numbers of the tickets that were given'),
    failed: z.array(
      z.object({
        number: z.string(),
        code: z
          .enum(['not_theirs', 'stale', 'not_active_consultant'])
          .describe('not_theirs: held no more, or finished; stale: changed since; not_active_consultant: nobody to give it to'),
      }),
    ),
  })
  .meta({ id: 'HandOver' })

const wantedSchema = z.strictObject({
  tickets: z
    .array(z.strictObject({ number: ticketParameter.shape.number, version: z.int().min(1), consultantId: z.uuid() }))
    .min(1)
    .max(handedOverAtMost)
    .superRefine((shares, context) =>
      refuseRepetitions(
        shares.map(({ number }) => number),
        context,
      ),
    ),
})

/** What everyone has to do, and handing over what somebody absent holds. */
export const workloadRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/workload',
    {
      schema: {
        operationId: 'readWorkload',
        tags,
        summary: 'What each consultant and supervisor has to do, how much they may hold, and when they are away',
        response: answers({ 200: workloadSchema }),
      },
    },
    async () => ({
      items: (await readWorkload(deps)).map(({ person, open, overdue, dueToday, isAbsent, absences }) => ({
        staffId: person.id,
        role: person.role,
        capacity: person.capacity,
        open,
        overdue,
        dueToday,
        isAbsent,
        absences: absences.map(({ startsOn, endsOn, substituteId }) => ({ startsOn, endsOn, substituteId })),
      })),
    }),
  )

  const ofMember = { tags, params: z.strictObject({ id: z.uuid() }) }
  app.get(
    '/api/v1/staff/:id/hand-over',
    {
      schema: {
        ...ofMember,
        operationId: 'proposeHandOver',
        summary: `Who would take which of a member's unfinished tickets, by the rules; nothing is changed. The first ${handedOverAtMost}, what is due first`,
        response: answers({ 200: proposalSchema }),
      },
    },
    async (request) => ({
      items: (await proposeHandOver(deps, request.params.id)).map(({ ticket: { number, version }, chosen }) => ({
        number,
        version,
        proposed: chosen,
      })),
    }),
  )

  app.post(
    '/api/v1/staff/:id/hand-over',
    {
      schema: {
        ...ofMember,
        operationId: 'handOverTickets',
        summary: "Give tickets of a member to others at once; those the rules choose still with the rules' reasons, the others by hand",
        body: wantedSchema,
        response: answers({ 200: handOverSchema }),
      },
    },
    async (request) => handOverTickets(deps, actorOf(request), request.params.id, request.body.tickets),
  )
}
