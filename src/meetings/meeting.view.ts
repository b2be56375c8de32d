import { z } from 'zod'
import { meetingKindCodes, meetingStatusCodes } from '../catalog/desk-codes.ts'
import { suppressionReasonCodes } from '../catalog/suppression-codes.ts'
import { maskPhone, maskWords } from '../http/mask.ts'
import type { SignedInActor } from '../people/actor.ts'
import { actsOnMeeting, meetingCan, type MeetingSurroundings } from './meeting-acts.policy.ts'
import type { FreeTime } from './list-slots.ts'
import type { MeetingWithSlots } from './read-meetings.ts'
import { versionOfRecord } from './record-version.rules.ts'
import { spanOf, type WorkingHours } from './slots.rules.ts'
import { versionOfHours } from './hours-version.rules.ts'

export const meetingSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(meetingKindCodes),
    status: z.enum(meetingStatusCodes),
    startsAt: z.string().nullable().describe('Null while the applicant has not picked a slot'),
    endsAt: z.string().nullable(),
    minutes: z.int(),
    place: z.string().nullable(),
    joinUrl: z.string().nullable(),
    phone: z.string().nullable().describe('Number to call that was told for this meeting; null: the applicant’s own, if by telephone'),
    note: z.string().describe('What the applicant was told with the newest mail about it'),
    outsideHoursReason: z
      .string()
      .nullable()
      .describe('Why it is on a day the desk is closed, or outside its hours; null when it is not, and for a contact'),
    slots: z.array(z.object({ id: z.uuid(), startsAt: z.string() })).describe('What was offered'),
    record: z.string().describe('What was said; empty for a contact, whom the desk tells in a message'),
    recordVersion: z.string().nullable().describe('Version of that record, for If-Match; null for whoever does not read it as it is'),
    staffId: z.uuid().describe('Whose meeting it is'),
    revision: z.int().describe('How often what calendars show has changed'),
    createdAt: z.string(),
    can: z
      .object(Object.fromEntries(meetingCan.map((act) => [act, z.boolean()])) as Record<(typeof meetingCan)[number], z.ZodBoolean>)
      .describe('What its reader may do with it now'),
  })
  .meta({ id: 'Meeting' })

export const addedMeetingSchema = meetingSchema
  .extend({
    suppressed: z
      .enum(suppressionReasonCodes)
      .nullable()
      .describe(
        'Why the applicant, whose address is suppressed, is not mailed about it: reach them another way. Null: they are, or it took place',
      ),
  })
  .meta({ id: 'AddedMeeting' })

export function showMeeting(
  { meeting, slots }: MeetingWithSlots,
  actor: SignedInActor,
  around: MeetingSurroundings,
): z.infer<typeof meetingSchema> {
  const masked = actor.reach === 'masked'
  const words = (text: string) => (masked ? maskWords(text) : text)
  const { id, kind, status, startsAt, minutes, place, joinUrl, phone, note, outsideHoursReason, staffId, revision } = meeting
  return {
    id,
    kind,
    status,
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: startsAt && spanOf(startsAt, minutes).end.toISOString(),
    minutes,
    place: place === null ? null : words(place),
    joinUrl: joinUrl === null ? null : words(joinUrl),
    phone: phone !== null && masked ? maskPhone(phone) : phone,
    note: words(note),
    outsideHoursReason: outsideHoursReason === null || actor.kind === 'contact' ? null : words(outsideHoursReason),
    slots: slots.map((slot) => ({ id: slot.id, startsAt: slot.startsAt.toISOString() })),
    record: actor.kind === 'contact' ? '' : words(meeting.record),
    recordVersion: actor.kind === 'contact' || masked ? null : versionOfRecord(meeting),
    staffId,
    revision,
    createdAt: meeting.createdAt.toISOString(),
    can: actsOnMeeting(meeting, actor, around),
  }
}

export const freeTimeSchema = z
  .object({ consultantId: z.uuid(), items: z.array(z.object({ startsAt: z.string(), endsAt: z.string() })) })
  .meta({ id: 'MeetingSlots' })

export function showFreeTime({ consultantId, slots }: FreeTime): z.infer<typeof freeTimeSchema> {
  return { consultantId, items: slots.map(({ start, end }) => ({ startsAt: start.toISOString(), endsAt: end.toISOString() })) }
}

export const workingHoursView = z
  .object({
    items: z.array(z.object({ weekday: z.int().describe('1 Monday to 5 Friday'), from: z.string(), to: z.string() })),
    version: z.string().describe('Their ETag: the same as long as the hours are'),
  })
  .meta({ id: 'WorkingHours' })

export function showWorkingHours(hours: readonly WorkingHours[]): z.infer<typeof workingHoursView> {
  return { items: hours.map(({ weekday, from, to }) => ({ weekday, from, to })), version: versionOfHours(hours) }
}
