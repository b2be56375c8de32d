import { z } from 'zod'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { answers } from '../http/answers.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import { etagOf, ifMatch } from '../http/preconditions.ts'
import type { Api, RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import type { SignedInActor } from '../people/actor.ts'
import { reasonAgainstMail } from '../tickets/reason-against-mail.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { readTicketById } from '../tickets/update-ticket.ts'
import { addMeeting } from './add-meeting.ts'
import { chooseSlot } from './choose-slot.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { missMeeting, recordMinutes } from './end-meeting.ts'
import { handOverMeeting } from './hand-over.ts'
import { listMeetingSlots } from './list-slots.ts'
import {
  addedMeetingSchema,
  freeTimeSchema,
  meetingSchema,
  showFreeTime,
  showMeeting,
  showWorkingHours,
  workingHoursView,
} from './meeting.view.ts'
import {
  cancellationSchema,
  meetingRecordSchema,
  meetingTimeSchema,
  newMeetingSchema,
  slotChoiceSchema,
  slotQuerySchema,
  workingHoursSchema,
} from './meetings.schemas.ts'
import type { MeetingSurroundings } from './meeting-acts.policy.ts'
import { moveMeeting } from './move-meeting.ts'
import { readMeetingOf, readMeetingsOfTicket, type MeetingWithSlots } from './read-meetings.ts'
import { readMeetingsWithMinutesSent } from './read-minutes.ts'
import { readWorkingHours, setWorkingHours } from './set-working-hours.ts'
import { leadBusinessHours, type WorkingHours } from './slots.rules.ts'

const tags = ['Meetings']
const ofId = z.strictObject({ id: z.uuid() })
const meeting = answers({ 200: meetingSchema })
const asRead = ifMatch('`revision` of the meeting you read; 412 once it was moved, changed or handed over since')

/** Meetings (面談) of a ticket, the times offered for them, and when consultants take them. */
export const meetingRoutes: RouteRegistration = (app, deps) => {
  addTicketRoutes(app, deps)
  addMeetingActs(app, deps)
  addWorkingHoursRoutes(app, deps)
}

/** What their reader may do with these meetings of one ticket depends on. */
async function surroundingsOf({ db }: Deps, first: MeetingWithSlots, ...others: readonly MeetingWithSlots[]): Promise<MeetingSurroundings> {
  const ids = [first, ...others].map(({ meeting: { id } }) => id)
  return {
    ticket: await readTicketById(db, first.meeting.ticketId),
    now: await readNow(db),
    minutesSent: await readMeetingsWithMinutesSent(db, ids),
  }
}

async function show(deps: Deps, actor: SignedInActor, found: MeetingWithSlots) {
  return showMeeting(found, actor, await surroundingsOf(deps, found))
}

function addTicketRoutes(app: Api, deps: Deps): void {
  const common = { tags, params: ticketParameter }
  const page = pageOf(meetingSchema).meta({ id: 'MeetingPage' })
  app.get(
    '/api/v1/tickets/:number/meetings',
    {
      schema: {
        ...common,
        operationId: 'listMeetings',
        summary: 'Meetings (面談)',
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: page }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { limit, cursor } = request.query
      const after = readCursor(cursor, [z.uuid()])?.[0]
      const rows = await readMeetingsOfTicket(deps, actor, request.params.number, { limit: limit + 1, after })
      const [first, ...others] = rows
      if (!first) return { items: [], nextCursor: null }
      const around = await surroundingsOf(deps, first, ...others)
      return pageFrom(
        rows,
        limit,
        (row) => showMeeting(row, actor, around),
        (row) => [row.meeting.id],
      )
    },
  )
  app.post(
    '/api/v1/tickets/:number/meetings',
    {
      schema: {
        ...common,
        operationId: 'addMeeting',
        summary: 'Offer times for a meeting, book one, or record one',
        body: newMeetingSchema,
        response: answers({ 201: addedMeetingSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { number } = request.params
      const added = await addMeeting(deps, actor, number, request.body)
      const suppressed = added.meeting.status === 'held' ? null : await reasonAgainstMail(deps, actor, number)
      return reply.code(201).send({ ...showMeeting(added, actor, await surroundingsOf(deps, added)), suppressed })
    },
  )
  app.get(
    '/api/v1/tickets/:number/meeting-slots',
    {
      schema: {
        ...common,
        operationId: 'listMeetingSlots',
        summary: `Times free for consultant and applicant: working hours without absences and the meetings of either, at least ${leadBusinessHours} business hours (one business day of the desk) ahead`,
        querystring: slotQuerySchema,
        response: answers({ 200: freeTimeSchema }),
      },
    },
    async (request) => showFreeTime(await listMeetingSlots(deps, actorOf(request), request.params.number, request.query)),
  )
}

function addMeetingActs(app: Api, deps: Deps): void {
  const common = { tags, params: ofId, response: meeting }
  app.get('/api/v1/meetings/:id', { schema: { ...common, operationId: 'readMeeting', summary: 'One meeting' } }, async (request) => {
    const actor = actorOf(request)
    return show(deps, actor, await readMeetingOf(deps, actor, request.params.id))
  })
  app.put(
    '/api/v1/meetings/:id/choice',
    { schema: { ...common, operationId: 'chooseMeetingSlot', summary: 'Pick one of the times offered; books it', body: slotChoiceSchema } },
    async (request) => {
      const actor = actorOf(request)
      return show(deps, actor, await chooseSlot(deps, actor, request.params.id, request.body))
    },
  )
  app.put(
    '/api/v1/meetings/:id/time',
    {
      schema: {
        ...common,
        operationId: 'moveMeeting',
        summary:
          'Move a booked meeting, or change how and where it is, with If-Match only as it was read; null takes a place or address away',
        headers: asRead,
        body: meetingTimeSchema,
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return show(deps, actor, await moveMeeting(deps, actor, request.params.id, request.body, request.headers['if-match']))
    },
  )
  app.put(
    '/api/v1/meetings/:id/consultant',
    {
      schema: {
        ...common,
        operationId: 'handOverMeeting',
        summary:
          'Give a meeting that is offered or booked to another consultant, with If-Match only as it was read; calendars and the applicant are told',
        headers: asRead,
        body: z.strictObject({ consultantId: z.uuid() }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return show(
        deps,
        actor,
        await handOverMeeting(deps, actor, request.params.id, request.body.consultantId, request.headers['if-match']),
      )
    },
  )
  app.put(
    '/api/v1/meetings/:id/cancellation',
    {
      schema: {
        ...common,
        operationId: 'cancelMeeting',
        summary: 'Cancel a meeting that is offered or booked, with If-Match only as it was read',
        headers: asRead,
        body: cancellationSchema,
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return show(deps, actor, await cancelMeeting(deps, actor, request.params.id, request.body.note, request.headers['if-match']))
    },
  )
  app.put(
    '/api/v1/meetings/:id/missed',
    {
      schema: {
        ...common,
        operationId: 'missMeeting',
        summary: 'Note that a booked meeting did not come about; not once its applicant has minutes of it',
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return show(deps, actor, await missMeeting(deps, actor, request.params.id))
    },
  )
  app.put(
    '/api/v1/meetings/:id/record',
    {
      schema: {
        ...common,
        operationId: 'recordMeeting',
        summary:
          'Write down what was said (議事録): a message to the applicant, or a note only the desk reads. The same again changes nothing; other words are a correction and go again, with If-Match only of what was read',
        headers: ifMatch('`recordVersion` of the meeting you read; 412 once other minutes stand there'),
        body: meetingRecordSchema,
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return show(deps, actor, await recordMinutes(deps, actor, request.params.id, request.body, request.headers['if-match']))
    },
  )
}

function addWorkingHoursRoutes(app: Api, deps: Deps): void {
  const common = { tags: ['Staff'], params: ofId, response: answers({ 200: workingHoursView }) }
  app.get(
    '/api/v1/staff/:id/working-hours',
    { schema: { ...common, operationId: 'readWorkingHours', summary: 'When a member of the desk takes meetings, on business days' } },
    async (request, reply) => sendHours(reply, await readWorkingHours(deps.db, request.params.id)),
  )
  app.put(
    '/api/v1/staff/:id/working-hours',
    {
      schema: {
        ...common,
        operationId: 'setWorkingHours',
        summary:
          'Replace the working hours of a member of the desk, with If-Match only those that were read; consultants their own only. Booked meetings stay',
        headers: ifMatch('ETag of the hours you read; 412 once they are others'),
        body: workingHoursSchema,
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request
      return sendHours(reply, await setWorkingHours(deps, actorOf(request), params.id, body, headers['if-match']))
    },
  )
}

function sendHours(reply: { header(name: string, value: string): unknown }, hours: readonly WorkingHours[]) {
  const shown = showWorkingHours(hours)
  reply.header('etag', etagOf(shown.version))
  return shown
}
