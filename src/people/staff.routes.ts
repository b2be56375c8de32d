import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { ifMatch } from '../http/preconditions.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import type { Reader } from '../db/client.ts'
import { sendAccessLink } from './access-links/make-access-link.ts'
import { withdrawInvitation } from './access-links/withdraw-invitation.ts'
import type { SignedInActor } from './actor.ts'
import { changeStaff } from './change-staff.ts'
import { createStaff } from './create-staff.ts'
import { withAbsences, type StaffRow } from './read-staff.ts'
import { setAbsences } from './set-absences.ts'
import { setStaffLanguage } from './set-staff-language.ts'
import { absencesSchema, newStaffSchema, staffChangeSchema, staffLanguage } from './staff.schemas.ts'
import { showStaff, staffMemberSchema, type StaffMember } from './staff.view.ts'

const tags = ['Staff']
const params = z.strictObject({ id: z.uuid() })
const asRead = ifMatch('`updatedAt` of the member you read; 412 once they were changed since')

/** The list of staff, which shows what everyone holds, stands in the assignments room. */
export const staffRoutes: RouteRegistration = (app, deps) => {
  app.post(
    '/api/v1/staff',
    {
      schema: {
        operationId: 'createStaff',
        tags,
        summary:
          'Add a member of the desk, who is invited by mail to choose a password within 72 hours; the other administrators and the supervisors are told',
        body: newStaffSchema,
        response: answers({ 201: staffMemberSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const person = await createStaff(deps, actor, request.body)
      return reply.code(201).send(await show(deps.db, actor, person))
    },
  )

  app.post(
    '/api/v1/staff/:id/invitation',
    {
      schema: {
        operationId: 'inviteStaff',
        tags,
        summary:
          'Mail a member of the desk a link to choose a password by: for 72 hours, or one hour when they had a password; earlier links open nothing then',
        params,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await sendAccessLink(deps, actorOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/v1/staff/:id/invitation',
    {
      schema: {
        operationId: 'withdrawStaffInvitation',
        tags,
        summary: 'Take back the link a member of the desk was mailed to choose their first password by: it opens nothing any more',
        params,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await withdrawInvitation(deps, actorOf(request), { staffId: request.params.id, contactId: null })
      return reply.code(204).send(null)
    },
  )

  app.patch(
    '/api/v1/staff/:id',
    {
      schema: {
        operationId: 'changeStaff',
        tags,
        summary:
          'Change a member of the desk: name, role, skills, capacity, password (of whoever chose one before); deactivate or reactivate. Of another role or password the other administrators and the supervisors are told. The open tickets of whoever can carry none any more go back into the queue',
        params,
        headers: asRead,
        body: staffChangeSchema,
        response: answers({ 200: staffMemberSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return show(deps.db, actor, await changeStaff(deps, actor, request.params.id, request.body, request.headers['if-match']))
    },
  )

  app.put(
    '/api/v1/staff/:id/language',
    {
      schema: {
        operationId: 'setStaffLanguage',
        tags,
        summary: 'Say what a member of the desk reads their mails in (digest, alerts, notices); consultants for themselves only',
        params,
        headers: asRead,
        body: z.strictObject({ language: staffLanguage }),
        response: answers({ 200: staffMemberSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return show(
        deps.db,
        actor,
        await setStaffLanguage(deps, actor, request.params.id, request.body.language, request.headers['if-match']),
      )
    },
  )

  app.put(
    '/api/v1/staff/:id/absences',
    {
      schema: {
        operationId: 'setAbsences',
        tags,
        summary: 'Replace all absences of a member of the desk, with If-Match only those that were read; consultants their own only',
        params,
        headers: asRead,
        body: absencesSchema,
        response: answers({ 200: staffMemberSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return show(deps.db, actor, await setAbsences(deps, actor, request.params.id, request.body, request.headers['if-match']))
    },
  )
}

async function show(reader: Reader, actor: SignedInActor, row: StaffRow): Promise<StaffMember> {
  const [shown = { person: row, absences: [] }] = await withAbsences(reader, [row])
  return showStaff(shown, actor.reach)
}
