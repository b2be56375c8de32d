import { z } from 'zod'
import { staffRoleCodes } from '../catalog/desk-codes.ts'
import { readNow } from '../db/clock.store.ts'
import { answers } from '../http/answers.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { readInvitedAmong } from '../people/read-contacts.ts'
import { listStaff } from '../people/read-staff.ts'
import { actsOnStaff, staffActs, type StaffAct } from '../people/staff-acts.policy.ts'
import { showStaff, staffMemberSchema } from '../people/staff.view.ts'
import { countOpenLoads } from './workload.store.ts'

const staffQuery = z.strictObject({
  role: z.enum(staffRoleCodes).optional(),
  active: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  ...pageQuery,
})

const staffPage = pageOf(
  staffMemberSchema
    .extend({
      openLoad: z.int().describe('Unfinished tickets the person holds'),
      invitedUntil: z
        .string()
        .nullable()
        .describe('Until when they may choose their first password by the link that was mailed; null: no such link'),
      awaitsPassword: z.boolean().describe('Whether they have no password yet'),
      can: z
        .object(Object.fromEntries(staffActs.map((act) => [act, z.boolean()])) as Record<StaffAct, z.ZodBoolean>) // one for each act
        .describe('What its reader may do with them now'),
    })
    .meta({ id: 'StaffMemberWithLoad' }),
).meta({ id: 'StaffPage' })

/** The list of staff stands here, not with the people, because it shows what everyone holds. */
export const staffListRoutes: RouteRegistration = (app, { db }) => {
  app.get(
    '/api/v1/staff',
    {
      schema: {
        operationId: 'listStaff',
        tags: ['Staff'],
        summary: 'Members of the desk in the order they joined: skills, capacity, open load, absences',
        querystring: staffQuery,
        response: answers({ 200: staffPage }),
      },
    },
    async (request) => {
      const { role, active, limit, cursor } = request.query
      const after = readCursor(cursor, [z.uuid()])?.[0]
      const rows = await listStaff(db, { role, active, after, limit: limit + 1 })
      const loads = await countOpenLoads(
        db,
        rows.map(({ person }) => person.id),
      )
      const invited = await readInvitedAmong(
        db,
        rows.map(({ person }) => person),
        await readNow(db),
      )
      const actor = actorOf(request)
      return pageFrom(
        rows,
        limit,
        (row) => ({
          ...showStaff(row, actor.reach),
          openLoad: loads.get(row.person.id) ?? 0,
          invitedUntil: invited.get(row.person.id)?.toISOString() ?? null,
          awaitsPassword: row.person.passwordHash === null,
          can: actsOnStaff({ ...row.person, isInvited: invited.has(row.person.id) }, actor),
        }),
        ({ person }) => [person.id],
      )
    },
  )
}
